using System.Text.RegularExpressions;

namespace TestPlans.Laws;

/// <summary>House rules 3 and 10, as far as text can show them: no stub, no empty catch, no test ignored without words.</summary>
internal sealed class NothingIsSwallowed
{
    private static readonly (string What, Regex Sign)[] Signs =
    [
        ("an unwritten body", new Regex(@"NotImplemented" + @"Exception", RegexOptions.None, TimeSpan.FromSeconds(5))),
        ("a note of unfinished work", new Regex(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK)\b", RegexOptions.None, TimeSpan.FromSeconds(5))),
        ("an empty catch", new Regex(@"catch\s*(\([^)]*\))?\s*(when\s*\([^{]*\))?\s*\{\s*\}", RegexOptions.None, TimeSpan.FromSeconds(5))),
        ("an ignored test without a reason", new Regex(@"(\[Ignore\(?\s*\)?\]|Assert\.Ignore\(\s*\))", RegexOptions.None, TimeSpan.FromSeconds(5))),
        ("a check that always holds", new Regex(@"Assert\.That\(\s*true\s*[,)]", RegexOptions.None, TimeSpan.FromSeconds(5))),
    ];

    [Test]
    public void No_source_shows_a_sign_of_it()
    {
        var found = from file in Repository.Files("*.cs")
                    let text = File.ReadAllText(file)
                    from sign in Signs
                    from Match match in sign.Sign.Matches(text)
                    select $"{Repository.Relative(file)}:{text.AsSpan(0, match.Index).Count('\n') + 1}: {sign.What}";
        Assert.That(found, Is.Empty);
    }
}
