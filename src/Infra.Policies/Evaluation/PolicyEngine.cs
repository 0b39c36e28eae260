using Infra.Plans;

namespace Infra.Policies;

/// <summary>Judges plans.</summary>
public static class PolicyEngine
{
    /// <summary>Runs the pack's rules over a plan.</summary>
    /// <exception cref="UnknownPolicyException">The pack names a rule that does not exist.</exception>
    public static EvaluationResult Evaluate(Plan plan, EvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        options ??= new EvaluationOptions();
        var graph = new PlanGraph(plan);
        var context = new EvaluationContext(graph, options.Parameters, options.Tier);
        var findings = new List<Finding>();
        var rules = Rules(options, context, findings);
        JudgeResources(graph, rules, options.Subjects ?? (static _ => true));
        if (options.Changes is { } changes)
        {
            JudgeChanges(graph, changes, rules);
        }

        var summaries = rules.ConvertAll(static rule => rule.Finish());
        var judged = summaries.Where(static rule => rule.NotRun is null).Select(static rule => rule.Rule.Id).ToHashSet(StringComparer.Ordinal);
        var settled = Settlement.Settle(graph, findings, options, judged, out var paid);
        var coverage = CoverageCounter.Count(plan, rules.ConvertAll(static rule => rule.Policy));
        return new EvaluationResult(plan, options.Pack.Name, settled, summaries, coverage) { PaidDebt = paid };
    }

    private static List<RuleRun> Rules(EvaluationOptions options, EvaluationContext context, List<Finding> findings)
    {
        var rules = new List<RuleRun>();
        foreach (var (policy, level) in options.Pack.Select(options.Catalogue))
        {
            var notRun = policy is ChangePolicy && options.Changes is null ? "the changes are not known without a baseline" : null;
            rules.Add(new RuleRun(policy, level, context, findings) { NotRun = notRun });
        }

        return rules;
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
