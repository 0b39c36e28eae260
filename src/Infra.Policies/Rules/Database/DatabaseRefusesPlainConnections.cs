namespace Infra.Policies.Rules;

/// <summary>Databases refuse connections without TLS.</summary>
public sealed class DatabaseRefusesPlainConnections : StackPolicy
{
    private static readonly string[] On = ["1", "ON", "on", "true", "enabled", "tls1.2+", "tls1.3+", "fips-140-3"];

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-128",
        Slug = "rds-tls-required",
        Title = "Databases refuse connections without TLS",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "A client that does not ask for TLS sends its password and its queries in the clear, and nobody notices.",
        Fix = "Use the Infra Database component, whose parameters require TLS; with a raw parameter group set rds.force_ssl "
            + "(PostgreSQL, SQL Server) or require_secure_transport (MySQL, MariaDB) to 1.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("RDS.38"), Fsbp("RDS.39"), Pci("4.2.1")],
        Links = ["https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html"],
        Anchors = ["checkov CKV2_AWS_69"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.DatabaseInstance, AwsTypes.DatabaseCluster, AwsTypes.DocumentCluster];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } =
        [AwsTypes.DatabaseParameterGroup, AwsTypes.DatabaseClusterParameterGroup, AwsTypes.DocumentClusterParameterGroup];

    /// <inheritdoc/>
    public override string Good => """
        aws:rds/parameterGroup:ParameterGroup orders-parameters:
          parameters: [{ name: require_secure_transport, value: "1" }]
        aws:rds/instance:Instance orders:
          engine: mysql
          parameterGroupName: ${orders-parameters.name}
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:rds/instance:Instance orders:
          engine: mysql
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var engine = DatabaseEngine.Of(resource);
        var setting = DatabaseEngine.TlsSettingOf(engine);
        if (setting is not null)
        {
            resource.Require(IsOn(setting, resource, graph), "Connections without TLS are accepted.");
        }
        else if (DatabaseEngine.IsUndecided(engine))
        {
            resource.Require(Truth.UnknownBecause(engine), "Nobody can say what the engine accepts.");
        }
    }

    private static Truth IsOn(DatabaseEngine.TlsSetting setting, ResourceView database, PlanGraph graph)
    {
        var name = database[AwsTypes.DatabaseInstance.Matches(database.Type) ? "parameterGroupName" : "dbClusterParameterGroupName"];
        var byDefault = setting.IsOnByDefault(database["engineVersion"]);
        var found = graph.Targets(name, TypeOf(database));
        if (found.Items.Count > 0)
        {
            return found.Any(group => group["parameters"].Any(own => own["name"].Is(setting.Name) & own["value"].IsOneOf(On))
                | (!group["parameters"].Any(own => own["name"].Is(setting.Name)) & ByDefault(setting, group["family"], byDefault)).At(group["parameters"]));
        }

        // Nothing is known of a group outside the plan, but for those that AWS makes.
        return name.IsMissing || name.StartsWith("default.").IsYes
            ? byDefault.IsUnknown ? byDefault : byDefault.At(name)
            : Truth.UnknownBecause(name);
    }

    // A group is of the family of its engine's version, which says more than a version that was left out.
    private static Truth ByDefault(DatabaseEngine.TlsSetting setting, Property family, Truth byVersion)
    {
        var byFamily = setting.IsOnByDefaultIn(family);
        return byFamily.IsUnknown ? byVersion : byFamily;
    }

    private static ResourceType TypeOf(ResourceView database) =>
        AwsTypes.DatabaseInstance.Matches(database.Type) ? AwsTypes.DatabaseParameterGroup
        : AwsTypes.DocumentCluster.Matches(database.Type) ? AwsTypes.DocumentClusterParameterGroup
        : AwsTypes.DatabaseClusterParameterGroup;
}
