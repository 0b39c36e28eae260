using System.Reflection;
using System.Text.RegularExpressions;
using Infra.Testing;

namespace Infra.Policies.Tests.Rules;

/// <summary>What every rule must have, checked for all of them.</summary>
public sealed partial class RuleContractTests
{
    private const int MaxFileLines = 100;
    private const int MaxCheckLines = 30;

    public static TheoryData<string> Slugs => [.. PolicyCatalogue.BuiltIn.Policies.Select(policy => policy.Info.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Good_example_has_no_finding_of_its_rule(string slug)
    {
        var policy = PolicyCatalogue.BuiltIn.Require(slug);
        if (policy.Info.Deprecated)
        {
            return;
        }

        var result = Evaluate(policy, policy.Good);
        Assert.True(result.Findings.Count == 0, TerminalReport.Render(result, withUndecidable: true));
        Assert.True(result.Counts.Pass > 0, "The good example has nothing that the rule judges.");
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Bad_example_violates_its_rule(string slug)
    {
        var policy = PolicyCatalogue.BuiltIn.Require(slug);
        if (policy.Info.Deprecated)
        {
            return;
        }

        var result = Evaluate(policy, policy.Bad);
        Assert.NotEmpty(result.Findings);
        Assert.All(result.Findings, finding => Assert.Equal((FindingKind.Violation, policy.Info.Id), (finding.Kind, finding.Rule.Id)));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Metadata_is_complete_and_in_form(string slug)
    {
        var policy = PolicyCatalogue.BuiltIn.Require(slug);
        var info = policy.Info;
        Assert.Matches(IdForm(), info.Id);
        Assert.Matches(SlugForm(), info.Slug);
        Assert.NotEmpty(info.Pillars);
        Assert.StartsWith($"INFRA-{PolicyInfo.CodeOf(info.Pillars[0])}-", info.Id, StringComparison.Ordinal);
        Assert.NotEmpty(policy.AppliesTo);
        Assert.Matches(SentenceStart(), info.Title);
        Assert.False(info.Title.EndsWith('.'), "The title has no full stop.");
        Assert.EndsWith(".", info.Why, StringComparison.Ordinal);
        Assert.EndsWith(".", info.Fix, StringComparison.Ordinal);
        Assert.All(info.Links, link => Assert.StartsWith("https://", link, StringComparison.Ordinal));
        Assert.All(policy.Parameters, parameter => Assert.Matches(ParameterForm(), parameter.Name));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Rule_is_a_small_file_of_its_own_in_the_folder_of_its_number(string slug)
    {
        var policy = PolicyCatalogue.BuiltIn.Require(slug);
        var file = RuleFile(policy);
        var lines = File.ReadAllLines(file);
        Assert.True(lines.Length <= MaxFileLines, $"{file} has {lines.Length} lines; {MaxFileLines} are allowed.");
        Assert.True(CheckLength(lines) <= MaxCheckLines, $"Check in {file} has {CheckLength(lines)} lines; {MaxCheckLines} are allowed.");

        var folder = Path.GetFileName(Path.GetDirectoryName(file))!;
        var (first, last) = Assert.Contains(folder, NumberRanges());
        Assert.InRange(int.Parse(policy.Info.Id[^3..], System.Globalization.CultureInfo.InvariantCulture), first, last);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Rule_has_tests_for_good_bad_and_unknown(string slug)
    {
        var policy = PolicyCatalogue.BuiltIn.Require(slug);
        if (policy.Info.Deprecated)
        {
            return;
        }

        var tests = typeof(RuleContractTests).Assembly.GetType($"Infra.Policies.Tests.Rules.{policy.GetType().Name}Tests");
        Assert.True(tests is not null, $"{policy.GetType().Name}Tests is missing.");
        Assert.True(typeof(RuleTests<>).MakeGenericType(policy.GetType()).IsAssignableFrom(tests), "It must derive from RuleTests of its rule.");
        var names = tests.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
            .Select(method => method.Name)
            .ToList();
        Assert.Contains(names, name => name.StartsWith("Good_", StringComparison.Ordinal));
        Assert.Contains(names, name => name.StartsWith("Bad_", StringComparison.Ordinal));
        Assert.Contains(names, name => name.StartsWith("Unknown_", StringComparison.Ordinal));
        // What leaving the property out means is said by a test: bad for what must be switched on, good for what must not be.
        Assert.Contains(names, name => name.Contains("omitted", StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_of_one_pillar_are_used_once()
    {
        // The catalogue itself refuses two rules with one name; this is about a slug or alias that looks like an id.
        var ids = PolicyCatalogue.BuiltIn.Policies.Select(policy => policy.Info.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.DoesNotContain(PolicyCatalogue.BuiltIn.Policies, policy => IdForm().IsMatch(policy.Info.Slug));
    }

    private static EvaluationResult Evaluate(Policy policy, string text)
    {
        var example = PlanText.Parse(text);
        return PolicyEngine.Evaluate(example.Plan, new EvaluationOptions
        {
            Catalogue = PolicyCatalogue.Of(policy),
            Pack = BuiltInPacks.Strict,
            Changes = example.Changes,
        });
    }

    private static string RuleFile(Policy policy) => Assert.Single(Directory.GetFiles(
        RepositoryRoot.Path("src", "Infra.Policies", "Rules"), policy.GetType().Name + ".cs", SearchOption.AllDirectories));

    private static int CheckLength(string[] lines)
    {
        var start = Array.FindIndex(lines, line => line.Contains(" void Check(", StringComparison.Ordinal));
        var end = Array.FindIndex(lines, start + 1, line => line is "    }");
        return end < 0 ? 1 : end - start - 2;
    }

    private static Dictionary<string, (int First, int Last)> NumberRanges()
    {
        var ranges = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(RepositoryRoot.Path("docs", "adding-a-rule.md")))
        {
            if (RangeRow().Match(line) is { Success: true } row)
            {
                ranges.Add(row.Groups["folder"].Value, (Number(row.Groups["first"]), Number(row.Groups["last"])));
            }
        }

        return ranges;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("^INFRA-(SEC|RES|SCA|OBS|COST|GOV)-[0-9]{3}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex IdForm();

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SlugForm();

    [GeneratedRegex("^[a-z][A-Za-z0-9]*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ParameterForm();

    [GeneratedRegex("^[A-Z0-9]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SentenceStart();

    [GeneratedRegex(@"^\| `(?<folder>[A-Za-z]+)/` \| (?<first>[0-9]{3})–(?<last>[0-9]{3}) \|", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex RangeRow();
}
