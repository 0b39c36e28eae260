using System.Runtime.CompilerServices;
using Infra.Plans;

namespace Infra.Policies;

/// <summary>One call of a rule for one resource: what it reads, and where it says what it requires.</summary>
public sealed class ResourceCheck
{
    private readonly RuleRun _run;

    internal ResourceCheck(ResourceView view, RuleRun run)
    {
        View = view;
        _run = run;
    }

    /// <summary>The resource to judge.</summary>
    public ResourceView View { get; }

    /// <summary>The resource's logical name.</summary>
    public string Name => View.Name;

    /// <summary>The resource's options.</summary>
    public PlannedOptions Options => View.Options;

    /// <summary>How much the resource matters.</summary>
    public PlanTier Tier => _run.Context.TierOf(View);

    internal bool IsJudged { get; private set; }

    internal bool IsViolated { get; private set; }

    internal bool IsUndecided { get; private set; }

    /// <summary>A property of the resource; see <see cref="ResourceView.this[string]"/>.</summary>
    public Property this[string property] => View[property];

    /// <summary>A check can be passed wherever a resource is asked for.</summary>
    public static implicit operator ResourceView(ResourceCheck check) => check?.View ?? throw new ArgumentNullException(nameof(check));

    /// <summary>The same as the implicit conversion.</summary>
    public ResourceView ToResourceView() => View;

    /// <summary>The value of a parameter of the rule: from the configuration, else its default.</summary>
    public T Get<T>(Parameter<T> parameter)
        where T : notnull => _run.Context.Parameters.Get(parameter);

    /// <summary>The value of a parameter that differs by tier, for this resource's tier.</summary>
    public T Get<T>(Parameter<TierValues<T>> parameter) => _run.Context.Parameters.Get(parameter).For(Tier);

    /// <summary>
    /// Requires something. Yes is met, no is a violation, and of unknown the rule's <see cref="PolicyInfo.WhenUnknown"/> decides. A rule may
    /// require several things of one resource; each that is not met is a finding.
    /// </summary>
    /// <param name="truth">What must be so.</param>
    /// <param name="message">What is wrong when it is not, as a sentence: <c>Storage is not encrypted.</c></param>
    public void Require(Truth truth, string message)
    {
        if (Judge(truth) is { } kind)
        {
            _run.Report(kind, View, truth.Because, message);
        }
    }

    /// <inheritdoc cref="Require(Truth, string)"/>
    public void Require(Truth truth, [InterpolatedStringHandlerArgument(nameof(truth))] ref RequirementText message)
    {
        if (Judge(truth) is { } kind)
        {
            _run.Report(kind, View, truth.Because, message.ToString());
        }
    }

    private FindingKind? Judge(Truth truth)
    {
        IsJudged = true;
        if (truth.IsYes || (truth.IsUnknown && _run.Policy.Info.WhenUnknown == WhenUnknown.Pass))
        {
            return null;
        }

        if (truth.IsUnknown && _run.Policy.Info.WhenUnknown == WhenUnknown.Undecidable)
        {
            IsUndecided = true;
            return FindingKind.Undecidable;
        }

        IsViolated = true;
        return FindingKind.Violation;
    }
}
