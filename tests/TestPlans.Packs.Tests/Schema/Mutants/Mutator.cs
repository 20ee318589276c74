using System.Text;
using System.Xml.Linq;

namespace TestPlans.Packs.Tests.Schema.Mutants;

/// <summary>A published document with one edit; the name says which, and is the same at each run.</summary>
internal sealed record Mutant(string Name, string Document, string Type, string Edit, byte[] Bytes);

/// <summary>For each edit and each type that the documents hold, changes one element of this type in one of the documents.</summary>
internal sealed class Mutator(ulong seed)
{
    // A type is changed in one of the smallest documents that hold it: the cost is that of reading them again for each mutant.
    private const int DocumentsByType = 12;

    // What is not judged (a style sheet around the document) is neither changed nor copied.
    private readonly Dictionary<string, int[]> _judged = [];

    public IEnumerable<Mutant> Of(IReadOnlyList<string> files)
    {
        var places = files.OrderBy(f => new FileInfo(f).Length).ThenBy(f => f, StringComparer.Ordinal)
            .SelectMany(Places).GroupBy(p => p.Type).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        foreach (var edit in Edit.All)
        {
            foreach (var type in places)
            {
                if (Make(edit, type.Key, [.. type.GroupBy(p => p.File).Take(DocumentsByType).SelectMany(p => p)]) is { } mutant)
                {
                    yield return mutant;
                }
            }
        }
    }

    private Mutant? Make(Edit edit, string type, List<Place> places)
    {
        var chance = new Chance(seed ^ (ulong)(Array.IndexOf([.. Edit.All], edit) + 1) ^ Hash(type));
        for (var attempt = 0; attempt < 10; attempt++)
        {
            var place = chance.Pick(places);
            var document = XDocument.Load(place.File, LoadOptions.PreserveWhitespace);
            var elements = document.Descendants().ToList();
            var element = elements[place.Ordinal];
            if (element.Parent is not null && edit.Apply(element, [.. _judged[place.File].Select(i => elements[i])], chance))
            {
                var bytes = Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting));
                var name = Path.GetFileName(place.File);
                return new Mutant($"{name} | {edit.Name} | {type} no {place.Ordinal}", name, type, edit.Name, bytes);
            }
        }

        return null;
    }

    private List<Place> Places(string file)
    {
        var types = CdaSchema.Shared.Value.Types(XDocument.Load(file)).Select((type, i) => (type, i)).Where(t => t.type is not null).ToList();
        _judged[file] = [.. types.Select(t => t.i)];
        return [.. types.Select(t => new Place(file, t.i, t.type!))];
    }

    private static ulong Hash(string text) => text.Aggregate(14695981039346656037UL, (h, c) => (h ^ c) * 1099511628211UL);

    private sealed record Place(string File, int Ordinal, string Type);
}
