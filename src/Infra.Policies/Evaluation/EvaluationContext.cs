namespace Infra.Policies;

/// <summary>What all rules of one run share.</summary>
internal sealed class EvaluationContext
{
    private const string TierTag = "tier";

    private readonly Lazy<PlanTier> _default;

    public EvaluationContext(PlanGraph graph, PolicyParameters parameters, PlanTier? tier)
    {
        Graph = graph;
        Parameters = parameters;
        _default = new(() => tier ?? Commonest());
    }

    public PlanGraph Graph { get; }

    public PolicyParameters Parameters { get; }

    /// <summary>The resource's tag, else the configuration, else what the rest of the stack says, else production: the strictest.</summary>
    public PlanTier TierOf(ResourceView view) => Tagged(view) ?? _default.Value;

    private static PlanTier? Tagged(ResourceView view) =>
        view.Tag(TierTag).Text is { } text && Enum.TryParse<PlanTier>(text, ignoreCase: true, out var tier) && Enum.IsDefined(tier) ? tier : null;

    private PlanTier Commonest()
    {
        Span<int> counts = stackalloc int[3];
        foreach (var view in Graph.All)
        {
            if (Tagged(view) is { } tier)
            {
                counts[(int)tier]++;
            }
        }

        var best = PlanTier.Production;
        for (var tier = PlanTier.Staging; tier >= PlanTier.Sandbox; tier--)
        {
            best = counts[(int)tier] > counts[(int)best] ? tier : best;
        }

        return best;
    }
}
