namespace Infra.Policies;

/// <summary>How often each outcome occurred, counted once for each rule and resource.</summary>
public sealed record OutcomeCounts(int Pass, int Violation, int NotApplicable, int Undecidable, int Error)
{
    /// <summary>Nothing counted.</summary>
    public static OutcomeCounts None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>All of them.</summary>
    public int Total => Pass + Violation + NotApplicable + Undecidable + Error;

    internal OutcomeCounts Add(OutcomeCounts other) => new(
        Pass + other.Pass, Violation + other.Violation, NotApplicable + other.NotApplicable, Undecidable + other.Undecidable, Error + other.Error);
}
