using System.Diagnostics;

namespace Infra.Policies;

/// <summary>One rule during one run: its counts, and the findings it makes. What a pack makes of them is added afterwards.</summary>
internal sealed class RuleRun(Policy policy, EvaluationContext context)
{
    private readonly List<Finding> _findings = [];
    private int _pass;
    private int _violation;
    private int _notApplicable;
    private int _undecidable;
    private int _error;
    private (Exception Problem, ResourceView View)? _firstError;

    public Policy Policy { get; } = policy;

    public EvaluationContext Context { get; } = context;

    public string? NotRun { get; init; }

    /// <summary>Calls the rule for one resource. Whatever it throws stays here.</summary>
    public void Judge(ResourceView view, PlannedChange? change = null)
    {
        var check = new ResourceCheck(view, this);
        var before = _findings.Count;
        try
        {
            switch (Policy)
            {
                case ResourcePolicy resource:
                    resource.Run(check);
                    break;
                case StackPolicy stack:
                    stack.Run(check, Context.Graph);
                    break;
                case ChangePolicy changes when change is not null:
                    changes.Run(check, change);
                    break;
                default:
                    break;
            }

            Count(check);
        }
#pragma warning disable CA1031 // A rule is someone's code: whatever goes wrong in it is a finding about it, and the others still run.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            _findings.RemoveRange(before, _findings.Count - before);
            _error++;
            _firstError ??= (problem, view);
        }
    }

    public void Report(FindingKind kind, ResourceView view, Property because, string message)
    {
        _findings.Add(new Finding
        {
            Kind = kind,
            Rule = Policy.Info,
            Level = EnforcementLevel.Mandatory,
            Message = kind == FindingKind.Undecidable ? $"Cannot be ruled out before deployment: {message}" : message,
            Resource = view.Resource,
            ComponentPath = FindingPlace.Components(Context.Graph.Plan, view.Resource),
            Source = FindingPlace.Source(Context.Graph.Plan, view.Resource),
            Property = because.Resource is null || ReferenceEquals(because.Resource, view) ? because.Path : $"{because.Resource.Name}: {because.Path}",
            Value = ShownValue.Of(because),
        });
    }

    /// <summary>What the rule found, for a pack that has it at a level.</summary>
    public IEnumerable<Finding> Findings(EnforcementLevel level)
    {
        foreach (var finding in _findings)
        {
            yield return finding.Level == level ? finding : finding with { Level = level };
        }

        if (_firstError is { } error)
        {
            yield return new Finding
            {
                Kind = FindingKind.RuleError,
                Rule = Policy.Info,
                Level = level,
                // The message of an exception may hold values of the plan; its type and place say enough to find the fault.
                Message = $"The rule threw {error.Problem.GetType().Name} on {error.View.Name}{(_error == 1 ? "" : $" and on {_error - 1} more")}"
                    + $"{Place(error.Problem)}.",
            };
        }
    }

    /// <summary>What became of the rule, for a pack that has it at a level.</summary>
    public RuleSummary Summary(EnforcementLevel level) =>
        new(Policy.Info, level, new OutcomeCounts(_pass, _violation, _notApplicable, _undecidable, _error), NotRun);

    private static string Place(Exception problem) =>
        new StackTrace(problem).GetFrame(0)?.GetMethod() is { DeclaringType: { } type } method ? $", in {type.Name}.{method.Name}" : "";

    private void Count(ResourceCheck check)
    {
        if (check.IsViolated)
        {
            _violation++;
        }
        else if (check.IsUndecided)
        {
            _undecidable++;
        }
        else if (check.IsJudged)
        {
            _pass++;
        }
        else
        {
            _notApplicable++;
        }
    }
}
