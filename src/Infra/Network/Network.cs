using System.Collections.Immutable;
using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;

namespace Infra;

/// <summary>
/// A VPC with public, private and isolated subnets in several zones, NAT by tier, flow logs, and free endpoints for S3 and DynamoDB. Its
/// default security group lets nothing through. IPv4 only.
/// </summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/network.md</c>.</remarks>
public sealed class Network : InfraComponent, IMonitored
{
    private const string TypeToken = "infra:network:Network";

    // Null for an existing network, to which nothing is added.
    private readonly NetworkEndpoints? _endpoints;
    private readonly ImmutableArray<string> _existingEndpoints = [];

    /// <summary>Creates a network.</summary>
    /// <param name="name">The network's name: lower-case letters, digits and hyphens.</param>
    /// <param name="args">What differs from <see cref="NetworkDefaults"/>. Default: nothing.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public Network(string name, NetworkArgs? args = null, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args ??= new(), options)
    {
        var defaults = NetworkDefaults.For(Tier);
        var zones = new NetworkZones(name, args, Platform, Children.Invoke);
        var range = CidrBlock.Parse(args.Cidr ?? defaults.Cidr);
        Cidr = range.ToString();
        AvailabilityZoneCount = zones.Count;
        HasPublicSubnets = true;
        Nat = args.Nat ?? defaults.Nat;

        var deployed = new Deployed(Children.Invoke);
        var vpc = CreateVpc(args);
        CloseDefaultSecurityGroup(vpc);
        var subnets = new NetworkSubnets(Children, args, zones, range, vpc);
        var egress = new NetworkEgress(Children, args, Nat, vpc, subnets);
        _endpoints = new NetworkEndpoints(Children, args, range, vpc, subnets, deployed);
        var flowLog = new NetworkFlowLog(Children, args, defaults, Platform, name, vpc, deployed);

        VpcId = vpc.Id;
        PublicSubnetIds = NetworkSubnets.Ids(subnets.Public);
        PrivateSubnetIds = NetworkSubnets.Ids(subnets.Private);
        IsolatedSubnetIds = NetworkSubnets.Ids(subnets.Isolated);
        AvailabilityZones = Output.All(subnets.Isolated.Select(subnet => (Input<string>)subnet.AvailabilityZone));
        PrivateRouteTableIds = Output.All(subnets.PrivateRoutes.Select(table => (Input<string>)table.Id));
        FlowLogGroupName = flowLog.Group.Name;
        Signals = NetworkAlarms.Watch(Nat, [.. egress.Gateways.Select(gateway => (Input<string>)gateway.Id)]);
        PublishAll();
    }

    private Network(string name, ExistingNetworkArgs args, ComponentResourceOptions? options)
        : base(TypeToken, name, args, options)
    {
        Cidr = args.Cidr;
        AvailabilityZoneCount = args.PrivateSubnetIds.Count;
        HasPublicSubnets = args.PublicSubnetIds.Count > 0;
        Nat = args.Nat;
        VpcId = SharedNetwork.CheckedVpcId(name, args);
        PublicSubnetIds = Output.All(args.PublicSubnetIds);
        PrivateSubnetIds = Output.All(args.PrivateSubnetIds);
        IsolatedSubnetIds = args.IsolatedSubnetIds.Count > 0 ? Output.All(args.IsolatedSubnetIds) : PrivateSubnetIds;
        AvailabilityZones = Output.All(args.AvailabilityZones.Count > 0 ? args.AvailabilityZones : args.PrivateSubnetIds.Select(
            id => (Input<string>)Ec2.GetSubnet.Invoke(new() { Id = id }, Children.Invoke).Apply(subnet => subnet.AvailabilityZone)));
        PrivateRouteTableIds = Output.All(args.PrivateRouteTableIds);
        FlowLogGroupName = args.FlowLogGroupName?.ToOutput() ?? Output.Create("");
        _existingEndpoints = [.. args.InterfaceEndpoints.Order(StringComparer.Ordinal)];
        // Whoever manages the network watches it.
        Signals = [];
        PublishAll();
    }

    /// <summary>The VPC's id.</summary>
    public Output<string> VpcId { get; }

    /// <summary>The network's range, as AWS writes it.</summary>
    public string Cidr { get; }

    /// <summary>In how many zones the network has subnets of each tier.</summary>
    public int AvailabilityZoneCount { get; }

    /// <summary>False for an existing network that nothing can be public in.</summary>
    public bool HasPublicSubnets { get; }

