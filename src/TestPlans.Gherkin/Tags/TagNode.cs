using System.Text.RegularExpressions;

namespace TestPlans.Gherkin;

/// <summary>The syntax tree of a tag expression.</summary>
internal abstract record TagNode
{
    public abstract bool Matches(IReadOnlyCollection<string> tags);

    internal sealed record Always : TagNode
    {
        public override bool Matches(IReadOnlyCollection<string> tags) => true;

        public override string ToString() => string.Empty;
    }

    internal sealed record Tag(string Name) : TagNode
    {
        public override bool Matches(IReadOnlyCollection<string> tags) => tags.Contains(Name, StringComparer.Ordinal);

        public override string ToString() => Regex.Replace(Name, @"[\\()\s]", @"\$0", RegexOptions.None, TimeSpan.FromSeconds(1));
    }

    internal sealed record Not(TagNode Inner) : TagNode
    {
        public override bool Matches(IReadOnlyCollection<string> tags) => !Inner.Matches(tags);

        public override string ToString() => Inner is And or Or ? $"not {Inner}" : $"not ( {Inner} )";
    }

    internal sealed record And(TagNode Left, TagNode Right) : TagNode
    {
        public override bool Matches(IReadOnlyCollection<string> tags) => Left.Matches(tags) && Right.Matches(tags);

        public override string ToString() => $"( {Left} and {Right} )";
    }

    internal sealed record Or(TagNode Left, TagNode Right) : TagNode
    {
        public override bool Matches(IReadOnlyCollection<string> tags) => Left.Matches(tags) || Right.Matches(tags);

        public override string ToString() => $"( {Left} or {Right} )";
    }
}
