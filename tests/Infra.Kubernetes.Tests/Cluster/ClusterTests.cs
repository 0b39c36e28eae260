using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace Infra.Kubernetes.Tests;

public class ClusterTests
{
    [Fact]
    public async Task Endpoint_is_reached_from_inside_the_network_only()
    {
        var cluster = (await RunAsync())["main-cluster"];

        Assert.Equal(true, cluster["vpcConfig.endpointPrivateAccess"]);
        Assert.Equal(false, cluster["vpcConfig.endpointPublicAccess"]);
        Assert.Null(cluster["vpcConfig.publicAccessCidrs"]);
    }

    [Fact]
    public async Task Public_endpoint_is_open_to_the_named_ranges_and_stays_private_too()
    {
        var cluster = (await RunAsync(args => args.AllowPublicAccess.Add("203.0.113.0/24")))["main-cluster"];

        Assert.Equal(true, cluster["vpcConfig.endpointPrivateAccess"]);
        Assert.Equal(true, cluster["vpcConfig.endpointPublicAccess"]);
        Assert.Equal(["203.0.113.0/24"], cluster.Strings("vpcConfig.publicAccessCidrs"));
    }

    [Fact]
    public async Task Access_is_a_matter_of_entries_and_begins_with_whoever_creates_the_cluster()
    {
        var cluster = (await RunAsync())["main-cluster"];

        Assert.Equal("API", cluster["accessConfig.authenticationMode"]);
        Assert.Equal(true, cluster["accessConfig.bootstrapClusterCreatorAdminPermissions"]);
    }

    [Fact]
    public async Task Administrator_is_one_of_the_whole_cluster()
    {
        var stack = await RunAsync(args => args.Access["platform"] = ClusterAccess.Administrator("arn:aws:iam::123456789012:role/platform"));

        Assert.Equal("arn:aws:iam::123456789012:role/platform", stack["main-access-platform"]["principalArn"]);
        Assert.Equal("arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy", stack["main-access-platform-policy"]["policyArn"]);
        Assert.Equal("cluster", stack["main-access-platform-policy"]["accessScope.type"]);
    }

    [Fact]
    public async Task Edit_is_for_the_named_namespaces()
    {
        var policy = (await RunAsync(args => args.Access["shop"] = ClusterAccess.Edit("arn:aws:iam::123456789012:role/shop", "shop", "jobs")))["main-access-shop-policy"];

        Assert.Equal("namespace", policy["accessScope.type"]);
        Assert.Equal(["jobs", "shop"], policy.Strings("accessScope.namespaces"));
    }

    [Fact]
    public async Task Log_groups_exist_before_what_writes_to_them_and_do_not_last_forever()
    {
        var groups = (await RunAsync()).OfType("aws:cloudwatch/logGroup:LogGroup").Where(group => group.Name.StartsWith("main-", StringComparison.Ordinal)).ToList();

        Assert.Equal(
            ["application", "cluster", "dataplane", "host", "performance"],
            groups.Select(group => ((string)group["name"]!).Split('/')[^1]).Order());
        Assert.All(groups, group => Assert.InRange((double)group["retentionInDays"]!, 1, 365));
    }

    [Fact]
    public async Task Control_plane_trusts_EKS_for_this_account_only()
    {
        var statement = Assert.Single((await RunAsync())["main-cluster-role"].Json("assumeRolePolicy").GetProperty("Statement").EnumerateArray());

        Assert.Equal("eks.amazonaws.com", statement.GetProperty("Principal").GetProperty("Service").GetString());
        Assert.Equal(["sts:AssumeRole", "sts:TagSession"], statement.GetProperty("Action").EnumerateArray().Select(action => action.GetString()));
        Assert.Equal("123456789012", statement.GetProperty("Condition").GetProperty("StringEquals").GetProperty("aws:SourceAccount").GetString());
    }

    [Fact]
    public async Task Nodes_may_pull_images_and_join_and_no_more()
    {
        var policies = (await RunAsync()).OfType("aws:iam/rolePolicyAttachment:RolePolicyAttachment")
            .Where(attachment => attachment.Name.StartsWith("main-node-", StringComparison.Ordinal)).Select(attachment => ((string)attachment["policyArn"]!).Split('/')[^1]);

        Assert.Equal(["AmazonEC2ContainerRegistryPullOnly", "AmazonEKSWorkerNodeMinimalPolicy"], policies.Order());
    }

    [Fact]
    public async Task Nodes_of_a_group_answer_no_pod_that_asks_for_their_credentials()
    {
        var template = (await RunAsync(args => args.NodeGroup = new()))["main-node-template"];

        Assert.Equal("required", template["metadataOptions.httpTokens"]);
        Assert.Equal(1d, template["metadataOptions.httpPutResponseHopLimit"]);
        Assert.Equal(["true", "true"], ((ImmutableArray<object>)template["blockDeviceMappings"]!).Select((_, index) => template[$"blockDeviceMappings.{index}.ebs.encrypted"]));
    }

    [Fact]
    public async Task Cluster_has_one_kind_of_nodes()
    {
        var auto = await RunAsync();
        var group = await RunAsync(args => args.NodeGroup = new());

        Assert.Empty(auto.OfType("aws:eks/nodeGroup:NodeGroup"));
        Assert.Equal(true, auto["main-cluster"]["computeConfig.enabled"]);
        Assert.Empty(group.OfType("kubernetes:karpenter.sh/v1:NodePool"));
        Assert.Equal(false, group["main-cluster"]["computeConfig.enabled"]);
        Assert.Equal(false, group["main-cluster"]["storageConfig.blockStorage.enabled"]);
        Assert.Equal(false, group["main-cluster"]["kubernetesNetworkConfig.elasticLoadBalancing.enabled"]);
    }

