namespace Infra.Policies.Rules;

/// <summary>Machines are of a current generation and no larger than their tier needs.</summary>
public sealed class InstanceTypeIsAllowed : ResourcePolicy
{
    private static readonly Parameter<IReadOnlyList<string>> Earlier = Parameter.Texts(
        "earlierGenerations",
        ["t1", "m1", "m2", "m3", "m4", "c1", "c3", "c4", "cc1", "cc2", "cr1", "r3", "r4", "i2", "g2", "g3", "hs1"],
        "Families of machines that are not to be used any more.");

    private static readonly Parameter<TierValues<int>> MaximumXlarge = Parameter.WholeByTier(
        "maximumXlarge", new(2, 4, 16), minimum: 1, maximum: 224, "The largest size, as a multiple of xlarge.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-COST-224",
        Slug = "instance-type-allowed",
        Title = "Machines are of a current generation and a fitting size",
        Pillars = [Pillar.Cost],
        Severity = Severity.Medium,
        Why = "Earlier generations cost more for less, and one machine of the largest size costs as much in a day as a small one in a "
            + "year.",
        Fix = "Choose a current family such as m7g and a size up to the bound of the tier; raise maximumXlarge in infra.policies.yaml "
            + "where a larger one is meant.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links = ["https://aws.amazon.com/ec2/previous-generation/"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
    [
        AwsTypes.Instance,
        AwsTypes.LaunchTemplate,
        AwsTypes.LaunchConfiguration,
        AwsTypes.DatabaseInstance,
        AwsTypes.DatabaseClusterInstance,
        AwsTypes.EksNodeGroup,
        AwsTypes.AutoScalingGroup,
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Earlier, MaximumXlarge];

    /// <inheritdoc/>
    public override string Good => """
        aws:ec2/instance:Instance worker:
          instanceType: m7g.large
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:ec2/instance:Instance worker:
          instanceType: m4.large
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        foreach (var type in TypesOf(resource))
        {
            var earlier = Truth.Of(false, type);
            foreach (var family in resource.Get(Earlier))
            {
                earlier |= type.Matches(family + ".*") | type.Matches("db." + family + ".*");
            }

            resource.Require(!earlier, "The machine is of an earlier generation.");
            if (!earlier.IsUnknown)
            {
                var size = InstanceSize.MultipleOfXlarge(type);
                resource.Require(Truth.Of(size <= resource.Get(MaximumXlarge), type), "The machine is larger than its tier needs.");
            }
        }
    }

    private static IEnumerable<Property> TypesOf(ResourceView resource)
    {
        string[] names = ["instanceType", "instanceClass", "instanceTypes"];
        foreach (var property in names.Select(name => resource[name]))
        {
            foreach (var type in property.Items)
            {
                yield return type;
            }
        }

        // What a group of mixed machines takes in place of the type of its template.
        foreach (var other in resource["mixedInstancesPolicy"]["launchTemplate"]["overrides"].Items)
        {
            if (!other["instanceType"].IsMissing)
            {
                yield return other["instanceType"];
            }
        }
    }
}
