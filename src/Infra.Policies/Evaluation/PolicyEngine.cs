using Infra.Plans;

namespace Infra.Policies;

/// <summary>Judges plans.</summary>
public static class PolicyEngine
{
    /// <summary>Runs the pack's rules over a plan.</summary>
    /// <exception cref="UnknownPolicyException">The pack names a rule that does not exist.</exception>
    public static EvaluationResult Evaluate(Plan plan, EvaluationOptions? options = null)
    {
        options ??= new EvaluationOptions();
        return Evaluate(plan, options, [options.Pack])[0];
    }

    /// <summary>Runs the rules of several packs over a plan, each rule once however many of them have it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">How to judge it; <see cref="EvaluationOptions.Pack"/> says nothing here.</param>
    /// <param name="packs">The packs.</param>
    /// <returns>For each pack what it would give alone, in the same order.</returns>
    /// <exception cref="UnknownPolicyException">A pack names a rule that does not exist.</exception>
    public static IReadOnlyList<EvaluationResult> Evaluate(Plan plan, EvaluationOptions options, params IReadOnlyList<PolicyPack> packs)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(packs);
        var graph = new PlanGraph(plan);
        var selections = packs.Select(pack => pack.Select(options.Catalogue)).ToList();
        var rules = Rules(selections, options, new EvaluationContext(graph, options.Parameters, options.Tier));
        JudgeResources(graph, rules, options.Subjects ?? (static _ => true));
        if (options.Changes is { } changes)
        {
            JudgeChanges(graph, changes, rules);
        }

        var runs = rules.ToDictionary(static rule => rule.Policy);
        return [.. packs.Zip(selections, (pack, selected) =>
            Result(graph, pack, options, selected.Select(packed => (runs[packed.Policy], packed.Level)).ToList()))];
    }

    private static List<RuleRun> Rules(List<IReadOnlyList<PackedRule>> selections, EvaluationOptions options, EvaluationContext context)
    {
        var rules = new List<RuleRun>();
        foreach (var policy in selections.SelectMany(static selected => selected).Select(static packed => packed.Policy).Distinct())
        {
            var notRun = policy is ChangePolicy && options.Changes is null ? "the changes are not known without a baseline" : null;
            rules.Add(new RuleRun(policy, context) { NotRun = notRun });
        }

        return rules;
    }

    private static EvaluationResult Result(PlanGraph graph, PolicyPack pack, EvaluationOptions options, List<(RuleRun Run, EnforcementLevel Level)> rules)
    {
        var findings = new List<Finding>();
        foreach (var (run, level) in rules)
        {
            findings.AddRange(run.Findings(level));
        }

        var judged = rules.Where(static rule => rule.Run.NotRun is null).Select(static rule => rule.Run.Policy.Info.Id).ToHashSet(StringComparer.Ordinal);
        var paid = Settlement.Settle(graph.Plan, findings, options, judged);
        var coverage = CoverageCounter.Count(graph.Plan, rules.ConvertAll(static rule => rule.Run.Policy));
        return new EvaluationResult(graph, pack.Name, findings, rules.ConvertAll(static rule => rule.Run.Summary(rule.Level)), coverage) { PaidDebt = paid };
    }

    private static void JudgeResources(PlanGraph graph, List<RuleRun> rules, Predicate<PlannedResource> isSubject)
    {
        var index = new RuleIndex(rules.FindAll(static rule => rule.Policy is not ChangePolicy));
        var hasStack = false;
        foreach (var view in graph.All)
        {
            hasStack |= view.Resource.IsStack;
            Judge(view, index, isSubject);
        }

        if (!hasStack)
        {
            // A part of a stack, as tests and state files have it, is still subject to the rules about the whole.
            Judge(StackOf(graph), index, isSubject);
        }
    }

    private static void Judge(ResourceView view, RuleIndex index, Predicate<PlannedResource> isSubject)
    {
        if (isSubject(view.Resource))
        {
            foreach (var rule in index.For(view.Resource))
            {
                rule.Judge(view);
            }
        }
    }

    private static void JudgeChanges(PlanGraph graph, IReadOnlyList<PlannedChange> changes, List<RuleRun> rules)
    {
        var index = new RuleIndex(rules.FindAll(static rule => rule.Policy is ChangePolicy));
        foreach (var change in changes)
        {
            if (change.Operation == ChangeOperation.Same)
            {
                continue;
            }

            var view = graph.Find(change.Resource.Urn) ?? new ResourceView(change.Resource, graph);
            foreach (var rule in index.For(change.Resource))
            {
                rule.Judge(view, change);
            }
        }
    }

    private static ResourceView StackOf(PlanGraph graph)
    {
        var plan = graph.Plan;
        var name = $"{plan.Project}-{plan.Stack}";
        return new ResourceView(
            new PlannedResource
            {
                Urn = ResourceUrn.Create(plan.Stack, plan.Project, parentUrn: null, ResourceUrn.StackType, name),
                Type = ResourceUrn.StackType,
                Name = name,
                Kind = ResourceKind.Component,
                Outputs = plan.Outputs,
            },
            graph);
    }
}
