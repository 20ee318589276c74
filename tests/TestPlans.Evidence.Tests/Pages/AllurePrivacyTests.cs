using System.Text;

namespace TestPlans.Evidence.Tests;

internal sealed class AllurePrivacyTests
{
    private const string Tracked = "<head><script>var kept = 1;</script>\n<script async src=\"https://www.googletagmanager.com/gtag/js?id=G-X\"></script>\n<script>\nfunction gtag(){}\ngtag('js');\n</script><script>var also = 2;</script></head>";

    [Test]
    public void The_two_scripts_of_the_tracker_go_and_nothing_else()
    {
        var html = AllurePrivacy.Strip(Tracked, out var changed);
        Assert.That(changed);
        Assert.That(html, Is.EqualTo("<head><script>var kept = 1;</script>\n<script>var also = 2;</script></head>"));
        Assert.That(AllurePrivacy.LeakIn(html), Is.Null);
    }

    [TestCase("<script src=\"https://cdn.exemple/a.js\"></script>")]
    [TestCase("<link rel=stylesheet href='//cdn.exemple/a.css'>")]
    [TestCase("<img src=http://exemple/pixel.png>")]
    [TestCase("var u = 'https://www.googletagmanager.com/x'")]
    public void What_would_call_out_is_seen(string html) => Assert.That(AllurePrivacy.LeakIn(html), Is.Not.Null);

    [Test]
    public void A_tracker_hidden_in_base64_is_seen() =>
        Assert.That(AllurePrivacy.LeakIn($"<script src=\"data:text/javascript;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes("load('googletagmanager')"))}\">"), Is.Not.Null);

    [TestCase("<a href=\"https://allurereport.org\">un lien que l'on suit</a>")]
    [TestCase("<script src=\"data:text/javascript;base64,dmFyIGEgPSAxOw==\"></script>")]
    public void What_only_a_click_opens_is_left(string html) => Assert.That(AllurePrivacy.LeakIn(html), Is.Null);

    [Test]
    public void A_tracker_of_another_shape_ends_the_stripping_and_is_seen()
    {
        Assert.That(AllurePrivacy.Strip("googletagmanager", out var changed), Is.EqualTo("googletagmanager"));
        Assert.That(changed, Is.False);
    }
}
