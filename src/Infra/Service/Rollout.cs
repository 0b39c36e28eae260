namespace Infra;

/// <summary>
/// How a new revision of a service takes over. All but <see cref="Rolling"/> run both revisions side by side, in two target groups, and go back at
/// once when the alarm says so. Another strategy changes the service in place and never replaces it.
/// </summary>
public sealed record Rollout
{
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html
    internal const int MaxBakeMinutes = 1440;

    private Rollout(RolloutStrategy strategy) => Strategy = strategy;

    /// <summary>The strategy.</summary>
    public RolloutStrategy Strategy { get; }

    /// <summary>
    /// The share of requests of the canary, 0.1 to 100, or of each linear step, 3 to 100, in percent. Null for the default:
    /// <see cref="ServiceDefaults.CanaryPercent"/>, <see cref="ServiceDefaults.LinearStepPercent"/>.
    /// </summary>
    public double? Percent { get; private init; }

    /// <summary>
    /// How long the canary, or each step, is watched before the next: 0 to 1,440 whole minutes. Null for <see cref="ServiceDefaults.StepBakeTime"/>.
    /// </summary>
    public TimeSpan? StepBakeTime { get; private init; }

    /// <summary>
    /// How long the old revision stays after the last request has moved: 0 to 1,440 whole minutes. Null for <see cref="ServiceDefaults.BakeTime"/>.
    /// </summary>
    public TimeSpan? BakeTime { get; private init; }

    /// <summary>Functions that are asked whether the rollout goes on. Not for <see cref="Rolling"/>. Default: none.</summary>
    public IReadOnlyList<RolloutHook> Hooks { get; init; } = [];

    /// <summary>True for all strategies that take two target groups.</summary>
    internal bool Shifts => Strategy != RolloutStrategy.Rolling;

    /// <summary>Task by task: fastest, cheapest, and a bad revision gets its share of requests as soon as its tasks are healthy.</summary>
    public static Rollout Rolling { get; } = new(RolloutStrategy.Rolling);

    /// <summary>A few percent of the requests first, the rest when those went well.</summary>
    /// <param name="percent">See <see cref="Percent"/>.</param>
    /// <param name="stepBakeTime">See <see cref="StepBakeTime"/>.</param>
    /// <param name="bakeTime">See <see cref="BakeTime"/>.</param>
    public static Rollout Canary(double? percent = null, TimeSpan? stepBakeTime = null, TimeSpan? bakeTime = null) =>
        new(RolloutStrategy.Canary) { Percent = percent, StepBakeTime = stepBakeTime, BakeTime = bakeTime };

    /// <summary>The requests move in equal steps.</summary>
    /// <param name="percent">See <see cref="Percent"/>.</param>
    /// <param name="stepBakeTime">See <see cref="StepBakeTime"/>.</param>
    /// <param name="bakeTime">See <see cref="BakeTime"/>.</param>
    public static Rollout Linear(double? percent = null, TimeSpan? stepBakeTime = null, TimeSpan? bakeTime = null) =>
        new(RolloutStrategy.Linear) { Percent = percent, StepBakeTime = stepBakeTime, BakeTime = bakeTime };

    /// <summary>All requests move at once, and the old revision stays for a while.</summary>
    /// <param name="bakeTime">See <see cref="BakeTime"/>.</param>
    public static Rollout BlueGreen(TimeSpan? bakeTime = null) => new(RolloutStrategy.BlueGreen) { BakeTime = bakeTime };

    /// <summary>The strategy with its defaults.</summary>
    internal static Rollout Of(RolloutStrategy strategy) => new(strategy);
}
