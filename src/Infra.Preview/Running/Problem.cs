using Infra.Policies;
using Infra.Preview.Configuration;
using Infra.Preview.Judging;
using Infra.Preview.Running.Failures;

namespace Infra.Preview.Running;

/// <summary>Why a preview has no result, in the form a person reads: what happened, where, what would be right, what to do.</summary>
/// <param name="ExitCode">What the process ends with.</param>
/// <param name="Message">What happened, in one sentence or a few.</param>
public sealed record Problem(ExitCode ExitCode, string Message)
{
    /// <summary>The resource it is about, as <c>name (type)</c>, or null.</summary>
    public string? Resource { get; init; }

    /// <summary>Where it happened: a place in a file, or the user's own stack frames, innermost first.</summary>
    public IReadOnlyList<string> At { get; init; } = [];

    /// <summary>What would be right, or null.</summary>
    public string? Allowed { get; init; }

    /// <summary>What to do, one step a line.</summary>
    public IReadOnlyList<string> Fix { get; init; } = [];

    /// <summary>More that helps to understand it, by a short label.</summary>
    public IReadOnlyList<(string Label, string Text)> Details { get; init; } = [];

    /// <summary>The problem with every text changed in one way.</summary>
    public Problem Map(Func<string, string> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return this with
        {
            Message = change(Message),
            Resource = Resource is null ? null : change(Resource),
            At = [.. At.Select(change)],
            Allowed = Allowed is null ? null : change(Allowed),
            Fix = [.. Fix.Select(change)],
            Details = [.. Details.Select(detail => (detail.Label, change(detail.Text)))],
        };
    }

    /// <summary>Turns a refusal of the configuration into a problem.</summary>
    public static Problem Of(ConfigurationException refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return new Problem(ExitCode.BadUsage, refusal.Message)
        {
            At = refusal.Location is null ? [] : [refusal.Location.ToString()],
            Allowed = refusal.Allowed,
            Fix = refusal.Fix,
        };
    }

    /// <summary>Turns what is wrong with a policy or waiver file into problems.</summary>
    public static IReadOnlyList<Problem> Of(PolicyFileException refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return PolicyProblems.Of(refusal);
    }

    /// <summary>Tells of a fault of Infra itself, without a stack trace.</summary>
    public static Problem OfFault(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return OwnFault.Describe(fault);
    }
}
