namespace Infra.Policies.Rules;

/// <summary>Storage of instances grows before it is full, up to a bound.</summary>
public sealed class DatabaseStorageGrows : ResourcePolicy
{
    private static readonly Parameter<int> Ceiling = Parameter.Whole(
        "maximumGibibytes", 16384, minimum: 20, maximum: 262144, "GiB that the storage of an instance may grow to at most.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SCA-132",
        Slug = "rds-storage-autoscale",
        Title = "Storage of databases grows by itself, up to a bound",
        Pillars = [Pillar.Scalability],
        Severity = Severity.Medium,
        Why = "A full database stops; one that grows without a bound is paid for without one, and storage never shrinks again.",
        Fix = "On a raw instance set maxAllocatedStorage above allocatedStorage; the storage of Aurora, as of the Infra "
            + "Database component, grows anyway.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links = ["https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.DatabaseInstance];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Ceiling];

    /// <inheritdoc/>
    public override string Good => """
        aws:rds/instance:Instance orders:
          allocatedStorage: 100
          maxAllocatedStorage: 500
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:rds/instance:Instance orders:
          allocatedStorage: 100
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        // Aurora needs none, RDS Custom has none, and a replica takes that of its source.
        var engine = resource["engine"];
        var exempt = engine.StartsWith("aurora") | engine.StartsWith("custom-") | DatabaseRoles.IsReplica(resource);
        if (exempt.IsYes)
        {
            return;
        }

        var most = resource["maxAllocatedStorage"];
        var now = resource["allocatedStorage"];
        var grows = most.AtLeast(now.Number is { } size ? size + 1 : 1);
        if (now.IsUnknown && grows.IsYes)
        {
            grows = Truth.UnknownBecause(now);
        }

        resource.Require(grows | exempt, "The storage does not grow when it is full.");
        if (!grows.IsNo)
        {
            resource.Require(most.AtMost(resource.Get(Ceiling)) | exempt, "The storage may grow beyond the bound.");
        }
    }
}
