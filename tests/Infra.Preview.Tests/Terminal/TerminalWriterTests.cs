using Infra.Preview.Terminal;

namespace Infra.Preview.Tests.Terminal;

public sealed class TerminalWriterTests : IDisposable
{
    private readonly StringWriter _target = new();

    public void Dispose() => _target.Dispose();

    [Fact]
    public void Colours_are_written_only_where_they_are_wanted()
    {
        Writer(hasColor: false).WriteLine("text", TextStyle.Create);
        Writer(hasColor: true).WriteLine(new StyledText().Add("plain ").Add("green", TextStyle.Create).Add(" ").Add("red", TextStyle.Error));
        Assert.Equal("text\nplain \u001b[32mgreen\u001b[0m \u001b[1;31mred\u001b[0m\n", _target.ToString());
    }

    [Theory]
    [InlineData(24, "12345678901234567890abcd\n")]
    [InlineData(30, "12345678901234567890abcdefghij\n")]
    public void A_line_that_fits_is_whole(int width, string expected)
    {
        Writer(width: width).WriteLine("12345678901234567890abcdefghij"[..width]);
        Assert.Equal(expected, _target.ToString());
    }

    [Theory]
    [InlineData(true, "1234567890漢漢漢漢漢漢…\n")]
    [InlineData(false, "1234567890???????????...\n")]
    public void A_line_that_does_not_fit_is_cut_with_an_ellipsis(bool hasUnicode, string expected)
    {
        Writer(hasUnicode: hasUnicode, width: 24).WriteLine(hasUnicode ? "1234567890漢漢漢漢漢漢漢漢漢漢" : "1234567890ääääääääääääääääää");
        Assert.Equal(expected, _target.ToString());
    }

    [Fact]
    public void Labelled_text_is_wrapped_below_itself_and_long_words_are_broken()
    {
        Writer(width: 30).WriteLabelled("   label  ", TextStyle.Faint, "some words that wrap\nand averylongwordthatdoesnotfitintooneline");
        Assert.Equal(
            """
               label  some words that wrap
                      and
                      averylongwordthatdoe
                      snotfitintooneline

            """,
            _target.ToString());
    }

    [Fact]
    public void Text_stands_below_a_label_that_leaves_no_room_for_it()
    {
        Writer(width: 30).WriteLabelled("   a label of some length  ", TextStyle.Faint, "some words that wrap below");
        Assert.Equal("   a label of some length\n      some words that wrap\n      below\n", _target.ToString());
    }

    [Fact]
    public void What_people_copy_is_neither_cut_nor_broken()
    {
        Writer(hasColor: true, width: 24).WriteWhole("infra preview stacks/network --stack production \u001b[2J", 3, TextStyle.Accent);
        Assert.Equal("   \u001b[36minfra preview stacks/network --stack production \uFFFD[2J\u001b[0m\n", _target.ToString());
    }

    [Fact]
    public void Escape_sequences_in_text_are_taken_out()
    {
        Writer(hasColor: true).WriteLabelled("l ", TextStyle.Plain, "a\u001b[2Jb");
        Assert.Equal("l a\uFFFD[2Jb\n", _target.ToString());
    }

    private TerminalWriter Writer(bool hasColor = false, bool hasUnicode = true, int width = 80) => new(_target, new TerminalCapabilities(hasColor, hasUnicode, width));
}
