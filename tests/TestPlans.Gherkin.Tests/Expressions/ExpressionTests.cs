using FsCheck;
using FsCheck.Fluent;
using TestPlans.Gherkin.Expressions;

namespace TestPlans.Gherkin.Tests.Expressions;

[TestFixture]
internal sealed class ExpressionTests
{
    [TestCase("{artefact} est là", "le document est là", "document")]
    [TestCase("{artefact} est là", "la ressource est là", "ressource")]
    [TestCase("{artefact} est là", "l’archive est là", "archive")]
    [TestCase("le corps {artefact}", "le corps du message", "message")]
    [TestCase("le corps {artefact}", "le corps de l'archive", "archive")]
    [TestCase("accès {artefact}", "accès au document", "document")]
    [TestCase("accès {artefact}", "accès à la ressource", "ressource")]
    [TestCase("{artefact} est là", "la document est là", null)]
    [TestCase("{artefact} est là", "le archive est là", null)]
    [TestCase("dit {guillemets}", "dit « bonjour »", "bonjour")]
    [TestCase("dit {guillemets}", "dit «\u00A0l’été\u202F»", "l'été")]
    [TestCase("dit {guillemets}", "dit «»", "")]
    [TestCase("dit {guillemets}", "dit \"bonjour\"", null)]
    [TestCase("dit {guillemets} fort", "dit « a » et « b » fort", null)]
    [TestCase("vu le {date}", "vu le « 2026-03-12 »", "2026-03-12")]
    [TestCase("l’opérateur agit", "l'opérateur agit", "")]
    public void French_texts_are_accepted_in_every_spelling(string expression, string text, string? expected)
    {
        var arguments = new CucumberExpression(expression, new ParameterTypes()).Match(text);
        Assert.That(arguments?.Select(argument => argument.Value is DateOnly date ? date.ToString("O") : argument.Value).SingleOrDefault() ?? (arguments is null ? null : ""), Is.EqualTo(expected));
    }

    [TestCase("« 90 secondes »", 90)]
    [TestCase("« 1 minute »", 60)]
    [TestCase("« 2 heures »", 7200)]
    [TestCase("« 1 jour »", 86400)]
    public void A_duration_is_read(string text, int seconds) =>
        Assert.That(new CucumberExpression("{durée}", new ParameterTypes()).Match(text)![0].Value, Is.EqualTo(TimeSpan.FromSeconds(seconds)));

    [TestCase(@"^(a)(?:b)(c(d))$", "abcd", "a[] cd[d[]]")]
    [TestCase(@"^([\](]+)(\(x\))$", "](](x)", "](][] (x)[]")]
    [TestCase("^([]a]+)(b)$", "]ab", "]a[] b[]")]
    [TestCase("^(?<year>\\d{4})-(\\d\\d)(?=x)(x)$", "2026-03x", "2026[] 03[] x[]")]
    [TestCase("^(a)|(b)$", "b", "-[] b[]")]
    public void Groups_are_a_tree_whatever_the_expression(string expression, string text, string expected)
    {
        var arguments = new RegularSentence(expression).Match(text)!;
        Assert.That(string.Join(' ', arguments.Select(argument => Render(argument.Group))), Is.EqualTo(expected));
    }

    [Test]
    public void Any_text_that_is_escaped_is_accepted_as_it_is() =>
        Prop.ForAll<NonNull<string>>(text =>
        {
            // A line is one sentence: no line ends, and what normalising changes is another test's.
            var sentence = Typography.Normalize(new string([.. text.Get.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]));
            var expression = string.Concat(sentence.Select(c => "\\/(){}".Contains(c, StringComparison.Ordinal) ? "\\" + c : c.ToString()));
            return new CucumberExpression(expression, new ParameterTypes()).Match(sentence) is { Count: 0 };
        }).QuickCheckThrowOnFailure();

    [Test]
    public void No_text_makes_the_reader_of_expressions_fall() =>
        Prop.ForAll(Gen.Elements("(", ")", "{", "}", "/", "\\", " ", "a", "int").ListOf().Select(string.Concat).ToArbitrary(), expression =>
        {
            try
            {
                _ = new CucumberExpression(expression, new ParameterTypes()).Match("a");
                return true;
            }
            catch (ExpressionException exception)
            {
                return exception.Message.Contains("has a problem at column", StringComparison.Ordinal);
            }
        }).QuickCheckThrowOnFailure();

    [Test]
    public void A_hostile_depth_is_refused() => Assert.Throws<ExpressionException>(() => _ = new CucumberExpression(new string('(', 100_000), new ParameterTypes()));

    private static string Render(MatchGroup group) => $"{group.Value ?? "-"}[{string.Join(' ', group.Children.Select(Render))}]";
}
