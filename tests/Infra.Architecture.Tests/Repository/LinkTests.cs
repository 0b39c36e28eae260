using System.Text.RegularExpressions;
using Infra.Testing;

namespace Infra.Architecture.Tests.Repository;

/// <summary>A link in a page leads somewhere.</summary>
public partial class LinkTests
{
    [Fact]
    public void Links_between_pages_lead_to_files_of_the_repository()
    {
        Rule.Holds(
            "A relative link in a Markdown page leads to a file or folder that exists.",
            TrackedFiles.All
                .Where(file => file.EndsWith(".md", StringComparison.Ordinal) && !file.Contains("/Snapshots/", StringComparison.Ordinal))
                .SelectMany(DeadLinks));
    }

    private static IEnumerable<string> DeadLinks(string page)
    {
        var folder = Path.GetDirectoryName(page) ?? "";
        var text = Code().Replace(TrackedFiles.Read(page), "");
        return Link().Matches(text)
            .Select(match => match.Groups["target"].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(target => !Path.Exists(RepositoryRoot.Path(folder, target)))
            .Select(target => $"{page} links to {target}");
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Code();
}
