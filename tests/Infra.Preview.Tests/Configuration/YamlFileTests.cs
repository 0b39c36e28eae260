using System.Globalization;
using System.Text;
using Infra.Preview.Configuration.Yaml;
using Infra.Testing;

namespace Infra.Preview.Tests.Configuration;

public sealed class YamlFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a:\n\tb: 1\n", "f.yaml:2:1\nf.yaml is indented with a tab.\nallowed: spaces\ndo: Replace the tab by two spaces.")]
    [InlineData("a: 1\n  b: 2\n", "f.yaml:2:4\nf.yaml is not valid YAML: a key where the value of another key is expected.\ndo: Put a value that holds ': ' in quotes; give all keys of one map the same indentation.")]
    [InlineData("a: 'x\nb: 1\n", "f.yaml:1:4\nf.yaml is not valid YAML: a quoted text that does not end.\ndo: Add the closing quote.")]
    [InlineData("a: \"\\q\"\n", "f.yaml:1:4\nf.yaml is not valid YAML: an unknown escape in a text in double quotes.\ndo: Write \\\\ for a backslash, or use single quotes.")]
    [InlineData("a: [1, 2\n", "f.yaml:2:1\nf.yaml is not valid YAML: a list in brackets that does not end.\ndo: Add the closing ']', or put the text in quotes if it is no list.")]
    [InlineData("a: @x\n", "f.yaml:1:4\nf.yaml is not valid YAML: a character that cannot start a value.\ndo: Put a value that starts with @, % or ` in quotes.")]
    [InlineData("a:\n  b: 1\n c: 2\n", "f.yaml:3:2\nf.yaml is not valid YAML: a line that does not fit the indentation above it.\ndo: Give all keys of one map, and all items of one list, the same indentation.")]
    [InlineData("a: 1\nb: 2\na: 3\n", "f.yaml:3:1\nThe key 'a' stands twice in f.yaml.\nallowed: each key once\ndo: Remove this line or line 1.")]
    [InlineData("a: *x\n", "f.yaml:1:4\nThe alias '*x' has no anchor above it.\ndo: Write '&x' before the value that it stands for, or put the text in quotes if it is no alias.")]
    [InlineData("a: 1\n---\nb: 2\n", "f.yaml:2:1\nf.yaml holds more than one document.\nallowed: one document a file\ndo: Remove the line '---' and what follows it.")]
    [InlineData("? [a]\n: 1\n", "f.yaml:1:3\nA key is a list or a map.\nallowed: text\ndo: Put the key in quotes if it starts with '[' or '{'.")]
    [InlineData("<<: 1\n", "f.yaml:1:5\nThe merge key '<<' has no map to merge.\nallowed: an alias of a map, or a list of them")]
    public void What_is_wrong_is_refused_with_its_place(string yaml, string expected)
    {
        Assert.Equal(expected, Refusal.Of(() => Read(yaml)));
    }

    [Fact]
    public void Aliases_that_multiply_are_refused_before_they_are_written_out()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 20; i++)
        {
            bomb.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        Assert.Equal(
            "f.yaml:5:5\nf.yaml holds too many values once its aliases are written out.\nallowed: 100,000 values\ndo: Use fewer aliases, or put the content into a file that the program reads.",
            Refusal.Of(() => Read(bomb.ToString())));
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        Assert.Equal("f.yaml:1:68\nf.yaml is nested too deeply.\nallowed: 64 levels", Refusal.Of(() => Read("a: " + new string('[', 500) + new string(']', 500))));
    }

    [Fact]
    public void A_file_of_10_MB_is_refused_and_its_longest_line_named()
    {
        Assert.Equal(
            """
            f.yaml:3:1
            f.yaml is too large: 9.5 MiB. Line 3 alone has 9.5 MiB (key 'shop:blob').
            allowed: 1.0 MiB a file. The Pulumi CLI hands config to the program in one environment variable, which Linux limits to 128 KiB, so it could not deploy this either.
            do: Put the content into a file that the program reads, and only its path into config.
            """,
            Refusal.Of(() => Read("config:\n  a: 1\n  shop:blob: " + new string('x', 10_000_000) + "\n  b: 2\n")));
    }

    [Fact]
    public void A_value_of_900_KB_is_read()
    {
        var map = Assert.IsType<YamlMap>(Read("a: \"" + new string('x', 900_000) + "\"\n"));
        Assert.Equal(900_000, Assert.IsType<YamlScalar>(map.Find("a")!.Value).Text.Length);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused_with_their_place()
    {
        var path = _folder.PathOf("f.yaml");
        File.WriteAllBytes(path, [.. "a: 1\nb: "u8, 0xE9, (byte)'\n']);
        Assert.Equal("f.yaml:2:4\nf.yaml is not UTF-8 text.\ndo: Save the file as UTF-8.", Refusal.Of(() => YamlFile.Read(path, "f.yaml")));
    }

    [Fact]
    public void A_byte_order_mark_is_no_content()
    {
        File.WriteAllText(_folder.PathOf("f.yaml"), "a: 1\n", Encoding.UTF8);
        Assert.IsType<YamlMap>(YamlFile.Read(_folder.PathOf("f.yaml"), "f.yaml"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n")]
    [InlineData("~\n")]
    public void A_file_without_content_is_nothing(string yaml) => Assert.Null(Read(yaml));

    [Fact]
    public void Anchors_aliases_and_merge_keys_work()
    {
        var map = Assert.IsType<YamlMap>(Read("base: &base { a: 1, b: 2 }\nuse:\n  <<: *base\n  b: 3\n"));
        var use = Assert.IsType<YamlMap>(map.Find("use")!.Value);
        Assert.Equal("b=3 a=1", string.Join(' ', use.Entries.Select(entry => $"{entry.Key.Text}={((YamlScalar)entry.Value).Text}")));
    }

    private YamlNode? Read(string yaml) => YamlFile.Read(_folder.Write("f.yaml", yaml), "f.yaml");
}
