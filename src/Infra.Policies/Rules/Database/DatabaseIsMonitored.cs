namespace Infra.Policies.Rules;

/// <summary>Instances of databases report their load and the metrics of their system.</summary>
public sealed class DatabaseIsMonitored : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-OBS-130",
        Slug = "rds-monitoring",
        Title = "Databases report what they are busy with",
        Pillars = [Pillar.Observability],
        Severity = Severity.Low,
        Why = "Without Performance Insights and Enhanced Monitoring a slow database shows as one number, CPU, and the query "
            + "behind it stays unknown.",
        Fix = "Use the Infra Database component, which switches both on; on a raw instance, or on the cluster for all of its "
            + "members, set performanceInsightsEnabled to true and monitoringInterval to 60 or less.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("RDS.6"), Nist("SI-4")],
        Links =
        [
            "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.html",
            "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Monitoring.OS.html",
        ],
        Anchors = ["cdk-nag RDSEnhancedMonitoringEnabled", "checkov CKV_AWS_118", "checkov CKV_AWS_353", "trivy AWS-0133"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.DatabaseInstance, AwsTypes.DatabaseClusterInstance, AwsTypes.DatabaseCluster];

    /// <inheritdoc/>
    public override string Good => """
        aws:rds/instance:Instance orders:
          performanceInsightsEnabled: true
          monitoringInterval: 60
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:rds/instance:Instance orders: {}
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        // Of clusters only those of type Multi-AZ are instances themselves; the others are judged by their members.
        var isCluster = AwsTypes.DatabaseCluster.Matches(resource.View.Type);
        if (isCluster && resource["dbClusterInstanceClass"].IsMissing)
        {
            return;
        }

        var insights = Insights(resource);
        var metrics = Metrics(resource);
        if (AwsTypes.DatabaseClusterInstance.Matches(resource.View.Type))
        {
            insights |= DatabaseRoles.AskCluster(resource, graph, Insights);
            metrics |= DatabaseRoles.AskCluster(resource, graph, Metrics);
        }

        resource.Require(insights | HasNoInsights(resource), "Performance Insights is off.");
        resource.Require(metrics, "Enhanced Monitoring is off.");
    }

    private static Truth Insights(ResourceView database) => database["performanceInsightsEnabled"].IsTrue();

    private static Truth Metrics(ResourceView database) => database["monitoringInterval"].AtLeast(1);

    // Small classes have no memory to spare for it.
    private static Truth HasNoInsights(ResourceView database)
    {
        var size = database["instanceClass"];
        return (database["engine"].IsOneOf("mysql", "mariadb") & (size.EndsWith(".micro") | size.EndsWith(".small")))
            | (database["engine"].Is("aurora-mysql") & size.StartsWith("db.t"));
    }
}