    /// <summary>How private subnets reach the internet.</summary>
    public NatMode Nat { get; }

    /// <summary>
    /// The AWS services with an interface endpoint, in alphabetical order: those of the arguments and, in a network without NAT, those that
    /// its workloads have needed so far. S3 and DynamoDB always have gateways.
    /// </summary>
    public ImmutableArray<string> InterfaceEndpoints => _endpoints?.Services ?? _existingEndpoints;

    /// <summary>The public subnets, one per zone, for internet-facing load balancers.</summary>
    public Output<ImmutableArray<string>> PublicSubnetIds { get; }

    /// <summary>The private subnets, one per zone, for services.</summary>
    public Output<ImmutableArray<string>> PrivateSubnetIds { get; }

    /// <summary>The isolated subnets, one per zone, for data.</summary>
    public Output<ImmutableArray<string>> IsolatedSubnetIds { get; }

    /// <summary>The names of the zones, in the order of the subnets.</summary>
    public Output<ImmutableArray<string>> AvailabilityZones { get; }

    /// <summary>The route tables of the private subnets, one per zone, for routes of your own such as a peering.</summary>
    public Output<ImmutableArray<string>> PrivateRouteTableIds { get; }

    /// <summary>The log group with the network's flow logs. Empty for an existing network that did not say.</summary>
    public Output<string> FlowLogGroupName { get; }

    /// <inheritdoc />
    public ImmutableArray<MonitoredSignal> Signals { get; }

    /// <summary>
    /// Makes sure that a workload reaches AWS services without NAT. A network with NAT has a way already, for which an endpoint would be
    /// paid in addition. Endpoints belong to the network: it has each once, whoever asks first.
    /// </summary>
    /// <param name="services">The services, by the end of their endpoint's name.</param>
    /// <returns>What the workload has to wait for.</returns>
    internal ImmutableArray<Resource> RequireEndpoints(IEnumerable<string> services) => Nat == NatMode.None && _endpoints is not null ? _endpoints.Require(services) : [];

    /// <summary>Notes which endpoints an existing network without NAT would need, and does not have: nothing is added to it.</summary>
    internal void ValidateEndpoints(ArgumentProblems problems, IEnumerable<string> services)
    {
        var missing = _endpoints is not null || Nat != NatMode.None
            ? []
            : services.Except([.. _existingEndpoints, "s3", "dynamodb"], StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            problems.Add(
                nameof(Network), Name, $"a network whose workloads reach {string.Join(", ", missing)} (it has no NAT)",
                "have its owner add the endpoints and name them in InterfaceEndpoints, or say that it has a Nat");
        }
    }

    /// <summary>A network that something else manages: nothing is created, and components use it like one of their own.</summary>
    /// <param name="name">The network's name in the program.</param>
    /// <param name="args">Its VPC and subnets.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public static Network FromExisting(string name, ExistingNetworkArgs args, ComponentResourceOptions? options = null) => new(name, args, options);

    /// <summary>
    /// What another stack needs to use this network: make it an output of the stack, and read it there with <see cref="ExistingNetworkArgs.Shared"/>.
    /// </summary>
    public Output<ImmutableDictionary<string, object>> Share() => SharedNetwork.Write(this);

    private void PublishAll() => Publish(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["vpcId"] = VpcId,
        ["cidr"] = Cidr,
        ["publicSubnetIds"] = PublicSubnetIds,
        ["privateSubnetIds"] = PrivateSubnetIds,
        ["isolatedSubnetIds"] = IsolatedSubnetIds,
        ["flowLogGroupName"] = FlowLogGroupName,
    });

    private Ec2.Vpc CreateVpc(NetworkArgs args) => Children.Create(
        "vpc",
        tags => new Ec2.VpcArgs
        {
            CidrBlock = Cidr,
            // Private names of endpoints, databases and file systems resolve only with both.
            EnableDnsSupport = true,
            EnableDnsHostnames = true,
            Tags = tags,
        },
        (name, childArgs, options) => new Ec2.Vpc(name, childArgs, options),
        args.Customize.Vpc);

    // Takes over the group that AWS makes with every VPC, and removes its rules (EC2.2).
    private void CloseDefaultSecurityGroup(Ec2.Vpc vpc) => Children.Create(
        "default-security-group",
        tags => new Ec2.DefaultSecurityGroupArgs { VpcId = vpc.Id, Tags = tags },
        (name, childArgs, options) => new Ec2.DefaultSecurityGroup(name, childArgs, options));
}
