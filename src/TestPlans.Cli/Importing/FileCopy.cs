using System.Buffers;

namespace TestPlans.Cli.Importing;

/// <summary>Copies files unchanged, counting the bytes that really come: a ZIP may announce fewer.</summary>
internal sealed class FileCopy(string folder, ImportLimits limits)
{
    private long _total;

    public int Count { get; private set; }

    public void Write(SourceFile file)
    {
        var path = Path.GetFullPath(Path.Combine(folder, file.Path));
        if (!path.StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new UsageException($"« {file.Path} » sort du jeu de règles : rien n'est importé");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var buffer = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            using var from = file.Open();
            using var to = File.Create(path);
            long length = 0;
            for (int read; (read = from.Read(buffer)) > 0;)
            {
                length += read;
                _total += read;
                if (length > limits.FileBytes || _total > limits.TotalBytes)
                {
                    throw new UsageException($"« {file.Path} » : l'import dépasse {limits.FileBytes >> 20} Mo par fichier ou {limits.TotalBytes >> 20} Mo en tout : rien n'est importé");
                }

                to.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            throw new UsageException($"« {file.Path} » : l'archive est abîmée : rien n'est importé");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        Count++;
    }
}
