using System.Collections.Immutable;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Ec2 = Pulumi.Aws.Ec2;
using Rds = Pulumi.Aws.Rds;

namespace Infra;

/// <summary>The cluster with its storage, and what it needs: subnets, a security group, parameters and log groups.</summary>
internal sealed class DatabaseCluster
{
    // The name of the subnet group is the cluster's as well. Pulumi has given it a random end, so that a database that is made again does not
    // meet the name of the old one's last snapshot; and it is known before the cluster is, so that the log groups can be there first.
    private const string NameRole = "db";

    // What the database was created with, and what is AWS's to change.
    private static readonly string[] Identity = ["availabilityZones", "clusterIdentifier", "databaseName", "masterUsername", "snapshotIdentifier"];

    private readonly ComponentContext _context;
    private readonly DatabaseSettings _settings;

    public DatabaseCluster(ComponentContext context, DatabaseSettings settings)
    {
        _context = context;
        _settings = settings;
        SubnetGroup = CreateSubnetGroup();
        SecurityGroup = CreateSecurityGroup();
        Logs = [.. settings.Dialect.Logs.Select(CreateLogGroup)];
        var parameters = new DatabaseParameters(context, settings);
        Cluster = context.Children.Create(
            "cluster",
            tags => ToArgs(parameters.Group, tags),
            (name, args, options) => new Rds.Cluster(name, args, options),
            settings.Args.Customize.Cluster,
            Options());
    }

    public Rds.SubnetGroup SubnetGroup { get; }

    public Ec2.SecurityGroup SecurityGroup { get; }

    public ImmutableArray<CloudWatch.LogGroup> Logs { get; }

    public CloudWatch.LogGroup ErrorLog => Logs[_settings.Dialect.Logs.IndexOf(_settings.Dialect.ErrorLog)];

    public Rds.Cluster Cluster { get; }

    private CustomResourceOptions Options()
    {
        var options = new CustomResourceOptions
        {
            Protect = _settings.Protect,
            // A replacement has the same name, so the old one has to go first.
            DeleteBeforeReplace = true,
            IgnoreChanges = [.. Identity],
        };
        if (!_settings.IsUpgrade)
        {
            // AWS applies minor versions by itself; going back to the one in the program would fail.
            options.IgnoreChanges.Add("engineVersion");
        }

        foreach (var group in Logs)
        {
            options.DependsOn.Add(group);
        }

        return options;
    }

    private Rds.ClusterArgs ToArgs(Rds.ClusterParameterGroup parameters, InputMap<string> tags)
    {
        var args = new Rds.ClusterArgs
        {
            ClusterIdentifier = SubnetGroup.Name,
            Engine = _settings.Dialect.Engine,
            EngineVersion = _settings.EngineVersion,
            EngineLifecycleSupport = "open-source-rds-extended-support-disabled",
            AllowMajorVersionUpgrade = _settings.IsUpgrade,
            AutoMinorVersionUpgrade = true,
            ApplyImmediately = _settings.ApplyImmediately,
            DbClusterParameterGroupName = parameters.Name,
            DbSubnetGroupName = SubnetGroup.Name,
            VpcSecurityGroupIds = { SecurityGroup.Id },
            Port = _settings.Dialect.Port,
            ManageMasterUserPassword = true,
            IamDatabaseAuthenticationEnabled = true,
            StorageEncrypted = true,
            BackupRetentionPeriod = _settings.BackupRetentionDays,
            PreferredBackupWindow = _settings.BackupWindow,
            PreferredMaintenanceWindow = _settings.MaintenanceWindow,
            CopyTagsToSnapshot = true,
            DeleteAutomatedBackups = false,
            DeletionProtection = _settings.DeletionProtection,
            SkipFinalSnapshot = !_settings.Defaults.FinalSnapshot,
            EnabledCloudwatchLogsExports = [.. _settings.Dialect.Logs],
            EnableHttpEndpoint = _settings.Args.DataApi,
            Tags = tags,
        };
        if (_settings.Args.EncryptionKey is { } key)
        {
            args.KmsKeyId = key.Arn;
            args.MasterUserSecretKmsKeyId = key.Arn;
        }

        if (_settings.Defaults.FinalSnapshot)
        {
            // With the engine, as another engine replaces the cluster but not the subnet group.
            args.FinalSnapshotIdentifier = Output.Format($"{SubnetGroup.Name}-{_settings.Dialect.Engine.ToString()}-final");
        }

        if (_settings.IsServerless)
        {
            args.Serverlessv2ScalingConfiguration = Scaling();
        }

        if (_settings.Args.RestoreFrom is { } snapshot)
        {
            args.SnapshotIdentifier = snapshot;
        }
        else
        {
            args.DatabaseName = _settings.DatabaseName;
            args.MasterUsername = _settings.MasterUser;
        }

        return args;
    }

    private Rds.Inputs.ClusterServerlessv2ScalingConfigurationArgs Scaling()
    {
        var scaling = new Rds.Inputs.ClusterServerlessv2ScalingConfigurationArgs { MinCapacity = _settings.MinAcu, MaxCapacity = _settings.MaxAcu };
        if (_settings.CanPause)
        {
            scaling.SecondsUntilAutoPause = (int)_settings.PauseAfter.TotalSeconds;
        }

        return scaling;
    }

    private Rds.SubnetGroup CreateSubnetGroup() => _context.Children.Create(
        NameRole,
        tags => new Rds.SubnetGroupArgs
        {
            Description = $"Isolated subnets for {_context.Name}",
            SubnetIds = _settings.Args.Network.IsolatedSubnetIds,
            Tags = tags,
        },
        (name, args, options) => new Rds.SubnetGroup(name, args, options),
        _settings.Args.Customize.SubnetGroup);

    // Without rules: each link adds the one it needs, and nothing else gets in.
    private Ec2.SecurityGroup CreateSecurityGroup() => _context.Children.Create(
        "group",
        tags => new Ec2.SecurityGroupArgs { VpcId = _settings.Args.Network.VpcId, Description = $"Database {_context.Name}", Tags = tags },
        (name, args, options) => new Ec2.SecurityGroup(name, args, options),
        _settings.Args.Customize.SecurityGroup);

    // RDS would make the group itself, and keep the logs forever.
    private CloudWatch.LogGroup CreateLogGroup(string log) => _context.Children.Create(
        $"{log}-logs",
        tags => new CloudWatch.LogGroupArgs
        {
            Name = Output.Format($"/aws/rds/cluster/{SubnetGroup.Name}/{log}"),
            RetentionInDays = _settings.Defaults.LogRetentionDays,
            Tags = tags,
        },
        (name, args, options) => new CloudWatch.LogGroup(name, args, options),
        _settings.Args.Customize.LogGroup);
}
