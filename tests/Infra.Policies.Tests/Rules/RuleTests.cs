namespace Infra.Policies.Tests.Rules;

/// <summary>
/// Base of a rule's tests. The texts are <see cref="PlanText"/>; other rules do not run. Outcomes are those of the whole plan: a plan that
/// violates may also have resources that pass.
/// </summary>
public abstract class RuleTests<TPolicy>
    where TPolicy : Policy, new()
{
    private static readonly TPolicy Rule = new();

    /// <summary>Configuration of the rule, as in <c>infra.policies.yaml</c> below <c>rules: slug:</c>; null for the defaults.</summary>
    protected virtual string? Configuration => null;

    /// <summary>The plan has at least one resource that the rule requires something of, and all of it is met.</summary>
    protected void Passes(string plan, string? configuration = null)
    {
        var result = Evaluate(plan, configuration);
        Assert.True(result.Findings.Count == 0, Show(result));
        Assert.True(result.Counts.Pass > 0, "The rule requires nothing of this plan; say so with NotApplicable.");
    }

    /// <summary>The rule requires nothing of the plan.</summary>
    protected void NotApplicable(string plan, string? configuration = null)
    {
        var result = Evaluate(plan, configuration);
        Assert.True(result.Findings.Count == 0, Show(result));
        Assert.Equal(0, result.Counts.Pass);
    }

    /// <summary>The rule finds exactly one violation.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="resource">The name of the resource.</param>
    /// <param name="property">The property the finding shows; null not to ask.</param>
    /// <param name="message">The whole message; null not to ask.</param>
    /// <param name="configuration">See <see cref="Configuration"/>.</param>
    protected void Violates(string plan, string resource, string? property = null, string? message = null, string? configuration = null) =>
        Single(Evaluate(plan, configuration), FindingKind.Violation, resource, property, message);

    /// <summary>The rule finds violations of exactly these resources, in the order of the plan, one each or more.</summary>
    protected void ViolatesAll(string plan, params string[] resources)
    {
        var result = Evaluate(plan, configuration: null);
        Assert.All(result.Findings, finding => Assert.Equal(FindingKind.Violation, finding.Kind));
        Assert.Equal(resources.Order(StringComparer.Ordinal), result.Findings.Select(finding => finding.Resource!.Name).Order(StringComparer.Ordinal));
    }

    /// <summary>The rule cannot decide about exactly one requirement, and nothing is violated.</summary>
    protected void Undecidable(string plan, string resource, string? property = null, string? configuration = null) =>
        Single(Evaluate(plan, configuration), FindingKind.Undecidable, resource, property, message: null);

    /// <summary>Judges the plan with this rule only.</summary>
    protected EvaluationResult Evaluate(string plan, string? configuration)
    {
        configuration ??= Configuration;
        var catalogue = PolicyCatalogue.Of(Rule);
        var parameters = configuration is null
            ? PolicyParameters.Defaults
            : PolicyConfig.Read($"rules:\n  {Rule.Info.Slug}:\n{Indent(configuration)}", catalogue: catalogue).Parameters;
        var example = PlanText.Parse(plan);
        return PolicyEngine.Evaluate(example.Plan, new EvaluationOptions
        {
            Catalogue = catalogue,
            Pack = BuiltInPacks.Strict,
            Parameters = parameters,
            Changes = example.Changes,
        });
    }

    private static void Single(EvaluationResult result, FindingKind kind, string resource, string? property, string? message)
    {
        Assert.True(result.Findings.Count == 1, Show(result));
        var finding = result.Findings[0];
        Assert.True(finding.Kind == kind, Show(result));
        Assert.Equal(Rule.Info.Id, finding.Rule.Id);
        Assert.Equal(resource, finding.Resource?.Name);
        if (property is not null)
        {
            Assert.Equal(property, finding.Property);
        }

        if (message is not null)
        {
            Assert.Equal(message, finding.Message);
        }
    }

    private static string Indent(string text) => string.Concat(text.Split('\n').Select(line => $"    {line}\n"));

    private static string Show(EvaluationResult result) => TerminalReport.Render(result, withUndecidable: true);
}
