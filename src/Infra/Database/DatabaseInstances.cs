using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using Iam = Pulumi.Aws.Iam;
using Rds = Pulumi.Aws.Rds;

namespace Infra;

/// <summary>The instances of a cluster, spread over the zones, and the role with which they report their operating system's metrics.</summary>
internal sealed class DatabaseInstances
{
    // Readers up to this tier scale together with the writer, and are the first to take over.
    private const int LastHotTier = 1;
    private const int LastTier = 15;

    private readonly ComponentContext _context;
    private readonly DatabaseSettings _settings;
    private readonly DatabaseCluster _cluster;
    private readonly Iam.Role _monitoring;
    private readonly Resource _permission;

    public DatabaseInstances(ComponentContext context, DatabaseSettings settings, DatabaseCluster cluster)
    {
        _context = context;
        _settings = settings;
        _cluster = cluster;
        _monitoring = CreateRole();
        _permission = context.Children.Create(
            "monitoring-policy",
            _ => new Iam.RolePolicyAttachmentArgs
            {
                Role = _monitoring.Name,
                PolicyArn = context.Deployed.ManagedPolicy("service-role/AmazonRDSEnhancedMonitoringRole"),
            },
            (name, args, options) => new Iam.RolePolicyAttachment(name, args, options));
        All = [.. Enumerable.Range(0, settings.Readers + 1).Select(Create)];
    }

    /// <summary>The writer at first, then the readers; after a failover their roles are others.</summary>
    public ImmutableArray<Rds.ClusterInstance> All { get; }

    private Rds.ClusterInstance Create(int index)
    {
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        return _context.Children.Create(
            $"instance-{number}",
            tags => ToArgs(index, number, tags),
            (name, args, options) => new Rds.ClusterInstance(name, args, options),
            _settings.Args.Customize.Instance,
            new CustomResourceOptions
            {
                Protect = _settings.Protect,
                DeleteBeforeReplace = true,
                IgnoreChanges = { "availabilityZone", "engineVersion", "identifier" },
                DependsOn = { _permission },
            });
    }

    private Rds.ClusterInstanceArgs ToArgs(int index, string number, InputMap<string> tags)
    {
        var args = new Rds.ClusterInstanceArgs
        {
            Identifier = Output.Format($"{_cluster.SubnetGroup.Name}-{number}"),
            ClusterIdentifier = _cluster.Cluster.Id,
            Engine = _settings.Dialect.Engine,
            InstanceClass = _settings.InstanceClass ?? "db.serverless",
            AvailabilityZone = _settings.Args.Network.AvailabilityZones.Apply(zones => zones[index % zones.Length]),
            // The writer is 0, the reader that is to follow it 1.
            PromotionTier = index <= LastHotTier ? index : Math.Min(index, LastTier),
            DbSubnetGroupName = _cluster.SubnetGroup.Name,
            PubliclyAccessible = false,
            AutoMinorVersionUpgrade = true,
            ApplyImmediately = _settings.ApplyImmediately,
            CopyTagsToSnapshot = true,
            PreferredMaintenanceWindow = _settings.MaintenanceWindow,
            MonitoringInterval = _settings.Defaults.MonitoringIntervalSeconds,
            MonitoringRoleArn = _monitoring.Arn,
            Tags = tags,
        };
        if (HasInsights)
        {
            args.PerformanceInsightsEnabled = true;
            args.PerformanceInsightsRetentionPeriod = _settings.Defaults.InsightsRetentionDays;
            if (_settings.Args.EncryptionKey is { } key)
            {
                args.PerformanceInsightsKmsKeyId = key.Arn;
            }
        }

        return args;
    }

    // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_PerfInsights.Overview.Engines.html
    private bool HasInsights =>
        _settings.Args.Engine != DatabaseEngine.MySql || _settings.InstanceClass is null || !DatabaseInstanceClass.IsBurstable(_settings.InstanceClass);

    private Iam.Role CreateRole() => _context.Children.Create(
        "monitoring-role",
        tags => new Iam.RoleArgs
        {
            Description = $"Writes the operating system metrics of {_context.Name}",
            AssumeRolePolicy = PolicyDocument.Trust("monitoring.rds.amazonaws.com", _context.Deployed.Account, _context.Deployed.Arn("rds", "db:*")).ToJson(),
            Tags = tags,
        },
        (name, args, options) => new Iam.Role(name, args, options),
        _settings.Args.Customize.MonitoringRole);
}
