namespace Infra.Policies.Rules;

/// <summary>Tables are paid by request, or their capacity is scaled within bounds.</summary>
public sealed class TableCapacityScales : StackPolicy
{
    private static readonly (string Dimension, string Message)[] Dimensions =
    [
        ("dynamodb:table:ReadCapacityUnits", "The capacity for reads does not follow the load."),
        ("dynamodb:table:WriteCapacityUnits", "The capacity for writes does not follow the load."),
    ];

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SCA-153",
        Slug = "dynamodb-scaling",
        Title = "The capacity of tables follows their load",
        Pillars = [Pillar.Scalability],
        Severity = Severity.Medium,
        Why = "A table with fixed capacity refuses requests as soon as there are more of them, and is paid for in full when "
            + "there are none.",
        Fix = "Use the Infra Table component, which is paid by request; on a raw table set billingMode to PAY_PER_REQUEST, or "
            + "add an appautoscaling Target for reads and one for writes, with maxCapacity above minCapacity.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("DynamoDB.1")],
        Links = ["https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/AutoScaling.html"],
        Anchors = ["cdk-nag DynamoDBAutoScalingEnabled", "checkov CKV2_AWS_16"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Table];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.ScalableTarget];

    /// <inheritdoc/>
    public override string Good => """
        aws:dynamodb/table:Table orders:
          billingMode: PAY_PER_REQUEST
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:dynamodb/table:Table orders:
          billingMode: PROVISIONED
          readCapacity: 10
          writeCapacity: 10
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var onDemand = resource["billingMode"].Is("PAY_PER_REQUEST");
        foreach (var (dimension, message) in Dimensions)
        {
            resource.Require(onDemand | Scales(resource, dimension, graph), message);
        }
    }

    private static Truth Scales(ResourceView table, string dimension, PlanGraph graph)
    {
        var scales = graph.AttachedTo(table, AwsTypes.ScalableTarget, "resourceId")
            .Any(target => target["scalableDimension"].Is(dimension) & HasBounds(target));
        if (table["name"].Text is { } name)
        {
            // A target that is written out names the table by its path.
            foreach (var target in graph.OfType(AwsTypes.ScalableTarget))
            {
                scales |= target["resourceId"].Is("table/" + name) & target["scalableDimension"].Is(dimension) & HasBounds(target);
            }
        }

        return scales;
    }

    private static Truth HasBounds(ResourceView target) =>
        target["minCapacity"].AtLeast(1) & target["maxCapacity"].AtLeast((target["minCapacity"].Number ?? 1) + 1);
}
