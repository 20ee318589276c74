using System.Reflection;

namespace TestPlans.Evidence;

/// <summary>The frame of our pages: one file, styles inside, nothing fetched, and a policy that forbids fetching.</summary>
internal static class Page
{
    // The policy makes the promise « no request leaves the page » hold even if a value were to slip through.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    private static readonly Lazy<Markup> Style = new(() => Markup.Trusted(Resource("pages.css")));

    public static string Write(string title, Markup body, string? script = null) => Markup.Of(
        $"""
        <!DOCTYPE html>
        <html lang="fr">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{Policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="color-scheme" content="light dark">
        <title>{title}</title>
        <style>{Style.Value}</style>
        </head>
        <body>
        <a class="evitement" href="#contenu">Aller au contenu</a>
        {body}
        {Script(script)}</body>
        </html>

        """).ToString();

    /// <summary>An anchor made of what it names: letters, digits and hyphens, the same each time.</summary>
    public static string Anchor(string prefix, string name) =>
        prefix + "-" + string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')) + "-" + Stable.Hash(name)[..8];

    private static Markup Script(string? resource) =>
        resource is null ? Markup.Empty : Markup.Of($"<script>{Markup.Trusted(Resource(resource))}</script>\n");

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"ressource {name} absente de l'assemblage");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
