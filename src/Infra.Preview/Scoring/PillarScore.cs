using Infra.Policies;

namespace Infra.Preview.Scoring;

/// <summary>The points of one pillar and where they come from.</summary>
public sealed class PillarScore
{
    /// <summary>The most points of a pillar in which something critical fails.</summary>
    public const int CriticalLimit = 49;

    internal PillarScore(Pillar pillar, IEnumerable<ScoreCheck> checks)
    {
        Pillar = pillar;
        Checks = [.. checks.OrderBy(static check => check.Id, StringComparer.Ordinal)];
        var counted = Checks.Where(static check => check.Counts).ToList();
        var weight = counted.Sum(static check => check.Weight);
        if (weight == 0)
        {
            return;
        }

        var won = counted.Sum(static check => check.Weight * check.Share);
        // Rounded down, so that 100 means that nothing is missing.
        var points = (int)Math.Floor((100 * won / weight) + 1e-9);
        IsLimited = points > CriticalLimit && counted.Exists(static check => check.IsCritical && check.Failures.Count > 0);
        Points = IsLimited ? CriticalLimit : points;
        Lost = [.. counted.SelectMany(check => Losses(check, weight)).OrderByDescending(static lost => lost.Points)
            .ThenBy(static lost => lost.Resource?.Urn, StringComparer.Ordinal).ThenBy(static lost => lost.What, StringComparer.Ordinal)];
    }

    /// <summary>The pillar.</summary>
    public Pillar Pillar { get; }

    /// <summary>0 to 100; null when there is nothing in the stack to judge the pillar by.</summary>
    public int? Points { get; }

    /// <summary>True when something critical holds the points down to <see cref="CriticalLimit"/>.</summary>
    public bool IsLimited { get; }

    /// <summary>All checks, those that found nothing to look at included, by name.</summary>
    public IReadOnlyList<ScoreCheck> Checks { get; }

    /// <summary>Every lost point, the most expensive first.</summary>
    public IReadOnlyList<LostPoint> Lost { get; } = [];

    private static IEnumerable<LostPoint> Losses(ScoreCheck check, double weight)
    {
        var each = 100 * check.Weight / weight / (check.Passed + check.Failures.Count);
        return check.Failures.Select(failure => new LostPoint(each, failure.What, failure.Fix, failure.Resource));
    }
}
