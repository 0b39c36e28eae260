using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Ec2 = Pulumi.Aws.Ec2;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace Infra;

/// <summary>The nodes of a cache, and what they need: subnets, a security group, parameters and log groups.</summary>
internal sealed class CacheNodes
{
    private readonly ComponentContext _context;
    private readonly CacheSettings _settings;

    public CacheNodes(ComponentContext context, CacheSettings settings, CacheUsers users)
    {
        _context = context;
        _settings = settings;
        SecurityGroup = CreateSecurityGroup();
        SlowLog = CreateLogGroup("slow");
        EngineLog = CreateLogGroup("engine");
        var subnets = CreateSubnetGroup();
        var parameters = CreateParameterGroup(settings.EngineVersion);
        if (settings.Args.UpgradeFrom is { } old && CacheSettings.Major(old) != CacheSettings.Major(settings.EngineVersion))
        {
            // Still in use while the upgrade runs.
            CreateParameterGroup(old);
        }

        Id = context.PhysicalName(NameRule.Cache);
        Group = context.Children.Create(
            "nodes",
            tags => ToArgs(subnets, parameters, users, tags),
            (name, args, options) => new ElastiCache.ReplicationGroup(name, args, options),
            settings.Args.Customize.ReplicationGroup,
            Options());
    }

    /// <summary>The name of the group, from which AWS makes the nodes': with <c>-001</c> and so on behind it.</summary>
    public string Id { get; }

    public ElastiCache.ReplicationGroup Group { get; }

    public Ec2.SecurityGroup SecurityGroup { get; }

    public CloudWatch.LogGroup SlowLog { get; }

    private CloudWatch.LogGroup EngineLog { get; }

    private CustomResourceOptions Options()
    {
        var options = new CustomResourceOptions
        {
            Protect = _settings.DeletionProtection,
            // A replacement has the same name, so the old one has to go first.
            DeleteBeforeReplace = true,
            IgnoreChanges = { "replicationGroupId", "snapshotName" },
        };
        if (!_settings.IsUpgrade)
        {
            // AWS applies minor versions by itself; going back to the one in the program would replace the cache.
            options.IgnoreChanges.Add("engineVersion");
        }

        return options;
    }

    private ElastiCache.ReplicationGroupArgs ToArgs(
        ElastiCache.SubnetGroup subnets, ElastiCache.ParameterGroup parameters, CacheUsers users, InputMap<string> tags)
    {
        var args = new ElastiCache.ReplicationGroupArgs
        {
            ReplicationGroupId = Id,
            Description = $"Cache {_context.Name}",
            Engine = CacheSettings.Engine,
            EngineVersion = _settings.EngineVersion,
            AutoMinorVersionUpgrade = true,
            ApplyImmediately = _settings.ApplyImmediately,
            NodeType = _settings.NodeType,
            NumCacheClusters = _settings.Nodes,
            AutomaticFailoverEnabled = _settings.Nodes > 1,
            MultiAzEnabled = _settings.Nodes > 1,
            ParameterGroupName = parameters.Name,
            SubnetGroupName = subnets.Name,
            SecurityGroupIds = { SecurityGroup.Id },
            Port = CacheSettings.Port,
            TransitEncryptionEnabled = true,
            TransitEncryptionMode = "required",
            AtRestEncryptionEnabled = true,
            UserGroupIds = { users.Group.UserGroupId },
            SnapshotRetentionLimit = _settings.SnapshotRetentionDays,
            SnapshotWindow = _settings.SnapshotWindow,
            MaintenanceWindow = _settings.MaintenanceWindow,
            LogDeliveryConfigurations = { Deliver("slow-log", SlowLog), Deliver("engine-log", EngineLog) },
            Tags = tags,
        };
        if (_settings.Args.EncryptionKey is { } key)
        {
            args.KmsKeyId = key.Arn;
        }

        if (_settings.Args.RestoreFrom is { } snapshot)
        {
            args.SnapshotName = snapshot;
        }

        if (_settings.Defaults.FinalSnapshot)
        {
            // Pulumi gives the subnet group a random end, so a cache that is made again does not meet the old one's last snapshot.
            args.FinalSnapshotIdentifier = Output.Format($"{subnets.Name}-final");
        }

        return args;
    }

    private static ElastiCache.Inputs.ReplicationGroupLogDeliveryConfigurationArgs Deliver(string type, CloudWatch.LogGroup group) => new()
    {
        LogType = type,
        LogFormat = "json",
        DestinationType = "cloudwatch-logs",
        Destination = group.Name,
    };

    private ElastiCache.SubnetGroup CreateSubnetGroup() => _context.Children.Create(
        "subnets",
        tags => new ElastiCache.SubnetGroupArgs
        {
            Description = $"Isolated subnets for {_context.Name}",
            SubnetIds = _settings.Args.Network.IsolatedSubnetIds,
            Tags = tags,
        },
        (name, args, options) => new ElastiCache.SubnetGroup(name, args, options),
        _settings.Args.Customize.SubnetGroup);

    // Without rules: each link adds the one it needs, and nothing else gets in.
    private Ec2.SecurityGroup CreateSecurityGroup() => _context.Children.Create(
        "group",
        tags => new Ec2.SecurityGroupArgs { VpcId = _settings.Args.Network.VpcId, Description = $"Cache {_context.Name}", Tags = tags },
        (name, args, options) => new Ec2.SecurityGroup(name, args, options),
        _settings.Args.Customize.SecurityGroup);

    // A group cannot change its family, so each major version has its own.
    private ElastiCache.ParameterGroup CreateParameterGroup(string version) => _context.Children.Create(
        $"parameters-{CacheSettings.Major(version)}",
        tags => new ElastiCache.ParameterGroupArgs
        {
            Description = $"Parameters of {_context.Name}",
            Family = CacheSettings.Family(version),
            Parameters = [.. _settings.Parameters.Select(parameter =>
                (Input<ElastiCache.Inputs.ParameterGroupParameterArgs>)new ElastiCache.Inputs.ParameterGroupParameterArgs { Name = parameter.Key, Value = parameter.Value })],
            Tags = tags,
        },
        (name, args, options) => new ElastiCache.ParameterGroup(name, args, options),
        _settings.Args.Customize.ParameterGroup);

    private CloudWatch.LogGroup CreateLogGroup(string log) => _context.Children.Create(
        $"{log}-logs",
        tags => new CloudWatch.LogGroupArgs
        {
            // Under this prefix AWS needs one statement for all groups; for others it adds one each, until the account's policy is full.
            // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html
            Name = "/aws/vendedlogs/" + _context.PhysicalName(NameRule.LogGroup, $"{log}-log"),
            RetentionInDays = _settings.Defaults.LogRetentionDays,
            Tags = tags,
        },
        (name, args, options) => new CloudWatch.LogGroup(name, args, options),
        _settings.Args.Customize.LogGroup);
}
