namespace Infra.Policies.Rules;

/// <summary>AWS refuses to delete tables and their replicas, but in a sandbox.</summary>
public sealed class TableIsProtectedFromDeletion : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-152",
        Slug = "dynamodb-deletion-protection",
        Title = "Tables are protected from deletion",
        Pillars = [Pillar.Resilience],
        Severity = Severity.High,
        Why = "A destroy, a rename or a changed key deletes the table with all of its items, and recovery goes with it.",
        Fix = "Use the Infra Table component, which protects outside the sandbox tier; on a raw table, and on each replica, set "
            + "deletionProtectionEnabled to true.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("DynamoDB.6")],
        Links = ["https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithTables.Basics.html"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Table, AwsTypes.TableReplica];

    /// <inheritdoc/>
    public override string Good => """
        aws:dynamodb/table:Table orders:
          deletionProtectionEnabled: true
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:dynamodb/table:Table orders:
          deletionProtectionEnabled: false
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        if (resource.Tier == PlanTier.Sandbox)
        {
            return;
        }

        resource.Require(resource["deletionProtectionEnabled"].IsTrue(), "The table can be deleted.");
        foreach (var replica in resource["replicas"].Items)
        {
            resource.Require(replica["deletionProtectionEnabled"].IsTrue(), "A replica can be deleted.");
        }
    }
}
