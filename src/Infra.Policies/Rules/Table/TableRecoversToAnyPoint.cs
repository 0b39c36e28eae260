namespace Infra.Policies.Rules;

/// <summary>Tables and their replicas can be restored to any point in time.</summary>
public sealed class TableRecoversToAnyPoint : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-150",
        Slug = "dynamodb-pitr",
        Title = "Tables can be restored to any point in time",
        Pillars = [Pillar.Resilience],
        Severity = Severity.High,
        Why = "A fault in the program overwrites items in seconds, and without point-in-time recovery there is nothing to "
            + "restore them from.",
        Fix = "Use the Infra Table component, which switches it on; on a raw table set pointInTimeRecovery.enabled to true, and "
            + "pointInTimeRecovery of each replica.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("DynamoDB.2"), Nist("CP-9")],
        Links = ["https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html"],
        Anchors = ["cdk-nag DDB3", "checkov CKV_AWS_28", "trivy AWS-0024"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Table, AwsTypes.TableReplica];

    /// <inheritdoc/>
    public override string Good => """
        aws:dynamodb/table:Table orders:
          pointInTimeRecovery: { enabled: true }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:dynamodb/table:Table orders:
          pointInTimeRecovery: { enabled: false }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        if (AwsTypes.TableReplica.Matches(resource.View.Type))
        {
            resource.Require(resource["pointInTimeRecovery"].IsTrue(), "The replica cannot be restored to a point in time.");
            return;
        }

        resource.Require(resource["pointInTimeRecovery"]["enabled"].IsTrue(), "The table cannot be restored to a point in time.");
        foreach (var replica in resource["replicas"].Items)
        {
            resource.Require(replica["pointInTimeRecovery"].IsTrue(), "A replica cannot be restored to a point in time.");
        }
    }
}
