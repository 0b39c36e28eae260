using Infra.Preview.Terminal;

namespace Infra.Preview.Tests.Terminal;

public class SafeTextTests
{
    [Theory]
    [InlineData("plain-name", "plain-name")]
    [InlineData("\u001b[31mred\u001b[0m", "\uFFFD[31mred\uFFFD[0m")]
    [InlineData("\u009b31m", "\uFFFD31m")]
    [InlineData("two\r\nlines\tand a tab", "two lines and a tab")]
    [InlineData("bell\u0007 del\u007f nul\0", "bell\uFFFD del\uFFFD nul\uFFFD")]
    [InlineData("abc\u202Egpj.exe", "abcgpj.exe")]
    [InlineData("\u2066isolated\u2069\u200F\u061C", "isolated")]
    [InlineData("zero\u200Bwidth\uFEFF", "zerowidth")]
    [InlineData("a\u2028b\u2029c", "a b c")]
    [InlineData("e\u0301\u0301\u0301\u0301\u0301", "e\u0301\u0301")]
    [InlineData("grüße 漢字 🎉", "grüße 漢字 🎉")]
    public void What_could_act_on_a_terminal_is_taken_out(string text, string expected) => Assert.Equal(expected, SafeText.Line(text));

    [Fact]
    public void Half_a_pair_is_replaced() => Assert.Equal("half \uFFFD pair", SafeText.Line("half \uD83D pair"));

    [Fact]
    public void Huge_text_is_cut() => Assert.Equal(2003, SafeText.Line(new string('x', 1_000_000)).Length);

    [Fact]
    public void Line_breaks_can_be_kept() => Assert.Equal("a\nb\uFFFD", SafeText.Lines("a\r\nb\u001b"));
}
