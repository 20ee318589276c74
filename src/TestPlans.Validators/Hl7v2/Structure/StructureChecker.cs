using TestPlans.Formats.Hl7v2;
using TestPlans.Validation;
using TestPlans.Validators.Hl7v2.Profile;
using TestPlans.Validators.Hl7v2.Tables;

namespace TestPlans.Validators.Hl7v2.Structure;

/// <summary>Tells how a message departs from its layout: each departure is one finding, on the segment that a person would move, add or remove.</summary>
internal sealed class StructureChecker(Layout layout, RuleLedger ledger)
{
    public StructureMatch Check(Er7Message message)
    {
        var segments = message.Segments;
        var match = StructureMatcher.Match(layout, segments);
        if (IsAnother(segments))
        {
            ledger.Fail(Findings.At(message.Header.Field(9), RuleIds.UnexpectedSegment, Severity.Error, $"MSH-9 annonce {layout.Structure}, dont le message n’a aucun segment après MSH ; trouvé : {string.Join(", ", segments.Skip(1).Select(segment => segment.Name).Distinct().Take(12))} (source : {layout.Source})."));
            return match;
        }

        Name(message);
        var missing = match.Missing.ToList();
        foreach (var name in layout.Names.Where(name => name != "MSH" && layout.ByName[name].Any(place => place.IsRequired)))
        {
            ledger.Try(name + ".R");
        }

        // The encoding step has told of a second message in the same frame: all that follows is its.
        var end = segments.Skip(1).TakeWhile(segment => segment.Name != "MSH").Count() + 1;
        for (var i = 0; i < segments.Count; i++)
        {
            if (match.Taken[i] is { } place)
            {
                Taken(segments[i], place);
            }
            else if (i < end && !Misnamed(segments[i], missing))
            {
                Unplaced(segments[i], match, missing, i);
            }
        }

        foreach (var (place, before) in missing)
        {
            Missing(segments, place, before);
        }

        return match;
    }

    // A message under the name of another (« ACK » on an ORU): the name is the fault, not each segment.
    private bool IsAnother(IReadOnlyList<Er7Segment> segments) => segments.Count > 2 && segments.Skip(1).All(segment => !layout.Names.Contains(segment.Name));

    private void Name(Er7Message message)
    {
        ledger.Try(RuleIds.StructureName);
        var found = message.Header.Field(9).Component(3);
        if (found.IsValued && !found.Is(layout.Structure))
        {
            ledger.Fail(Findings.At(found, RuleIds.StructureName, Severity.Error, $"La structure de {message.Type}^{message.Event} est {layout.Structure} (MSH-9.3) ; trouvé : « {found.Text} » (source : {layout.Source}).", expected: layout.Structure));
        }
    }

    private void Taken(Er7Segment segment, Place place)
    {
        if (place.IsForbidden)
        {
            ledger.Try(segment.Name + ".X");
            ledger.Fail(At(segment, segment.Name + ".X", place.IsSure ? Severity.Error : Severity.Warning, $"Le segment {segment.Name} n’est pas employé à cet endroit de {layout.Structure} (usage X)", place.IsSure ? layout.Source : "BT"));
        }
        else if (segment.Name != "MSH")
        {
            ledger.Try(segment.Name + ".ORDRE");
            if (layout.ByName[segment.Name].All(layout.IsOnce))
            {
                ledger.Try(segment.Name + ".CARD");
            }
        }
    }

    // The encoding step has told of a name that is none (« pv1 »): the segment is not also unknown, nor the one that it was meant to be also absent.
    private static bool Misnamed(Er7Segment segment, List<(Place Place, int Before)> missing)
    {
        if (segment.Name.Length == 3 && char.IsAsciiLetterUpper(segment.Name[0]) && segment.Name.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter)))
        {
            return false;
        }

        var meant = missing.FindIndex(entry => entry.Place.Name.Equals(segment.Name.Trim(), StringComparison.OrdinalIgnoreCase));
        if (meant >= 0)
        {
            missing.RemoveAt(meant);
        }

        return true;
    }

    private void Unplaced(Er7Segment segment, StructureMatch match, List<(Place Place, int Before)> missing, int index)
    {
        var name = segment.Name;
        var elsewhere = missing.FindIndex(entry => entry.Place.Name == name);
        if (elsewhere >= 0)
        {
            missing.RemoveAt(elsewhere);
            ledger.Fail(At(segment, name + ".ORDRE", Severity.Error, $"Le segment {name} n’est pas à sa place ; ici est attendu : {Next(match, index)}"));
        }
        else if (!layout.Names.Contains(name))
        {
            var local = name.StartsWith('Z');
            ledger.Fail(At(
                segment,
                local ? RuleIds.UnexpectedLocalSegment : RuleIds.UnexpectedSegment,
                local ? Severity.Warning : Severity.Error,
                local ? $"Le segment local {name} n’est pas décrit pour {layout.Structure}" : $"Le segment {name} n’existe pas dans {layout.Structure}"));
        }
        else if (layout.ByName[name].All(layout.IsOnce) && match.Taken.Count(place => place?.Name == name) >= layout.ByName[name].Count())
        {
            ledger.Fail(At(segment, name + ".CARD", Weight(name), $"Le segment {name} est répété ; {layout.Structure} en admet {layout.ByName[name].Count()}"));
        }
        else
        {
            ledger.Fail(At(segment, name + ".ORDRE", Weight(name), $"Le segment {name} n’est pas à sa place ; ici est attendu : {Next(match, index)}"));
        }
    }

    private void Missing(IReadOnlyList<Er7Segment> segments, Place place, int before)
    {
        var message = $"Le segment {place.Name} est obligatoire" + (before < segments.Count ? $" avant {segments[before].Path}" : " à la fin du message") + " ; il est absent";
        var near = segments[Math.Min(before, segments.Count - 1)];
        ledger.Fail(At(near, place.Name + ".R", Severity.Error, message) with { Path = place.Name, Column = before < segments.Count ? 1 : near.Raw.Length + 1 });
    }

    // PAM.fr gives the national segments their place after ZBE (§5.2); those of identity messages it only names (§4.3).
    private Severity Weight(string name) => name.StartsWith('Z') && !layout.Names.Contains("ZBE") ? Severity.Warning : Severity.Error;

    private string Next(StructureMatch match, int index)
    {
        var from = match.Taken.Take(index).LastOrDefault(place => place is not null)?.Index ?? 0;
        return string.Join(", ", layout.Places.Where(place => layout.Follows[from, place.Index] && !place.IsForbidden).Select(place => place.Name).Distinct().Take(12));
    }

    private Finding At(Er7Segment segment, string rule, Severity severity, string message, string? source = null) => new()
    {
        Rule = rule,
        Severity = severity,
        Message = $"{message} ({Source.InFrench(source ?? layout.Source)}).",
        Path = segment.Path.ToString(),
        Line = segment.Line,
        Column = 1,
    };
}
