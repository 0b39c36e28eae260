namespace Infra.Policies.Rules;

/// <summary>A stack is small enough to be deployed in minutes and understood by one team.</summary>
public sealed class StackSizeIsBounded : StackPolicy
{
    private static readonly Parameter<int> Maximum = Parameter.Whole(
        "maximum", 500, minimum: 1, maximum: 100000, "Resources that a stack has at most; components and providers do not count.");

    private static readonly Parameter<int> MaximumNetworks = Parameter.Whole(
        "maximumNetworks", 3, minimum: 1, maximum: 100, "VPCs that a stack has at most. A region has five, unless AWS is asked for more.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-GOV-016",
        Slug = "stack-size-bound",
        Title = "Stacks have a bounded number of resources",
        Pillars = [Pillar.Governance, Pillar.Scalability],
        Severity = Severity.Low,
        Why = "Each deployment looks at every resource: a stack of thousands takes an hour to preview, locks everyone else out, and one wrong "
            + "change reaches all of it.",
        Fix = "Split the stack by what changes together, networks and data apart from services, and read the other's outputs through a "
            + "StackReference.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links = ["https://www.pulumi.com/docs/iac/guides/basics/organizing-projects-stacks/"],
        Anchors = ["pulumi examples s3-count-check"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [ResourceType.Stack];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Maximum, MaximumNetworks];

    /// <inheritdoc/>
    public override string Good => """
        aws:ec2/vpc:Vpc shop: {}
        aws:sqs/queue:Queue orders: {}
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:ec2/vpc:Vpc shop: {}
        aws:ec2/vpc:Vpc search: {}
        aws:ec2/vpc:Vpc billing: {}
        aws:ec2/vpc:Vpc mail: {}
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var count = graph.Plan.Resources.Count(static own => own is { IsComponent: false, IsProvider: false, IsStack: false, IsRead: false });
        resource.Require(Truth.Of(count <= resource.Get(Maximum)), $"The stack has {count} resources, more than {resource.Get(Maximum)}.");
        var networks = graph.OfType(AwsTypes.Vpc).Count(static vpc => !vpc.Resource.IsRead);
        resource.Require(
            Truth.Of(networks <= resource.Get(MaximumNetworks)),
            $"The stack has {networks} networks, more than {resource.Get(MaximumNetworks)}.");
    }
}