    [Fact]
    public async Task Every_add_on_has_a_version_and_every_cluster_enforces_network_policies()
    {
        var auto = await RunAsync();
        var group = await RunAsync(args => args.NodeGroup = new());

        Assert.Equal(2, auto.OfType("aws:eks/addon:Addon").Length);
        Assert.Equal(6, group.OfType("aws:eks/addon:Addon").Length);
        Assert.All(group.OfType("aws:eks/addon:Addon"), addOn => Assert.Matches(@"^v[0-9.]+-eksbuild\.[0-9]+$", (string)addOn["addonVersion"]!));
        Assert.Equal("true", auto["main-network-policies"]["data.enable-network-policy-controller"]);
        Assert.Equal("true", group["main-vpc-cni"].Json("configurationValues").GetProperty("enableNetworkPolicy").GetString());
    }

    [Theory]
    [InlineData(Tier.Sandbox, "on-demand,spot")]
    [InlineData(Tier.Staging, "on-demand,spot")]
    [InlineData(Tier.Production, "on-demand")]
    public async Task Production_is_not_interrupted_by_AWS(Tier tier, string expected)
    {
        var pool = (await RunAsync(args => args.Tier = tier))["main-node-pool"];

        Assert.Equal("karpenter.sh/capacity-type", pool["spec.template.spec.requirements.0.key"]);
        Assert.Equal(expected.Split(','), pool.Strings("spec.template.spec.requirements.0.values"));
    }

    [Fact]
    public async Task Kubeconfig_asks_AWS_for_a_token_and_holds_none()
    {
        Output<string>? kubeconfig = null;
        await TestStack.RunAsync(() => kubeconfig = new Cluster("main", new() { Network = new Network("shop") }).Kubeconfig);
        var text = (await OutputOf(kubeconfig!)).Value;
        var user = JsonDocument.Parse(text).RootElement.GetProperty("users")[0].GetProperty("user");

        Assert.False((await OutputOf(kubeconfig!)).IsSecret);
        Assert.Equal("exec", Assert.Single(user.EnumerateObject()).Name);
        Assert.Equal(
            "aws --region eu-west-1 eks get-token --cluster-name shop-test-main --output json",
            $"{user.GetProperty("exec").GetProperty("command").GetString()} {string.Join(' ', user.GetProperty("exec").GetProperty("args").EnumerateArray())}");
        Assert.DoesNotContain("token\":", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Provider_knows_the_cluster_by_its_ARN_so_that_another_kubeconfig_replaces_nothing()
    {
        Assert.Equal("arn:aws:test:eu-west-1:123456789012:main-cluster", (await RunAsync())["main-provider"]["clusterIdentifier"]);
    }

    [Fact]
    public async Task Given_kubeconfig_is_a_secret()
    {
        Output<string>? kubeconfig = null;
        var stack = await TestStack.RunAsync(() => kubeconfig = Cluster.FromKubeconfig("office", new() { Kubeconfig = "token: abc", Context = "office" }).Kubeconfig);

        Assert.True((await OutputOf(kubeconfig!)).IsSecret);
        Assert.Equal("office", stack["office-provider"]["context"]);
    }

    [Fact]
    public async Task Existing_cluster_creates_nothing_in_AWS()
    {
        Cluster? cluster = null;
        var stack = await TestStack.RunAsync(() => cluster = Cluster.FromExisting("old", new() { ClusterName = "legacy" }));

        Assert.Equal(["infra:kubernetes:Cluster old", "pulumi:providers:kubernetes old-provider"], stack.Resources.Select(resource => $"{resource.Type} {resource.Name}").Order());
        Assert.Contains("https://old.example", (await OutputOf(cluster!.Kubeconfig)).Value, StringComparison.Ordinal);
        Assert.Empty(cluster.Signals);
    }

    [Fact]
    public async Task Cluster_about_to_be_removed_is_not_protected()
    {
        var stack = await RunAsync(args => (args.Tier, args.Decommission) = (Tier.Production, true));

        Assert.Equal(false, stack["main-cluster"]["deletionProtection"]);
    }

    [Fact]
    public async Task Network_without_NAT_gets_the_endpoints_that_nodes_need()
    {
        Network? network = null;
        await TestStack.RunAsync(() =>
        {
            network = new Network("shop", new() { Nat = NatMode.None });
            _ = new Cluster("main", new() { Network = network });
        });

        Assert.Equal("ec2 ecr.api ecr.dkr eks eks-auth elasticloadbalancing logs monitoring sts", string.Join(' ', network!.InterfaceEndpoints));
    }

    private static Task<RecordedStack> RunAsync(Action<ClusterArgs>? set = null) => TestStack.RunAsync(() =>
    {
        var args = new ClusterArgs { Network = new Network("shop") };
        set?.Invoke(args);
        _ = new Cluster("main", args);
    });

    private static async Task<(string Value, bool IsSecret)> OutputOf(Output<string> output) =>
        (await Pulumi.Utilities.OutputUtilities.GetValueAsync(output), await Output.IsSecretAsync(output));
}
