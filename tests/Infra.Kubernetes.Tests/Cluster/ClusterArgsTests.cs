namespace Infra.Kubernetes.Tests;

public class ClusterArgsTests
{
    [Theory]
    [InlineData("1.33")]
    [InlineData("1.9")]
    [InlineData("v1.35")]
    [InlineData("latest")]
    public Task Version_that_AWS_does_not_support(string version) => AssertRefused(
        args => args.Version = version, $"Version is '{version}'. Allowed: 1.34 and later. Fix: take a version that AWS still supports without extra charge.");

    [Fact]
    public Task Other_version_without_versions_of_add_ons() => AssertRefused(
        args =>
        {
            args.Version = "1.36";
            args.AddOnVersions["metrics-server"] = "v0.8.1-eksbuild.10";
        },
        "AddOnVersions is 'without amazon-cloudwatch-observability'. Allowed: a version of each add-on, as Version is not 1.35. "
        + "Fix: look them up: aws eks describe-addon-versions --kubernetes-version 1.36.");

    [Fact]
    public Task Add_on_that_Auto_Mode_brings_itself() => AssertRefused(
        args => args.AddOnVersions["vpc-cni"] = "v1.21.1-eksbuild.8",
        "AddOnVersions[\"vpc-cni\"] is 'vpc-cni'. Allowed: the cluster's add-ons: amazon-cloudwatch-observability, metrics-server. Fix: remove it.");

    [Theory]
    [InlineData("Platform")]
    [InlineData("a-name-of-more-than-24-letters")]
    public Task Name_of_an_access_that_makes_no_resource(string name) => AssertRefused(
        args => args.Access[name] = ClusterAccess.View("arn:aws:iam::123456789012:role/x"),
        $"Access[\"{name}\"] is '{name}'. Allowed: names of 1 to 24 lower-case letters, digits and single hyphens. Fix: rename it.");

    [Fact]
    public Task Access_of_a_session() => AssertRefused(
        args => args.Access["ci"] = ClusterAccess.Administrator("arn:aws:sts::123456789012:assumed-role/deploy/ci"),
        "Access[\"ci\"] is 'arn:aws:sts::123456789012:assumed-role/deploy/ci'. Allowed: the ARN of an IAM role or user: arn:aws:iam::account:role/name. "
        + "Fix: give the ARN of the role, not that of a session.");

    [Fact]
    public Task Edit_of_everything() => AssertRefused(
        args => args.Access["shop"] = ClusterAccess.Edit("arn:aws:iam::123456789012:role/shop"),
        "Access[\"shop\"] is 'Edit of all namespaces'. Allowed: at least one namespace. Fix: name the namespaces, or say Administrator.");

