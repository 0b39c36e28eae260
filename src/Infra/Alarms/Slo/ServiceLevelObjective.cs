using System.Globalization;

namespace Infra;

/// <summary>One objective of an <see cref="Slo"/>.</summary>
/// <param name="Name"><c>availability</c> or <c>latency</c>.</param>
/// <param name="Percent">The share of good requests, in percent.</param>
public sealed record ServiceLevelObjective(string Name, double Percent)
{
    internal const string AvailabilityName = "availability";
    internal const string LatencyName = "latency";

    /// <summary>The time within which a request is good. Null for availability.</summary>
    public TimeSpan? Bound { get; init; }

    /// <summary>How many requests are expected in a day. Null when not said.</summary>
    public long? RequestsPerDay { get; init; }

    /// <summary>The share of requests that may be bad, 0 to 1. In decimal, so that 99.9 leaves 0.001 and not a hair less.</summary>
    public decimal Budget => (100m - (decimal)Percent) / 100m;

    /// <summary>The objective in words.</summary>
    public override string ToString() => Bound is { } bound
        ? string.Create(CultureInfo.InvariantCulture, $"{Percent} % of requests within {bound.TotalSeconds} s")
        : string.Create(CultureInfo.InvariantCulture, $"{Percent} % of requests without a fault");

    /// <summary>True for a share that can be promised. Anything else has no budget, or one that no decimal number holds.</summary>
    internal bool IsPossible => Percent is >= SloDefaults.MinPercent and <= SloDefaults.MaxPercent;

    internal ServiceLevelIndicator? IndicatorOf(IServiceLevel component) => Bound is { } bound ? component.Latency(bound) : component.Availability;

    internal void Validate(ArgumentProblems problems, string argument, int toleratedFailures)
    {
        if (!IsPossible)
        {
            problems.Add(
                argument, $"{Name} of {Percent.ToString(CultureInfo.InvariantCulture)} %",
                string.Create(CultureInfo.InvariantCulture, $"{SloDefaults.MinPercent} to {SloDefaults.MaxPercent} %"),
                "promise less than everything, and more than what could be broken without any alarm");
            return;
        }

        if (Bound is { } bound && (bound < TimeSpan.FromMilliseconds(1) || bound > TimeSpan.FromSeconds(60)))
        {
            problems.Add(argument, $"latency of {bound.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s", "0.001 to 60 s", "take the time that users notice");
        }

        if (RequestsPerDay is { } requests && requests * (decimal)SloDefaults.BudgetWindow.TotalDays * Budget <= toleratedFailures)
        {
            var budget = requests * (decimal)SloDefaults.BudgetWindow.TotalDays * Budget;
            problems.Add(
                argument, string.Create(CultureInfo.InvariantCulture, $"{Name} of {Percent} % at {requests} requests a day, which is {budget:0.#} failures in 30 days"),
                $"a budget of more than {toleratedFailures} failures in 30 days",
                "promise less: with so little traffic single failures decide, and nothing can be learnt from them");
        }
    }
}
