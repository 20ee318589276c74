using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace TestPlans.Packs.Tests.Schema.Oracle;

/// <summary>The second schema processor: Xerces, as the JDK has it, in one process for many documents.</summary>
internal static class Xerces
{
    /// <summary>False when no Java of version 11 or later answers.</summary>
    public static bool IsThere()
    {
        try
        {
            using var java = Process.Start(new ProcessStartInfo("java", ["-version"]) { UseShellExecute = false, RedirectStandardError = true })!;
            java.StandardError.ReadToEnd();
            java.WaitForExit();
            return java.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>The errors of each document against the schema, parted by tabs; an empty string when it is valid.</summary>
    public static IReadOnlyList<string> Errors(string schema, IEnumerable<byte[]> documents)
    {
        var program = Path.Combine(PackFolders.Tests, "Oracle", "XsdOracle.java");
        using var java = Process.Start(new ProcessStartInfo("java", ["-Xss64m", program, schema])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var lines = Task.Run(() => java.StandardOutput.ReadToEnd().Split('\n'));
        var complaints = Task.Run(java.StandardError.ReadToEnd);
        int count;
        using (var input = java.StandardInput.BaseStream)
        {
            count = Feed(input, documents);
        }

        java.WaitForExit();
        var answers = lines.Result[..^1].Select(l => l.TrimEnd('\r')).ToList();
        return java.ExitCode == 0 && answers.Count == count
            ? answers
            : throw new InvalidOperationException($"Xerces answered {answers.Count} times for {count} documents: {complaints.Result}");
    }

    private static int Feed(Stream stream, IEnumerable<byte[]> documents)
    {
        var count = 0;
        var length = new byte[4];
        try
        {
            foreach (var document in documents)
            {
                BinaryPrimitives.WriteInt32BigEndian(length, document.Length);
                stream.Write(length);
                stream.Write(document);
                count++;
            }
        }
        catch (IOException)
        {
            // It stopped listening: what it said on its error stream tells why, and the count below does not match.
            return -1;
        }

        return count;
    }
}
