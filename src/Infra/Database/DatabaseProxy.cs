using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Ec2 = Pulumi.Aws.Ec2;
using Iam = Pulumi.Aws.Iam;
using Rds = Pulumi.Aws.Rds;

namespace Infra;

/// <summary>
/// RDS Proxy in front of a cluster: it keeps connections open that many short-lived clients share. Clients log in to it with IAM, and it logs
/// in to the cluster with IAM as the same user; nobody has a password.
/// </summary>
internal sealed class DatabaseProxy
{
    private readonly ComponentContext _context;
    private readonly DatabaseSettings _settings;
    private readonly DatabaseCluster _cluster;

    public DatabaseProxy(ComponentContext context, DatabaseSettings settings, DatabaseCluster cluster, DatabaseInstances instances)
    {
        _context = context;
        _settings = settings;
        _cluster = cluster;
        SecurityGroup = CreateSecurityGroup();
        var proxy = CreateProxy(CreateRole());
        var target = CreateTarget(proxy, instances);
        Name = proxy.Name;
        // Until the cluster is its target, the proxy refuses every connection.
        Endpoint = Output.Tuple(proxy.Endpoint, target.Id).Apply(known => known.Item1);
        ReaderEndpoint = settings.Readers > 0 ? CreateReaderEndpoint(proxy, target).Endpoint : Endpoint;
        // arn:aws:rds:eu-west-1:123456789012:db-proxy:prx-0123456789abcdef0
        ResourceId = proxy.Arn.Apply(arn => arn[(arn.LastIndexOf(':') + 1)..]);
    }

    /// <summary>The proxy's name, as CloudWatch's metrics have it.</summary>
    public Output<string> Name { get; }

    public Ec2.SecurityGroup SecurityGroup { get; }

    public Output<string> Endpoint { get; }

    public Output<string> ReaderEndpoint { get; }

    /// <summary>What permissions to log in through the proxy name instead of the cluster.</summary>
    public Output<string> ResourceId { get; }

    private Ec2.SecurityGroup CreateSecurityGroup()
    {
        var group = _context.Children.Create(
            "proxy-group",
            tags => new Ec2.SecurityGroupArgs { VpcId = _settings.Args.Network.VpcId, Description = $"Proxy of database {_context.Name}", Tags = tags },
            (name, args, options) => new Ec2.SecurityGroup(name, args, options));
        var port = _settings.Dialect.Port;
        PortRules.AllowOut(_context.Children, "proxy-to-database", group.Id, port, "Connections to the database", rule => rule.ReferencedSecurityGroupId = _cluster.SecurityGroup.Id);
        PortRules.AllowIn(_context.Children, "database-from-proxy", _cluster.SecurityGroup.Id, port, "Connections from the proxy", rule => rule.ReferencedSecurityGroupId = group.Id);
        return group;
    }

    // Without the account as a condition: RDS does not say that its proxies send it, and one that is missing would lock the proxy out. Passing
    // the role to a proxy of another account is nothing that IAM allows.
    private static PolicyStatement Trust => new("Assume", "sts:AssumeRole") { Service = "rds.amazonaws.com" };

    private Iam.Role CreateRole()
    {
        var role = _context.Children.Create(
            "proxy-role",
            tags => new Iam.RoleArgs
            {
                Description = $"Logs the proxy of {_context.Name} in to the database",
                AssumeRolePolicy = new PolicyDocument().Add(Trust).ToJson(),
                Tags = tags,
            },
            (name, args, options) => new Iam.Role(name, args, options));
        var login = new PolicyStatement("LogIn", "rds-db:connect") { Resources = { UserArn(_settings.ApplicationUser), UserArn(_settings.ReadOnlyUser) } };
        RolePolicies.Attach(_context.Children, "proxy-policy", role, new PolicyDocument().Add(login));
        return role;
    }

    private Output<string> UserArn(string user) =>
        _cluster.Cluster.ClusterResourceId.Apply(id => _context.Deployed.Arn("rds-db", $"dbuser:{id}/{user}"));

    private Rds.Proxy CreateProxy(Iam.Role role)
    {
        var logs = _context.Children.Create(
            "proxy-logs",
            tags => new CloudWatch.LogGroupArgs
            {
                // RDS would make the group itself, and keep the logs forever.
                Name = Output.Format($"/aws/rds/proxy/{_cluster.SubnetGroup.Name}"),
                RetentionInDays = _settings.Defaults.LogRetentionDays,
                Tags = tags,
            },
            (name, args, options) => new CloudWatch.LogGroup(name, args, options),
            _settings.Args.Customize.LogGroup);
        return _context.Children.Create(
            "proxy",
            tags => new Rds.ProxyArgs
            {
                Name = _cluster.SubnetGroup.Name,
                EngineFamily = _settings.Dialect.ProxyFamily,
                DefaultAuthScheme = "IAM_AUTH",
                RequireTls = true,
                RoleArn = role.Arn,
                VpcSubnetIds = _settings.Args.Network.IsolatedSubnetIds,
                VpcSecurityGroupIds = { SecurityGroup.Id },
                Tags = tags,
            },
            (name, args, options) => new Rds.Proxy(name, args, options),
            _settings.Args.Customize.Proxy,
            new CustomResourceOptions { DeleteBeforeReplace = true, IgnoreChanges = { "name" }, DependsOn = { logs } });
    }

    private Rds.ProxyTarget CreateTarget(Rds.Proxy proxy, DatabaseInstances instances)
    {
        var group = _context.Children.Create(
            "proxy-targets",
            _ => new Rds.ProxyDefaultTargetGroupArgs
            {
                DbProxyName = proxy.Name,
                ConnectionPoolConfig = new Rds.Inputs.ProxyDefaultTargetGroupConnectionPoolConfigArgs
                {
                    MaxConnectionsPercent = _settings.Defaults.ProxyConnectionsPercent,
                },
            },
            (name, args, options) => new Rds.ProxyDefaultTargetGroup(name, args, options));
        return _context.Children.Create(
            "proxy-target",
            _ => new Rds.ProxyTargetArgs { DbProxyName = proxy.Name, TargetGroupName = group.Name, DbClusterIdentifier = _cluster.Cluster.Id },
            (name, args, options) => new Rds.ProxyTarget(name, args, options),
            options: new CustomResourceOptions { DependsOn = { instances.All[0] } });
    }

    private Rds.ProxyEndpoint CreateReaderEndpoint(Rds.Proxy proxy, Rds.ProxyTarget target) => _context.Children.Create(
        "proxy-readers",
        tags => new Rds.ProxyEndpointArgs
        {
            DbProxyName = proxy.Name,
            DbProxyEndpointName = Output.Format($"{_cluster.SubnetGroup.Name}-readers"),
            TargetRole = "READ_ONLY",
            VpcSubnetIds = _settings.Args.Network.IsolatedSubnetIds,
            VpcSecurityGroupIds = { SecurityGroup.Id },
            Tags = tags,
        },
        (name, args, options) => new Rds.ProxyEndpoint(name, args, options),
        options: new CustomResourceOptions { DeleteBeforeReplace = true, IgnoreChanges = { "dbProxyEndpointName" }, DependsOn = { target } });
}
