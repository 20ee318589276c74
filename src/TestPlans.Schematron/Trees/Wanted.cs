using System.Text;

namespace TestPlans.Schematron.Trees;

/// <summary>A text that rules compare contents with, in both forms.</summary>
internal sealed class Wanted(string text)
{
    public string Text => text;

    public byte[] Bytes { get; } = Encoding.UTF8.GetBytes(text);
}