    [Fact]
    public Task Access_that_is_null() => AssertRefused(
        args => args.Access["shop"] = null!, "Access[\"shop\"] is null. Allowed: a ClusterAccess. Fix: set it, or remove the name.");

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("128.0.0.0/1")]
    public Task Endpoint_that_is_open_to_the_world(string cidr) => AssertRefused(
        args => args.AllowPublicAccess.Add(cidr),
        $"AllowPublicAccess is '{cidr}'. Allowed: ranges of your own, from /8 to /32. Fix: name the addresses of your offices or runners, or leave it out.");

    [Theory]
    [InlineData("203.0.113.7")]
    [InlineData("203.0.113.7/24")]
    public Task Range_that_is_none(string cidr) => AssertRefused(
        args => args.AllowPublicAccess.Add(cidr),
        $"AllowPublicAccess is '{cidr}'. Allowed: ranges such as 203.0.113.0/24, by their first address. Fix: write the range as AWS does.");

    [Theory]
    [InlineData(3)]
    [InlineData(10_001)]
    public Task Processors_that_bound_nothing(int cpu) => AssertRefused(
        args => args.MaxCpu = cpu, $"MaxCpu is {cpu}. Allowed: 4 to 10000. Fix: take a bound on cost that leaves room for the pods.");

    [Fact]
    public Task Processors_of_a_node_group() => AssertRefused(
        args => (args.MaxCpu, args.NodeGroup) = (32, new()), "MaxCpu is 32. Allowed: nothing for a node group, which is bound by NodeGroup.MaxNodes. Fix: remove it.");

    [Fact]
    public Task Node_group_without_nodes() => AssertRefused(
        args => args.NodeGroup = new() { MinNodes = 0 }, "NodeGroup.MinNodes is 0. Allowed: 1 to 450. Fix: take a number of nodes that one node group may have.");

    [Fact]
    public Task Node_group_that_cannot_hold_its_fewest_nodes() => AssertRefused(
        args => args.NodeGroup = new() { MinNodes = 5, MaxNodes = 4 }, "NodeGroup.MaxNodes is 4. Allowed: 5 to 450. Fix: allow at least as many nodes as there must be.");

    [Fact]
    public Task Node_group_of_Intel_for_images_of_Arm() => AssertRefused(
        args => (args.Architecture, args.NodeGroup) = (CpuArchitecture.Arm64, new()),
        "NodeGroup.InstanceTypes is 'empty'. Allowed: instance types with Graviton processors, as the Architecture is Arm64. Fix: name some, such as m7g.large and m6g.large.");

    [Theory]
    [InlineData("172.20.0.0/11")]
    [InlineData("172.20.0.0/28")]
    [InlineData("services")]
    public Task Range_of_services_that_EKS_does_not_take(string cidr) => AssertRefused(
        args => args.ServiceCidr = cidr,
        $"ServiceCidr is '{cidr}'. Allowed: a range from /12 to /24, by its first address. Fix: leave it out, unless something that pods talk to has these addresses.");

    [Fact]
    public Task Range_of_services_inside_the_network() => AssertRefused(
        args => args.ServiceCidr = "10.0.128.0/20",
        "ServiceCidr is '10.0.128.0/20'. Allowed: a range outside of the network's 10.0.0.0/16. Fix: take another private range, such as 172.20.0.0/16 or 10.100.0.0/16.");

    [Fact]
    public Task No_network() => AssertRefused(
        args => args.Network = null!, "Network is null. Allowed: a network. Fix: create a Network, or name an existing one by Network.FromExisting.");

    [Fact]
    public async Task Existing_network_that_hides_AWS_from_nodes()
    {
        var message = await TestStack.RefusedAsync(() => new Cluster("main", new()
        {
            Network = Network.FromExisting("shop", new()
            {
                VpcId = "vpc-0a1b2c3d",
                Cidr = "10.0.0.0/16",
                Nat = NatMode.None,
                PrivateSubnetIds = { "subnet-1", "subnet-2" },
                PrivateRouteTableIds = { "rtb-1", "rtb-2" },
            }),
        }));

        Assert.Contains("workloads reach ec2, ecr.api, ecr.dkr, eks, eks-auth, elasticloadbalancing, logs, monitoring, sts (it has no NAT)", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kubeconfig_without_a_context_in_production()
    {
        Assert.Equal(
            "Cluster 'office' has 1 invalid argument:\n  - Context is null. Allowed: a context in production. "
            + "Fix: name the context, as the current one is whichever somebody used last.",
            await TestStack.RefusedAsync(() => Cluster.FromKubeconfig("office", new() { Tier = Tier.Production })));
    }

    [Fact]
    public async Task Existing_cluster_without_a_name()
    {
        Assert.Equal(
            "Cluster 'old' has 1 invalid argument:\n  - ClusterName is null. Allowed: a value. Fix: set it.",
            await TestStack.RefusedAsync(() => Cluster.FromExisting("old", new() { ClusterName = null! })));
    }

    private static async Task AssertRefused(Action<ClusterArgs> set, string problem)
    {
        var message = await TestStack.RefusedAsync(() =>
        {
            var args = new ClusterArgs { Network = new Network("shop") };
            set(args);
            _ = new Cluster("main", args);
        });
        Assert.Equal($"Cluster 'main' has 1 invalid argument:\n  - {problem}", message);
    }
}
