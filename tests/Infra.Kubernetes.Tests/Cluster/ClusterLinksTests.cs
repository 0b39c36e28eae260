using System.Text.Json;
using Infra.Plans;

namespace Infra.Kubernetes.Tests;

/// <summary>What workloads of a cluster get by links to components of AWS.</summary>
public class ClusterLinksTests
{
    [Fact]
    public async Task Role_can_be_taken_by_the_pods_of_one_service_account_only()
    {
        var stack = await RunAsync((_, queue) => [queue]);
        var statement = Assert.Single(stack["web-role"].Json("assumeRolePolicy").GetProperty("Statement").EnumerateArray());
        var tags = statement.GetProperty("Condition").GetProperty("StringEquals");

        Assert.Equal("pods.eks.amazonaws.com", statement.GetProperty("Principal").GetProperty("Service").GetString());
        Assert.Equal(["sts:AssumeRole", "sts:TagSession"], statement.GetProperty("Action").EnumerateArray().Select(action => action.GetString()));
        Assert.Equal("arn:aws:test:eu-west-1:123456789012:main-cluster", tags.GetProperty("aws:RequestTag/eks-cluster-arn").GetString());
        Assert.Equal("shop", tags.GetProperty("aws:RequestTag/kubernetes-namespace").GetString());
        Assert.Equal("web", tags.GetProperty("aws:RequestTag/kubernetes-service-account").GetString());
        Assert.Equal("web", stack["web-pod-identity"]["serviceAccount"]);
        Assert.Equal("shop", stack["web-pod-identity"]["namespace"]);
    }

    [Fact]
    public async Task Permissions_are_those_of_the_same_link_on_ECS()
    {
        var onKubernetes = await RunAsync((_, queue) => [queue.SendOnly()]);
        var onEcs = await TestStack.RunAsync(() =>
        {
            var queue = new Queue("events");
            _ = new Service("web", new() { Network = new Network("net"), Image = "ghcr.io/acme/web:1.0.0", Links = { queue.SendOnly() } });
        });

        Assert.Equal(onEcs["web-to-queue-events"]["policy"], onKubernetes["web-to-queue-events"]["policy"]);
    }

