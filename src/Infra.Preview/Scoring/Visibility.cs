using Infra.Policies;

namespace Infra.Preview.Scoring;

/// <summary>Whether people can see what happens: who answers for a resource, and where its figures are drawn.</summary>
internal static class Visibility
{
    private static readonly ResourceType[] Serving =
        [PartTypes.EcsService, PartTypes.LoadBalancer, PartTypes.DatabaseCluster, PartTypes.DatabaseInstance, PartTypes.Function, PartTypes.Distribution];

    public static IEnumerable<ScoreCheck> Checks(PlanGraph graph)
    {
        var serving = Serving.SelectMany(graph.OfType).ToList();
        yield return Owners(serving);
        yield return Dashboards(graph, serving);
    }

    private static ScoreCheck Owners(List<ResourceView> serving)
    {
        var tags = serving.ConvertAll(static resource => (resource, IsOwned: resource.Tag("owner").IsSet()));
        return new ScoreCheck
        {
            Id = "owner",
            Title = "Somebody answers for what serves",
            Weight = ScoreCheck.WeightOf(Severity.Medium),
            Passed = tags.Count(static tag => tag.IsOwned.IsYes),
            Failures = [.. tags.Where(static tag => tag.IsOwned.IsNo).Select(static tag => new ScoreFailure(
                tag.resource.Resource, "Nobody is named as its owner", "Set infra:owner and use a component, or give the resource the tag owner."))],
            Undecided = tags.Count(static tag => tag.IsOwned.IsUnknown),
        };
    }

    private static ScoreCheck Dashboards(PlanGraph graph, List<ResourceView> serving)
    {
        var hasOne = graph.OfType(PartTypes.Dashboard).Count > 0;
        return new ScoreCheck
        {
            Id = "dashboard",
            Title = "The stack's figures are drawn in one place",
            Weight = ScoreCheck.WeightOf(Severity.Low),
            Passed = serving.Count > 0 && hasOne ? 1 : 0,
            Failures = serving.Count > 0 && !hasOne
                ? [new ScoreFailure(null, "The stack has no dashboard", "Watch its components with Alarms, which draws one in staging and production.")]
                : [],
        };
    }
}
