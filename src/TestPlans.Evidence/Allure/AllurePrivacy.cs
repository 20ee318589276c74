using System.Text;

namespace TestPlans.Evidence;

/// <summary>Takes out of the rendered pages what calls out, and makes sure that nothing is left.</summary>
internal static class AllurePrivacy
{
    private const string Tracker = "googletagmanager";

    /// <summary>Removes the two script elements of the tracker from every page.</summary>
    public static void Strip(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories))
        {
            var html = File.ReadAllText(path);
            var stripped = Strip(html, out var changed);
            if (changed)
            {
                File.WriteAllText(path, stripped, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }
        }
    }

    public static string Strip(string html, out bool changed)
    {
        changed = false;
        for (var at = html.IndexOf(Tracker, StringComparison.OrdinalIgnoreCase); at >= 0; at = html.IndexOf(Tracker, StringComparison.OrdinalIgnoreCase))
        {
            var start = html.LastIndexOf("<script", at, StringComparison.OrdinalIgnoreCase);
            var end = EndOfScript(html, at);
            if (start < 0 || end < 0)
            {
                break; // not the shape we know: Leak will say so
            }

            // The element after it starts the tracker.
            var next = end + (html.Length - end - html.AsSpan(end).TrimStart().Length);
            if (html.AsSpan(next).StartsWith("<script>", StringComparison.OrdinalIgnoreCase) && EndOfScript(html, next) is > 0 and var second
                && html.AsSpan(next, second - next).Contains("gtag(", StringComparison.Ordinal))
            {
                end = second;
            }

            html = html.Remove(start, end - start);
            changed = true;
        }

        return html;
    }

    /// <summary>What would still call out, or null. Scripts and styles from the network are sought in pages, the tracker's name in scripts too, also when they are in base64.</summary>
    public static string? Leak(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is ".html" or ".js" or ".mjs"))
        {
            // Attachments are evidence, not code of the page: they are opened, never executed, by the page.
            if (Path.GetFileName(Path.GetDirectoryName(path)) is "attachments")
            {
                continue;
            }

            var text = File.ReadAllText(path);
            if ((Path.GetExtension(path) is ".html" ? LeakIn(text) : TrackerIn(text)) is { } leak)
            {
                return $"{Path.GetFileName(path)} : {leak}";
            }
        }

        return null;
    }

    public static string? LeakIn(string html)
    {
        foreach (var tag in Tags(html))
        {
            foreach (var attribute in new[] { "src=", "href=" })
            {
                var at = tag.IndexOf(attribute, StringComparison.OrdinalIgnoreCase);
                var value = at < 0 ? "" : tag[(at + attribute.Length)..].TrimStart('"', '\'');
                if (value.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || value.StartsWith("//", StringComparison.Ordinal))
                {
                    return $"{tag[..Math.Min(tag.Length, 80)]}…";
                }

                if (value.StartsWith("data:text/javascript;base64,", StringComparison.OrdinalIgnoreCase) && TrackerIn(Decoded(value)) is { } inside)
                {
                    return inside;
                }
            }
        }

        return TrackerIn(html);
    }

    private static string? TrackerIn(string text) => text.Contains(Tracker, StringComparison.OrdinalIgnoreCase) ? Tracker : null;

    // The elements that fetch as a page loads.
    private static IEnumerable<string> Tags(string html)
    {
        foreach (var name in new[] { "<script", "<link", "<iframe", "<img" })
        {
            for (var at = html.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = html.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
            {
                var end = html.IndexOf('>', at);
                yield return end < 0 ? html[at..] : html[at..end];
            }
        }
    }

    private static string Decoded(string dataUri)
    {
        var body = dataUri[(dataUri.IndexOf(',', StringComparison.Ordinal) + 1)..].TrimEnd('"', '\'', ' ', '/');
        var bytes = new byte[(body.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(body, bytes, out var written) ? Encoding.UTF8.GetString(bytes, 0, written) : body;
    }

    private static int EndOfScript(string html, int from)
    {
        var end = html.IndexOf("</script>", from, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? -1 : end + "</script>".Length;
    }
}
