using System.Globalization;
using TestPlans.Formats.Hl7v2.Editing;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>Numbers the OBX of one message from 1 (OBX-1).</summary>
internal sealed class ObxRank
{
    private int _last;

    /// <summary>Begins the next OBX, of that type (OBX-2), and gives its path.</summary>
    public string Next(Er7Draft draft, string type)
    {
        var number = (++_last).ToString(CultureInfo.InvariantCulture);
        var path = $"OBX[{number}]";
        draft.Set($"{path}-1", number).Set($"{path}-2", type);
        return path;
    }
}
