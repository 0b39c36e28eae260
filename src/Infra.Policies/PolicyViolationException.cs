namespace Infra.Policies;

/// <summary>A plan does not comply. The message lists the findings as the terminal would.</summary>
public sealed class PolicyViolationException : Exception
{
    /// <summary>Renders the findings of a result.</summary>
    public PolicyViolationException(EvaluationResult result)
        : base(TerminalReport.Render(result))
    {
        Result = result;
    }

    /// <summary>The result.</summary>
    public EvaluationResult Result { get; }
}
