using System.Globalization;
using Infra.Policies;

namespace Infra.Preview.Scoring;

/// <summary>Whether what scales has room to grow: the most it may become is at least twice the least.</summary>
internal static class Headroom
{
    private const int Factor = 2;

    public static ScoreCheck Check(PlanGraph graph)
    {
        var bounds = graph.OfType(PartTypes.ScalableTarget).Select(static target => (target, Min: target["minCapacity"].Number, Max: target["maxCapacity"].Number))
            .Concat(graph.OfType(PartTypes.AutoScalingGroup).Select(static group => (target: group, Min: group["minSize"].Number, Max: group["maxSize"].Number)))
            .Concat(graph.OfType(PartTypes.DatabaseCluster).Where(static cluster => !cluster["serverlessv2ScalingConfiguration"].IsMissing).Select(static cluster => (
                target: cluster,
                Min: cluster["serverlessv2ScalingConfiguration"]["minCapacity"].Number,
                Max: cluster["serverlessv2ScalingConfiguration"]["maxCapacity"].Number)))
            .ToList();
        var known = bounds.FindAll(static bound => bound is { Min: not null, Max: not null });
        var tight = known.FindAll(static bound => bound.Max < Factor * bound.Min);
        return new ScoreCheck
        {
            Id = "headroom",
            Title = "What scales can at least double",
            Weight = ScoreCheck.WeightOf(Severity.Medium),
            Passed = known.Count - tight.Count,
            Failures = [.. tight.Select(static bound => new ScoreFailure(
                bound.target.Resource,
                string.Create(CultureInfo.InvariantCulture, $"Scales from {bound.Min} to {bound.Max} only"),
                "Raise the upper bound (Scaling.MaxTasks of a Service, Capacity of a Database), or lower the least."))],
            Undecided = bounds.Count - known.Count,
        };
    }
}
