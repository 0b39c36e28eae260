using System.Text.RegularExpressions;
using Infra.Cli.Policies;
using Infra.Policies;
using Infra.Testing;

namespace Infra.Cli.Tests.Policies;

public partial class PolicyNextIdTests
{
    [Theory]
    [InlineData("Queue")]
    [InlineData("Bucket")]
    [InlineData("Kubernetes")]
    public async Task The_next_id_is_free_and_of_its_folder(string folder)
    {
        var run = await ToolRun.Async("policies", "next-id", "SEC", "--folder", folder);

        Assert.Matches(@"^INFRA-SEC-\d{3}\n$", run.Out);
        var number = int.Parse(run.Out.Trim()[^3..], System.Globalization.CultureInfo.InvariantCulture);
        var numbers = RuleNumbers.All.Single(numbers => numbers.Folder == folder);
        Assert.InRange(number, numbers.First, numbers.Last);
        Assert.DoesNotContain(PolicyCatalogue.BuiltIn.Policies, policy => policy.Info.Id.EndsWith($"-{number:000}", StringComparison.Ordinal));
        Assert.All(Enumerable.Range(numbers.First, number - numbers.First), taken =>
            Assert.Contains(PolicyCatalogue.BuiltIn.Policies, policy => policy.Info.Id.EndsWith($"-{taken:000}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_new_folder_begins_after_all_others()
    {
        Assert.Equal("INFRA-GOV-550\n", (await ToolRun.Async("policies", "next-id", "GOV")).Out);
        Assert.Equal("INFRA-GOV-550", (string?)(await ToolRun.Async("policies", "next-id", "GOV", "--output", "json")).Json["result"]!["id"]);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told()
    {
        var run = await ToolRun.Async("policies", "next-id", "SEC", "--folder", "Sec");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--folder cannot be 'Sec'.", run.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_recipe_shows_the_numbers_of_the_folders()
    {
        var page = File.ReadAllText(RepositoryRoot.Path("docs", "adding-a-rule.md"));

        Assert.Equal(
            RuleNumbers.All.Select(numbers => $"{numbers.Folder} {numbers.First:000}-{numbers.Last:000}"),
            Row().Matches(page).Select(match => $"{match.Groups["folder"].Value} {match.Groups["first"].Value}-{match.Groups["last"].Value}"));
    }

    [Fact]
    public void Every_rule_has_a_number_of_its_folder()
    {
        var strays = from numbers in RuleNumbers.All
                     from file in Directory.GetFiles(RepositoryRoot.Path("src", "Infra.Policies", "Rules", numbers.Folder), "*.cs")
                     from match in Id().Matches(File.ReadAllText(file))
                     let number = int.Parse(match.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture)
                     where number < numbers.First || number > numbers.Last
                     select $"{Path.GetFileName(file)}: {number}";

        Assert.Empty(strays);
        Assert.Equal(
            Directory.GetDirectories(RepositoryRoot.Path("src", "Infra.Policies", "Rules")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal),
            RuleNumbers.All.Select(numbers => numbers.Folder).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^\| `(?<folder>\w+)/` \| (?<first>\d{3})–(?<last>\d{3}) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"Id = ""INFRA-[A-Z]+-(?<number>\d{3})""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();
}
