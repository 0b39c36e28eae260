using System.Text.RegularExpressions;

namespace Infra;

public sealed partial class CacheArgs
{
    // https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/quota-limits.html
    private const int MaxReplicas = 5;
    private const int MaxSnapshotRetentionDays = 35;

    // https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html
    private const int ShortestWindowMinutes = 60;

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(platform);
        if (!problems.RequireValue(nameof(Network), Network))
        {
            return;
        }

        var settings = CacheSettings.From(this, platform.Tier);
        ValidateVersion(problems, settings);
        ValidateNodeType(problems, settings, platform.Tier);
        problems.RequireRange(nameof(Replicas), settings.Replicas, 0, MaxReplicas, "one primary and at most 5 replicas make a group");
        ValidateMaintenance(problems, settings);
        ValidateParameters(problems);
    }

    private void ValidateVersion(ArgumentProblems problems, CacheSettings settings)
    {
        if (!Version().IsMatch(settings.EngineVersion))
        {
            problems.Add(nameof(EngineVersion), settings.EngineVersion, "a version of Valkey from 7.2 on, such as 8.1", "older versions do not take IAM logins");
            return;
        }

        if (UpgradeFrom is not null && (!Version().IsMatch(UpgradeFrom) || System.Version.Parse(UpgradeFrom) >= System.Version.Parse(settings.EngineVersion)))
        {
            problems.Add(nameof(UpgradeFrom), UpgradeFrom, $"a version of Valkey before {settings.EngineVersion}", "name the version that runs now, or remove it after the upgrade");
        }
    }

    private static void ValidateNodeType(ArgumentProblems problems, CacheSettings settings, Tier tier)
    {
        if (!Node().IsMatch(settings.NodeType))
        {
            problems.Add(
                nameof(NodeType), settings.NodeType, "cache.<family>.<size> of the families c7gn, m5, m6g, m7g, r5, r6g, r7g, t3, t4g",
                "choose a type that ElastiCache offers, such as cache.m7g.large; others go through Customize.ReplicationGroup");
        }
        else if (settings.NodeType.StartsWith("cache.t", StringComparison.Ordinal) && tier == Infra.Tier.Production)
        {
            problems.Add(nameof(NodeType), settings.NodeType, "a type that does not slow down when its credits are used up", "use cache.m7g.large");
        }
    }

    private static void ValidateMaintenance(ArgumentProblems problems, CacheSettings settings)
    {
        problems.RequireRange(
            "Maintenance.SnapshotRetentionDays", settings.SnapshotRetentionDays, 0, MaxSnapshotRetentionDays, "for longer, export snapshots to a bucket");
        var snapshot = UtcWindow.Daily(settings.SnapshotWindow);
        if (snapshot is not { Length: >= ShortestWindowMinutes })
        {
            problems.Add("Maintenance.SnapshotWindow", settings.SnapshotWindow, "hh:mm-hh:mm of at least 60 minutes", "give a window such as 01:00-02:00");
        }

        var maintenance = UtcWindow.Weekly(settings.MaintenanceWindow);
        if (maintenance is not { Length: >= ShortestWindowMinutes })
        {
            problems.Add("Maintenance.Window", settings.MaintenanceWindow, "ddd:hh:mm-ddd:hh:mm of at least 60 minutes", "give a window such as sun:02:30-sun:03:30");
        }
        else if (snapshot is { Length: >= ShortestWindowMinutes } && UtcWindow.Overlap(snapshot.Value, maintenance.Value))
        {
            problems.Add(
                "Maintenance.Window", settings.MaintenanceWindow, $"a window that does not touch Maintenance.SnapshotWindow ({settings.SnapshotWindow})", "move one of them");
        }
    }

    private void ValidateParameters(ArgumentProblems problems)
    {
        foreach (var (name, value) in Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
        {
            if (name == CacheSettings.EvictionParameter)
            {
                problems.Add($"Parameters[\"{name}\"]", value, "parameters other than maxmemory-policy", "set Eviction");
            }
            else if (name == "cluster-enabled")
            {
                problems.Add($"Parameters[\"{name}\"]", value, "parameters other than cluster-enabled", "remove it: a cache is one shard");
            }
            else if (!ParameterForm().IsMatch(name))
            {
                problems.Add($"Parameters[\"{name}\"]", value, "names of parameters: lower-case letters, digits and hyphens", "write the name as the parameter group has it");
            }
        }
    }

    [GeneratedRegex("^(7\\.[2-9]|[89]\\.[0-9]|[1-9][0-9]\\.[0-9])$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Version();

    // https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html
    [GeneratedRegex("^cache\\.((t3|t4g)\\.(micro|small|medium)|(c7gn|m5|m6g|m7g|r5|r6g|r7g)\\.(large|(2|4|8|12|16|24)?xlarge))$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Node();

    [GeneratedRegex("^[a-z][a-z0-9-]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ParameterForm();
}
