namespace Infra.Policies.Rules;

/// <summary>What scales has enough to survive a loss, room to grow and a bound on its cost.</summary>
public sealed class ScalingHasBounds : ResourcePolicy
{
    private static readonly Parameter<TierValues<int>> Minimum = Parameter.WholeByTier(
        "minimum", new(0, 1, 2), minimum: 0, maximum: 1000, "The fewest instances or tasks.");

    private static readonly Parameter<TierValues<int>> Maximum = Parameter.WholeByTier(
        "maximum", new(10, 50, 200), minimum: 1, maximum: 100000, "The most instances or tasks that the upper bound may allow.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SCA-228",
        Slug = "scaling-bounds",
        Title = "What scales has sound bounds",
        Pillars = [Pillar.Scalability],
        Severity = Severity.High,
        Why = "With one instance every failure is an outage, without room there is no scaling, and without a bound a loop or an attack "
            + "is paid for.",
        Fix = "Set Scaling.MinTasks and Scaling.MaxTasks of the Infra Service component; on raw resources minSize and maxSize, or "
            + "minCapacity and maxCapacity.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links = ["https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-capacity-limits.html"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.AutoScalingGroup, AwsTypes.ScalableTarget, AwsTypes.EksNodeGroup];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Minimum, Maximum];

    /// <inheritdoc/>
    public override string Good => """
        aws:autoscaling/group:Group workers:
          minSize: 2
          maxSize: 6
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:autoscaling/group:Group workers:
          minSize: 1
          maxSize: 6
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        var isTarget = AwsTypes.ScalableTarget.Matches(resource.View.Type);
        var block = resource["scalingConfig"];
        var least = (isTarget ? resource["minCapacity"] : block.IsMissing ? resource["minSize"] : block["minSize"]).Or(0);
        var most = isTarget ? resource["maxCapacity"] : block.IsMissing ? resource["maxSize"] : block["maxSize"];
        if (resource.Tier != PlanTier.Sandbox)
        {
            var grows = least.Number is { } number ? !most.AtMost(number) : Truth.UnknownBecause(least);
            resource.Require(grows, "The upper bound leaves no room to grow.");
        }

        // Capacity of tables, functions and the like is counted in other units.
        var counts = isTarget ? resource["serviceNamespace"].Is("ecs") : Truth.Yes;
        if (!counts.IsNo)
        {
            resource.Require(counts.Implies(least.AtLeast(resource.Get(Minimum))), "The lower bound is too low for the tier.");
            resource.Require(counts.Implies(most.AtMost(resource.Get(Maximum))), "The upper bound is higher than the tier allows.");
        }
    }
}
