using System.Collections.Immutable;

namespace Infra;

/// <summary>
/// Which of a load balancer's metrics are the service's: all of them when it has the load balancer for itself, those of its target groups
/// when it shares it.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html</remarks>
internal sealed record ServiceMetrics(bool IsShared, bool Shifts)
{
    /// <summary>The second target group, where there are two.</summary>
    public const string AlternateTargetGroup = "TargetGroup@alternate";

    private const string LoadBalancing = "AWS/ApplicationELB";

    /// <summary>A service with a load balancer of its own and one target group.</summary>
    public static ServiceMetrics Simple { get; } = new(IsShared: false, Shifts: false);

    /// <summary>The ends of the ids of a metric that is taken once for each target group: none for the first.</summary>
    public ImmutableArray<string> Groups => Shifts ? ["", "2"] : [""];

    /// <summary>The ends of the ids of a metric that the whole service has.</summary>
    public ImmutableArray<string> Whole => IsShared ? Groups : [""];

    /// <summary>A metric of each target group.</summary>
    public IEnumerable<SignalMetric> OfGroups(string id, string name, string statistic) => Groups.Select(end =>
        new SignalMetric(id + end, LoadBalancing, name, statistic, "LoadBalancer", end.Length == 0 ? "TargetGroup" : AlternateTargetGroup));

    /// <summary>A metric of the whole service.</summary>
    public IEnumerable<SignalMetric> OfService(string id, string name, string statistic) =>
        IsShared ? OfGroups(id, name, statistic) : [new(id, LoadBalancing, name, statistic, "LoadBalancer")];

    /// <summary>Errors for which no task answered. Of a target group: those where the connection failed; a group without tasks has none.</summary>
    public IEnumerable<SignalMetric> Refused(bool byGroup) => byGroup || IsShared
        ? OfGroups("refused", "TargetConnectionErrorCount", "Sum")
        : [new("refused", LoadBalancing, "HTTPCode_ELB_5XX_Count", "Sum", "LoadBalancer")];

    /// <summary>A sum over the ends, with 0 for silence.</summary>
    public static string Sum(string id, ImmutableArray<string> ends) => string.Join(" + ", ends.Select(end => $"FILL({id}{end}, 0)"));
}