    [Fact]
    public async Task Database_lets_in_the_cluster_once_and_pods_reach_its_port_only()
    {
        var stack = await RunAsync((database, _) => [database], twice: true);

        var rule = Assert.Single(stack.OfType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"), rule => rule.Name.StartsWith("main-", StringComparison.Ordinal));
        Assert.Equal("main-to-database-orders", rule.Name);
        Assert.Equal(5432d, rule["fromPort"]);
        Assert.Equal("sg-cluster", rule["referencedSecurityGroupId"]);
        Assert.Equal(["169.254.170.23/32:80", "10.0.0.0/16:5432"], Egress(stack["web-egress"]));
    }

    [Fact]
    public async Task Queue_is_reached_over_HTTPS_only()
    {
        var stack = await RunAsync((_, queue) => [queue]);

        Assert.Equal(["169.254.170.23/32:80", "0.0.0.0/0:443", "10.0.0.0/16:443"], Egress(stack["web-egress"]));
    }

    [Fact]
    public async Task Variables_are_those_of_ECS_and_the_Region()
    {
        var variables = Variables((await RunAsync((database, queue) => [database, queue]))["web-deployment"]);

        Assert.Equal("eu-west-1", variables["AWS_REGION"]);
        Assert.Equal("https://events-queue.test.amazonaws.com", variables["Queues__Events__Url"]);
        Assert.Contains("Host=writer.example", variables["ConnectionStrings__Orders"], StringComparison.Ordinal);
        Assert.DoesNotContain("Password", variables["ConnectionStrings__Orders"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_goes_to_the_pod_by_its_ARN_and_its_role_may_read_it()
    {
        var plan = await GoldenPlan.PreviewAsync(
            () =>
            {
                var space = new Namespace("shop", new() { Cluster = new Cluster("main", new() { Network = new Network("net") }) });
                _ = new WebService("web", new() { Namespace = space, Image = "ghcr.io/acme/web:1.0.0", Links = { new Secret("payment-token") } });
            },
            Tier.Sandbox);
        var deployment = PlanText(plan, "web-deployment");
        var policy = PlanText(plan, "web-start-with-secret-payment-token");

        Assert.Contains("secretsmanager:GetSecretValue", policy, StringComparison.Ordinal);
        Assert.Contains("Secrets__PaymentToken__Arn", deployment, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Secrets__PaymentToken\"", deployment, StringComparison.Ordinal);
        Assert.DoesNotContain(plan.Resources, resource => resource.Type == "kubernetes:core/v1:Secret");
    }

    [Fact]
    public async Task Cluster_outside_of_AWS_refuses_links_to_it()
    {
        var message = await TestStack.RefusedAsync(() =>
        {
            var space = new Namespace("shop", new() { Cluster = Cluster.FromKubeconfig("office") });
            _ = new WebService("web", new() { Namespace = space, Image = "ghcr.io/acme/web:1.0.0", Links = { new Queue("events") } });
        });

        Assert.Contains(
            "Links is 'events'. Allowed: components that are in a cluster, as 'office' is no cluster of EKS and its pods cannot have a role of AWS. "
            + "Fix: run it on a Cluster of EKS, or give the pods credentials of their own by a Secret.",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Existing_cluster_of_an_unknown_network_opens_no_port()
    {
        var message = await TestStack.RefusedAsync(() =>
        {
            var database = new Database("orders", new() { Network = new Network("net") });
            var space = new Namespace("shop", new() { Cluster = Cluster.FromExisting("old", new() { ClusterName = "legacy" }) });
            _ = new WebService("web", new() { Namespace = space, Image = "ghcr.io/acme/web:1.0.0", Links = { database } });
        });

        Assert.Contains("Links is 'orders'. Allowed: links through AWS's API only, as the cluster's network is not known. Fix: set Network of cluster 'old'.", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_system_is_not_mounted()
    {
        var message = await TestStack.RefusedAsync(() =>
        {
            var network = new Network("net");
            var space = new Namespace("shop", new() { Cluster = new Cluster("main", new() { Network = network }) });
            _ = new WebService("web", new() { Namespace = space, Image = "ghcr.io/acme/web:1.0.0", Links = { new FileSystem("uploads", new() { Network = network }) } });
        });

        Assert.Contains("Links is 'uploads'. Allowed: links that need no file system mounted.", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pods_wait_for_their_role_and_for_the_port()
    {
        var plan = await GoldenPlan.PreviewAsync(
            () =>
            {
                var network = new Network("net");
                var space = new Namespace("shop", new() { Cluster = new Cluster("main", new() { Network = network }) });
                _ = new WebService("web", new() { Namespace = space, Image = "ghcr.io/acme/web:1.0.0", Links = { new Database("orders", new() { Network = network }) } });
            },
            Tier.Sandbox);
        var deployment = plan.Resources.Single(resource => resource.Name == "web-deployment");
        var waitsFor = deployment.Dependencies.Select(urn => urn[(urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..]).ToList();

        Assert.Contains("web-pod-identity", waitsFor);
        Assert.Contains("web-to-database-orders", waitsFor);
        Assert.Contains("main-to-database-orders", waitsFor);
    }

    [Fact]
    public async Task Namespaces_ask_the_name_servers_of_Auto_Mode()
    {
        var stack = await RunAsync((_, _) => []);

        Assert.Contains("172.20.0.10/32", JsonSerializer.Serialize(stack["shop-dns"]["spec.egress"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Exposure.Internal, "alb-internal")]
    [InlineData(Exposure.Public, "alb-public")]
    public async Task Load_balancer_is_of_the_class_of_its_exposure(Exposure exposure, string expected)
    {
        var stack = await TestStack.RunAsync(() =>
        {
            var network = new Network("net");
            var space = new Namespace("shop", new() { Cluster = new Cluster("main", new() { Network = network }) });
            _ = new WebService("web", new()
            {
                Namespace = space,
                Image = "ghcr.io/acme/web:1.0.0",
                Domain = "shop.example.com",
                Entry = Entry.AwsLoadBalancer(network.Cidr) with { Exposure = exposure },
            });
        });

        Assert.Equal(expected, stack["web-ingress"]["spec.ingressClassName"]);
        Assert.True(stack.Has($"main-{expected}-class"));
    }

    private static Task<RecordedStack> RunAsync(Func<Database, Queue, ILinkable[]> links, bool twice = false) => TestStack.RunAsync(() =>
    {
        var network = new Network("net");
        var all = links(new Database("orders", new() { Network = network }), new Queue("events"));
        var space = new Namespace("shop", new() { Cluster = new Cluster("main", new() { Network = network }) });
        foreach (var name in (string[])(twice ? ["web", "admin"] : ["web"]))
        {
            _ = new WebService(name, new() { Namespace = space, Image = "ghcr.io/acme/web:1.0.0", Links = [.. all] });
        }
    });

    private static string PlanText(Plan plan, string name) => System.Text.Encoding.UTF8.GetString(
        PlanJson.ToBytes(new Plan { Project = plan.Project, Stack = plan.Stack, Resources = [plan.Resources.Single(resource => resource.Name == name)] }));

    private static IEnumerable<string> Egress(RecordedResource policy) => Enumerable.Range(0, 10)
        .TakeWhile(index => policy[$"spec.egress.{index}"] is not null)
        .Select(index => $"{policy[$"spec.egress.{index}.to.0.ipBlock.cidr"]}:{policy[$"spec.egress.{index}.ports.0.port"]}");

    private static Dictionary<string, string> Variables(RecordedResource deployment) => Enumerable.Range(0, 50)
        .TakeWhile(index => deployment[$"spec.template.spec.containers.0.env.{index}"] is not null)
        .ToDictionary(
            index => (string)deployment[$"spec.template.spec.containers.0.env.{index}.name"]!,
            index => deployment[$"spec.template.spec.containers.0.env.{index}.value"] as string ?? "");
}
