namespace Infra.Policies.Tests.Reports;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("plain – ünïcode ✓ 日本", "plain – ünïcode ✓ 日本")]
    [InlineData("a\u001b[31mb", @"a\u001b[31mb")]
    [InlineData("a\nb\tc\r", @"a\u000ab\u0009c\u000d")]
    [InlineData("a\u202eb\u200bc\u2028d\u00a0e\u007f", @"a\u202eb\u200bc\u2028d\u00a0e\u007f")]
    [InlineData("\ud83d\ude00", "\ud83d\ude00")]
    [InlineData("\ue000", @"\ue000")]
    public void A_line_has_no_characters_that_act(string text, string expected) => Assert.Equal(expected, SafeText.Line(text));

    [Fact]
    public void Half_a_pair_is_shown_as_an_escape() => Assert.Equal(@"\ud83dx\ude00", SafeText.Line("\ud83dx\ude00"));

    [Fact]
    public void Lines_keep_their_ends() => Assert.Equal("a\nb" + @"\u001b", SafeText.Lines("a\nb\u001b"));

    [Theory]
    [InlineData("a_b*c", @"a\_b\*c")]
    [InlineData("<b>&", "&lt;b&gt;&amp;")]
    [InlineData("@all #1", "&#64;<!-- -->all &#35;1")]
    [InlineData("www.example.com", "www&#46;example.com")]
    [InlineData("[x](https://e.com)", @"\[x\]\(https:&#47;&#47;e.com\)")]
    [InlineData("a|b`c`", @"a\|b\`c\`")]
    public void Markdown_has_no_markup(string text, string expected) => Assert.Equal(expected, SafeText.Markdown(text));

    [Theory]
    [InlineData("${data.arn} = [1]", "`${data.arn} = [1]`")]
    [InlineData("a`b|c", "<code>a&#96;b&#124;c</code>")]
    [InlineData(@"\|<img>&", "<code>&#92;&#124;&#60;img&#62;&#38;</code>")]
    [InlineData("", "")]
    public void Code_stays_code(string text, string expected) => Assert.Equal(expected, SafeText.Code(text));
}
