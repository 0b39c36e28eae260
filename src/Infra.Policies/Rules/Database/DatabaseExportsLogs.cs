namespace Infra.Policies.Rules;

/// <summary>Databases send the logs of their engine to CloudWatch.</summary>
public sealed class DatabaseExportsLogs : ResourcePolicy
{
    private static readonly Parameter<IReadOnlyDictionary<string, IReadOnlyList<string>>> Logs = Parameter.TextMap(
        "logs",
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["postgres"] = ["postgresql"],
            ["aurora-postgresql"] = ["postgresql"],
            ["mysql"] = ["error", "slowquery"],
            ["mariadb"] = ["error", "slowquery"],
            ["aurora-mysql"] = ["audit", "error"],
            ["sqlserver"] = ["error"],
            ["oracle"] = ["alert", "audit"],
            ["db2"] = ["diag.log"],
            ["docdb"] = ["audit"],
            ["neptune"] = ["audit"],
        },
        "The logs that each engine exports at least.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-OBS-129",
        Slug = "rds-log-exports",
        Title = "Databases send their logs to CloudWatch",
        Pillars = [Pillar.Observability],
        Severity = Severity.Medium,
        Why = "Logs that stay on the instance are gone after some days, or with the instance, just when somebody asks what happened.",
        Fix = "Use the Infra Database component, which exports the logs of its engine; on a raw instance or cluster list them "
            + "in enabledCloudwatchLogsExports (Neptune: enableCloudwatchLogsExports).",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("RDS.9"), Fsbp("RDS.34"), Fsbp("RDS.36"), Fsbp("RDS.37"), Nist("AU-2")],
        Links = ["https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html"],
        Anchors = ["cdk-nag RDSLoggingEnabled", "cdk-nag RDS16", "checkov CKV_AWS_129", "checkov CKV_AWS_324"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.DatabaseInstance, AwsTypes.DatabaseCluster, AwsTypes.DocumentCluster, AwsTypes.NeptuneCluster];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Logs];

    /// <inheritdoc/>
    public override string Good => """
        aws:rds/instance:Instance orders:
          engine: postgres
          enabledCloudwatchLogsExports: [postgresql]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:rds/instance:Instance orders:
          engine: postgres
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        var engine = DatabaseEngine.Of(resource);
        if (DatabaseEngine.IsUndecided(engine))
        {
            resource.Require(Truth.UnknownBecause(engine), "Nobody can say which logs the engine has.");
            return;
        }

        var isNeptune = AwsTypes.NeptuneCluster.Matches(resource.View.Type);
        var exported = resource[isNeptune ? "enableCloudwatchLogsExports" : "enabledCloudwatchLogsExports"];
        foreach (var (name, logs) in resource.Get(Logs))
        {
            if (!DatabaseEngine.Is(engine, name).IsYes)
            {
                continue;
            }

            foreach (var log in logs)
            {
                resource.Require(exported.Contains(log).At(exported), $"The {log} log is not exported.");
            }
        }
    }
}
