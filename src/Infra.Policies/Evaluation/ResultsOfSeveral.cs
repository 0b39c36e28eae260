using Infra.Plans;

namespace Infra.Policies;

/// <summary>
/// Puts the results of several stacks together. Resources of different stacks have different URNs, so that nothing gets mixed up; of one stack that is
/// there twice, as its plan and as its state, all findings are kept, and each resource once.
/// </summary>
internal static class ResultsOfSeveral
{
    private const string InProject = "project:///";

    public static EvaluationResult Combine(IReadOnlyList<(EvaluationResult Result, string ProjectFile)> results)
    {
        var findings = results.SelectMany(static entry => entry.Result.Findings.Select(finding => Place(finding, entry.ProjectFile))).ToList();
        findings.Sort(Settlement.Compare);
        var rules = results.SelectMany(static entry => entry.Result.Rules).GroupBy(static rule => rule.Rule.Id, StringComparer.Ordinal)
            .OrderBy(static same => same.Key, StringComparer.Ordinal).Select(Sum).ToList();
        var all = results.Select(static entry => entry.Result).ToList();
        return new EvaluationResult(new PlanGraph(Join(all)), Names(all, static result => result.Pack), findings, rules, Join(all.ConvertAll(static result => result.Coverage)))
        {
            PaidDebt = [.. all.SelectMany(static result => result.PaidDebt)],
        };
    }

    // Places are relative to the project; of several projects only the whole path says which.
    private static Finding Place(Finding finding, string projectFile)
    {
        var folder = Path.GetDirectoryName(projectFile)?.Replace('\\', '/') ?? "";
        return finding.Source switch
        {
            null => finding with { Source = new SourcePosition(projectFile, 1, 1) },
            { } source when source.Uri.StartsWith(InProject, StringComparison.Ordinal) =>
                finding with { Source = source with { Uri = folder.Length == 0 ? source.Uri[InProject.Length..] : $"{folder}/{source.Uri[InProject.Length..]}" } },
            _ => finding,
        };
    }

    private static Plan Join(List<EvaluationResult> results) => new()
    {
        Project = Names(results, static result => result.Plan.Project),
        Stack = Names(results, static result => result.Plan.Stack),
        Resources = [.. results.SelectMany(static result => result.Plan.Resources).DistinctBy(static resource => resource.Urn, StringComparer.Ordinal)],
    };

    private static RuleSummary Sum(IEnumerable<RuleSummary> same)
    {
        var rules = same.ToList();
        return rules[0] with
        {
            Level = rules.Max(static rule => rule.Level),
            Counts = rules.Aggregate(OutcomeCounts.None, static (sum, rule) => sum.Add(rule.Counts)),
            NotRun = rules.TrueForAll(static rule => rule.NotRun is not null) ? rules[0].NotRun : null,
        };
    }

    private static Coverage Join(List<Coverage> coverages)
    {
        var covered = Sum(coverages.SelectMany(static coverage => coverage.Covered));
        var types = covered.Select(static type => type.Type).ToHashSet(StringComparer.Ordinal);
        return new Coverage(covered, Sum(coverages.SelectMany(static coverage => coverage.NotCovered).Where(type => !types.Contains(type.Type))))
        {
            NotSeenThrough = Sum(coverages.SelectMany(static coverage => coverage.NotSeenThrough)),
        };
    }

    private static List<TypeCount> Sum(IEnumerable<TypeCount> types) =>
        [.. types.GroupBy(static type => type.Type, StringComparer.Ordinal).OrderBy(static same => same.Key, StringComparer.Ordinal)
            .Select(static same => new TypeCount(same.Key, same.Sum(static type => type.Count)))];

    private static string Names(List<EvaluationResult> results, Func<EvaluationResult, string> name) =>
        string.Join(", ", results.Select(name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
