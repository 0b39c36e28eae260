using System.Text;
using Infra.Policies;

namespace Infra.Tests.Policies;

/// <summary>What every rule makes of every component in every tier.</summary>
internal sealed class ComponentMatrix
{
    private readonly SortedDictionary<string, Dictionary<string, MatrixCell>> _components = new(StringComparer.Ordinal);

    public ComponentMatrix(IEnumerable<TierPlan> plans)
    {
        foreach (var plan in plans)
        {
            Add(plan);
        }
    }

    /// <summary>What is violated.</summary>
    public IEnumerable<(string Component, string Rule, MatrixCell Cell)> Violations =>
        from component in _components
        from rule in component.Value
        where rule.Value.Violated.Count > 0
        orderby component.Key, rule.Key
        select (component.Key, rule.Key, rule.Value);

    public string Render(ComponentExceptions exceptions)
    {
        var rules = PolicyCatalogue.BuiltIn.Policies.Select(policy => policy.Info).Where(rule => _components.Values.Any(cells => cells[rule.Slug].Applies));
        var text = new StringBuilder("<!-- Generated from previews of the components. -->\n\n# Components and policies\n\n");
        text.Append("Which rules look at which component, and what they find in the tiers sandbox, staging and production with the component's defaults. Rules that have\n");
        text.Append("nothing to say about any component, and those about a stack as a whole, are left out.\n\n");
        text.Append("- ✓ passes in every tier in which it applies\n");
        text.Append("- ? rests on what only the cloud, or the rest of the stack, knows\n");
        text.Append("- ! is violated, for a [reason](#exceptions)\n\n");
        text.Append("| Rule | ").AppendJoin(" | ", _components.Keys).Append(" |\n| --- |").Insert(text.Length, " :-: |", _components.Count).Append('\n');
        foreach (var rule in rules)
        {
            text.Append($"| [`{rule.Slug}`]({rule.Id}.md) | ").AppendJoin(" | ", _components.Values.Select(cells => cells[rule.Slug].Sign)).Append(" |\n");
        }

        text.Append("\n## Exceptions\n\n| Component | Rule | Tiers | Reason |\n| --- | --- | --- | --- |\n");
        foreach (var (component, rule, cell) in Violations)
        {
            var tiers = string.Join(", ", cell.Violated).ToLowerInvariant();
            text.Append($"| {component} | `{rule}` | {tiers} | {exceptions.Find(component, rule)} |\n");
        }

        return text.ToString();
    }

    private void Add(TierPlan plan)
    {
        if (!_components.TryGetValue(plan.Component, out var cells))
        {
            cells = PolicyCatalogue.BuiltIn.Policies.ToDictionary(policy => policy.Info.Slug, _ => new MatrixCell(), StringComparer.Ordinal);
            _components.Add(plan.Component, cells);
        }

        var result = PolicyEngine.Evaluate(plan.Plan, new EvaluationOptions
        {
            Pack = BuiltInPacks.Strict,
            Tier = Enum.Parse<PlanTier>(plan.Tier.ToString()),
            Subjects = plan.IsOwn,
        });
        Assert.DoesNotContain(result.Findings, finding => finding.Kind == FindingKind.RuleError);
        var findings = result.Findings.ToLookup(finding => finding.Rule.Slug, StringComparer.Ordinal);
        foreach (var rule in result.Rules)
        {
            cells[rule.Rule.Slug].Add(plan.Tier, rule.Counts, findings[rule.Rule.Slug]);
        }
    }
}
