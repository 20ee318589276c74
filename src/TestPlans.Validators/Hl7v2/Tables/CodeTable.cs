using TestPlans.Validation;

namespace TestPlans.Validators.Hl7v2.Tables;

/// <summary>A table of codes. Outside of a closed one a code is a fault; outside of an open one it is only said.</summary>
/// <param name="Id">Its number, or its name: <c>0136</c>, <c>IHE-FRANCE-ZBE-4</c>.</param>
/// <param name="IsClosed">Whether it is closed.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Codes">Code to who withdrew it; null when it stands.</param>
internal sealed record CodeTable(string Id, bool IsClosed, string Source, Dictionary<string, string?> Codes)
{
    private const string Header = "table;code;status;source";

    public static Dictionary<string, CodeTable> Read(string file, PackPlace namedAt)
    {
        var tables = new Dictionary<string, CodeTable>();
        foreach (var row in CsvRows.Read(file, Header, namedAt))
        {
            if (row[1].Length == 0)
            {
                if (row[2] is not ("fermee" or "ouverte") || !tables.TryAdd(row[0], new CodeTable(row[0], row[2] == "fermee", row[3], [])))
                {
                    throw row.Fault($"la table « {row[0]} » se déclare une fois, « fermee » ou « ouverte »", 2);
                }
            }
            else if (row[2] is not ("" or "retire") || !tables.TryGetValue(row[0], out var table) || !table.Codes.TryAdd(row[1], row[2] == "retire" ? row[3] : null))
            {
                throw row.Fault($"le code « {row[1]} » de la table « {row[0]} » est répété, d'un statut inconnu, ou sa table n'est pas déclarée avant lui", 1);
            }
        }

        return tables;
    }
}
