using System.Collections.Immutable;
using Pulumi;
using Rds = Pulumi.Aws.Rds;

namespace Infra;

/// <summary>
/// A relational database: an Aurora cluster in isolated subnets, with a reader in another zone, encrypted, backed up and protected. It is open
/// only to workloads that are linked, which log in with IAM instead of passwords.
/// </summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/database.md</c>.</remarks>
public sealed class Database : InfraComponent, IMonitored, ILogged, ILinkable
{
    private const string TypeToken = "infra:data:Database";

    private readonly DatabaseLink _link;

    /// <summary>Creates a database.</summary>
    /// <param name="name">The database's name: lower-case letters, digits and hyphens.</param>
    /// <param name="args">The network, and what differs from <see cref="DatabaseDefaults"/>.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public Database(string name, DatabaseArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var settings = DatabaseSettings.From(name, args, Tier);
        var parts = new DatabaseCluster(Context, settings);
        var instances = new DatabaseInstances(Context, settings, parts);
        var cluster = parts.Cluster;

        Engine = args.Engine;
        ClusterIdentifier = cluster.ClusterIdentifier;
        ClusterArn = cluster.Arn;
        Port = settings.Dialect.Port;
        // The writer answers only once there is one.
        Endpoint = AfterFirst(instances, cluster.Endpoint);
        ReaderEndpoint = AfterFirst(instances, cluster.ReaderEndpoint);
        DatabaseName = Output.Create(settings.DatabaseName);
        MasterUserSecretArn = cluster.MasterUserSecrets.Apply(secrets => secrets.IsDefaultOrEmpty ? "" : secrets[0].SecretArn);
        SecurityGroupId = parts.SecurityGroup.Id;
        BootstrapSql = Output.Create(settings.Dialect.BootstrapSql(settings.DatabaseName, settings.ApplicationUser, settings.ReadOnlyUser));
        LogGroupName = parts.ErrorLog.Name;
        var proxy = args.Proxy ? new DatabaseProxy(Context, settings, parts, instances) : null;
        Signals = DatabaseAlarms.Watch(settings.Defaults, DatabaseShape.Of(settings), ClusterIdentifier, proxy is null ? null : (Input<string>)proxy.Name);
        ProxyEndpoint = proxy?.Endpoint;
        _link = new DatabaseLink(Context, settings.Dialect)
        {
            ResourceId = proxy?.ResourceId ?? cluster.ClusterResourceId,
            Endpoint = proxy?.Endpoint ?? Endpoint,
            ReaderEndpoint = proxy?.ReaderEndpoint ?? ReaderEndpoint,
            Port = Port,
            DatabaseName = DatabaseName,
            SecurityGroupId = proxy?.SecurityGroup.Id ?? SecurityGroupId,
            ApplicationUser = settings.ApplicationUser,
            ReadOnlyUser = settings.ReadOnlyUser,
        };
        PublishAll();
    }

    // Nothing is created: the cluster is looked up.
    private Database(string name, ExistingDatabaseArgs args, ComponentResourceOptions? options)
        : base(TypeToken, name, args, options)
    {
        var dialect = DatabaseDialect.Of(args.Engine);
        var defaults = DatabaseDefaults.For(Tier);
        var cluster = Rds.GetCluster.Invoke(new() { ClusterIdentifier = args.ClusterIdentifier }, Children.Invoke);
        var (application, readOnly) = (args.Users.Application ?? defaults.ApplicationUser, args.Users.ReadOnly ?? defaults.ReadOnlyUser);

        Engine = args.Engine;
        ClusterIdentifier = args.ClusterIdentifier.ToOutput();
        ClusterArn = cluster.Apply(found => found.Arn);
        Port = args.Port ?? dialect.Port;
        Endpoint = cluster.Apply(found => found.Endpoint);
        ReaderEndpoint = cluster.Apply(found => found.ReaderEndpoint);
        DatabaseName = args.DatabaseName is { } own ? Output.Create(own) : cluster.Apply(found => found.DatabaseName);
        MasterUserSecretArn = cluster.Apply(found => found.MasterUserSecrets.IsDefaultOrEmpty ? "" : found.MasterUserSecrets[0].SecretArn);
        SecurityGroupId = args.SecurityGroupId?.ToOutput() ?? cluster.Apply(found => found.VpcSecurityGroupIds[0]);
        BootstrapSql = DatabaseName.Apply(database => dialect.BootstrapSql(database, application, readOnly));
        LogGroupName = Output.Format($"/aws/rds/cluster/{ClusterIdentifier}/{dialect.ErrorLog}");
        // Whoever manages the cluster watches it.
        Signals = [];
        _link = new DatabaseLink(Context, dialect)
        {
            ResourceId = cluster.Apply(found => found.ClusterResourceId),
            Endpoint = Endpoint,
            ReaderEndpoint = ReaderEndpoint,
            Port = Port,
            DatabaseName = DatabaseName,
            SecurityGroupId = SecurityGroupId,
            ApplicationUser = application,
            ReadOnlyUser = readOnly,
        };
        PublishAll();
    }

    /// <summary>The engine.</summary>
    public DatabaseEngine Engine { get; }

    /// <summary>The cluster's identifier.</summary>
    public Output<string> ClusterIdentifier { get; }

    /// <summary>The cluster's ARN.</summary>
    public Output<string> ClusterArn { get; }

    /// <summary>The host name of the writer.</summary>
    public Output<string> Endpoint { get; }

    /// <summary>The host name that spreads connections over the readers, or leads to the writer where there is none.</summary>
    public Output<string> ReaderEndpoint { get; }

    /// <summary>The host name of the proxy, which linked workloads use. Null without one.</summary>
    public Output<string>? ProxyEndpoint { get; }

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <summary>The name of the database in the cluster.</summary>
    public Output<string> DatabaseName { get; }

    /// <summary>The secret with the master user's password, which AWS rotates. Empty for a database that has none.</summary>
    public Output<string> MasterUserSecretArn { get; }

    /// <summary>The security group, which lets nobody in until something is linked.</summary>
    public Output<string> SecurityGroupId { get; }

    /// <summary>
    /// The SQL that creates the users of linked workloads, one statement on each line. Run it once as the master user, connected to
    /// <see cref="DatabaseName"/>; running it again changes nothing.
    /// </summary>
    public Output<string> BootstrapSql { get; }

    /// <summary>The log group with the engine's errors, and with PostgreSQL also its slow statements.</summary>
    public Output<string> LogGroupName { get; }

    /// <inheritdoc />
    public ImmutableArray<MonitoredSignal> Signals { get; }

    /// <summary>Takes a cluster that something else manages, so that workloads can be linked to it. Creates nothing.</summary>
    /// <param name="name">The database's name: lower-case letters, digits and hyphens.</param>
    /// <param name="args">Which cluster.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public static Database FromExisting(string name, ExistingDatabaseArgs args, ComponentResourceOptions? options = null) => new(name, args, options);

    /// <summary>Lets a workload log in as the application's user, which reads and writes: <c>ConnectionStrings__Orders</c>, and <c>ConnectionStrings__OrdersReadOnly</c> for the readers.</summary>
    public Link ReadWrite() => _link.ReadWrite(this);

    /// <summary>Lets a workload log in to the readers as the user that only reads: <c>ConnectionStrings__Orders</c>.</summary>
    public Link ReadOnly() => _link.ReadOnly(this);

    /// <inheritdoc />
    public Link ToLink() => ReadWrite();

    private static Output<string> AfterFirst(DatabaseInstances instances, Output<string> endpoint) =>
        Output.Tuple(endpoint, instances.All[0].Id).Apply(known => known.Item1);

    private void PublishAll() => Publish(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["clusterIdentifier"] = ClusterIdentifier,
        ["endpoint"] = Endpoint,
        ["readerEndpoint"] = ReaderEndpoint,
        ["port"] = Port,
        ["databaseName"] = DatabaseName,
        ["masterUserSecretArn"] = MasterUserSecretArn,
        ["securityGroupId"] = SecurityGroupId,
        ["bootstrapSql"] = BootstrapSql,
    });
}
