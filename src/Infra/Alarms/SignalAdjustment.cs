namespace Infra;

/// <summary>A signal of one component that is watched differently from its default, with the reason. Published in the output <c>adjusted</c>.</summary>
/// <param name="Component">The component; it has to be watched.</param>
/// <param name="Signal">The signal's name, e.g. <c>cpu-full</c>.</param>
/// <param name="Because">Why: one sentence for whoever asks in a year. Part of the alarm's description.</param>
public sealed record SignalAdjustment(IMonitored Component, string Signal, string Because)
{
    /// <summary>Another bound between good and bad, in the metric's unit. Default: the signal's own.</summary>
    public double? Threshold { get; init; }

    /// <summary>Another urgency. Default: the signal's own.</summary>
    public SignalSeverity? Severity { get; init; }

    /// <summary>True for no alarm at all. Default: false.</summary>
    public bool IsOff { get; init; }

    internal GoldenSignal Apply(GoldenSignal signal) => signal with
    {
        Threshold = Threshold ?? signal.Threshold,
        Severity = Severity ?? signal.Severity,
    };

    internal string Describe(string kind)
    {
        var changes = new List<string>();
        if (IsOff)
        {
            changes.Add("off");
        }

        if (Threshold is { } threshold)
        {
            changes.Add(FormattableString.Invariant($"threshold {threshold}"));
        }

        if (Severity is { } severity)
        {
            changes.Add(severity.ToString().ToLowerInvariant());
        }

        return $"{kind}/{Component.Name}/{Signal}: {string.Join(", ", changes)}. {Because}";
    }
}
