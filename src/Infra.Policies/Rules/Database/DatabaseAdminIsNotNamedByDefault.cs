namespace Infra.Policies.Rules;

/// <summary>Master users of databases have a name that nobody tries first.</summary>
public sealed class DatabaseAdminIsNotNamedByDefault : ResourcePolicy
{
    private static readonly Parameter<IReadOnlyList<string>> Names = Parameter.Texts(
        "names", ["admin", "administrator", "awsuser", "master", "postgres", "root", "sa"],
        "User names that are taken for defaults, in any case.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-134",
        Slug = "rds-custom-admin-name",
        Title = "Master users have a name of their own",
        Pillars = [Pillar.Security],
        Severity = Severity.Low,
        Why = "Whoever tries passwords tries them for the names that everyone knows first.",
        Fix = "Choose a username (masterUsername of a cluster) other than admin, postgres or root, as the Infra Database "
            + "component does. Changing it replaces the database.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("RDS.24"), Fsbp("RDS.25")],
        Links = ["https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.DatabaseInstance, AwsTypes.DatabaseCluster, AwsTypes.DocumentCluster];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Names];

    /// <inheritdoc/>
    public override string Good => """
        aws:rds/instance:Instance orders:
          username: orders_owner
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:rds/instance:Instance orders:
          username: postgres
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        // Replicas and what is restored have the user of their source.
        var user = resource[AwsTypes.DatabaseInstance.Matches(resource.View.Type) ? "username" : "masterUsername"];
        if (user.IsMissing)
        {
            return;
        }

        var isDefault = Truth.Of(false, user);
        foreach (var name in resource.Get(Names))
        {
            isDefault |= user.Is(name, StringComparison.OrdinalIgnoreCase);
        }

        resource.Require(!isDefault, "The master user has a name that everyone knows.");
    }
}
