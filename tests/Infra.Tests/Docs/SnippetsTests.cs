using System.Text.RegularExpressions;
using Infra.Testing;

namespace Infra.Tests;

/// <summary>The C# of the components' pages is code of <c>docs/Snippets</c>, which the build compiles.</summary>
public class SnippetsTests
{
    private static readonly Regex Region = new(@"^\s*#region .*\n(?<code>(.*\n)*?)\s*#endregion", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
    private static readonly Regex Block = new(@"^```csharp\n(?<code>(.*\n)*?)```", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    private static readonly string Folder = RepositoryRoot.Path("docs", "components");

    // A table of what the platforms guarantee is no page of a component.
    public static TheoryData<string> Pages =>
    [
        .. Directory.GetFiles(Folder, "*.md", SearchOption.AllDirectories)
            .Select(page => Path.GetRelativePath(Folder, page).Replace('\\', '/'))
            .Where(page => page != "kubernetes/guarantees.md"),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_of_a_page_is_compiled(string page)
    {
        var compiled = Directory.GetFiles(RepositoryRoot.Path("docs", "Snippets"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Region.Matches(Read(file)))
            .Select(match => Dedent(match.Groups["code"].Value))
            .ToHashSet(StringComparer.Ordinal);
        var blocks = Block.Matches(Read(RepositoryRoot.Path("docs", "components", page))).Select(match => match.Groups["code"].Value).ToList();

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(block, compiled));
    }

    private static string Read(string file) => File.ReadAllText(file).ReplaceLineEndings("\n");

    private static string Dedent(string code)
    {
        var lines = code.Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length >= indent ? line[indent..] : line));
    }
}
