using Infra.Plans;
using Infra.Plans.Changes;

namespace Infra.Tests;

/// <summary>What a stack gets more of changes what it must of what exists, and nothing else: no other URN, no other property.</summary>
public class GrowthTests
{
    [Fact]
    public async Task Another_zone_changes_only_what_lists_the_zones()
    {
        var growth = await GrowAsync(Tier.Staging, grown =>
        {
            var network = new Network("main", new() { AvailabilityZones = grown ? ["eu-west-1a", "eu-west-1b", "eu-west-1c"] : ["eu-west-1a", "eu-west-1b"] });
            Create(network, "api");
            _ = new Database("orders", new() { Network = network });
        });

        Assert.Equal(
            [
                "api-load-balancer: subnets", "api-service: networkConfiguration",
                "main-dynamodb-endpoint: routeTableIds", "main-s3-endpoint: routeTableIds", "orders-db: subnetIds",
            ],
            growth.Updated);
        Assert.Equal(
            [
                "main-isolated-3", "main-isolated-routing-3", "main-private-3", "main-private-default-route-3", "main-private-routes-3", "main-private-routing-3", "main-public-3",
                "main-public-routing-3",
            ],
            growth.Created);
    }

    [Theory]
    [InlineData(NatMode.Single)]
    [InlineData(NatMode.PerAvailabilityZone)]
    [InlineData(NatMode.Regional)]
    [InlineData(NatMode.None)]
    public async Task Another_zone_moves_no_way_out(NatMode nat)
    {
        var growth = await GrowAsync(Tier.Staging, grown =>
            _ = new Network("main", new() { Nat = nat, AvailabilityZones = grown ? ["eu-west-1a", "eu-west-1b", "eu-west-1c"] : ["eu-west-1a", "eu-west-1b"] }));

        Assert.Equal(["main-dynamodb-endpoint: routeTableIds", "main-s3-endpoint: routeTableIds"], growth.Updated);
        Assert.Equal(nat == NatMode.PerAvailabilityZone, growth.Created.Contains("main-nat-3"));
        Assert.Equal(nat != NatMode.None, growth.Created.Contains("main-private-default-route-3"));
    }

    [Fact]
    public async Task Another_link_changes_only_the_task_and_what_runs_it()
    {
        var growth = await GrowAsync(Tier.Production, grown =>
        {
            var network = new Network("main");
            var orders = new Database("orders", new() { Network = network });
            var events = new Queue("events");
            Create(network, "api", args => args.Links = grown ? [orders, events.SendOnly()] : [orders]);
        });

        Assert.Subset(new HashSet<string>(StringComparer.Ordinal) { "api-task: containerDefinitions", "api-service: taskDefinition" }, growth.Changed);
        Assert.Equal(["api-to-queue-events"], growth.Created);
    }

    [Fact]
    public async Task Another_service_changes_nothing()
    {
        var growth = await GrowAsync(Tier.Production, grown =>
        {
            var network = new Network("main");
            if (grown)
            {
                Create(network, "admin");
            }

            Create(network, "api");
        });

        Assert.Empty(growth.Changed);
        Assert.All(growth.Created, name => Assert.StartsWith("admin", name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Production)]
    public async Task Another_service_behind_a_shared_load_balancer_changes_nothing(Tier tier)
    {
        var growth = await GrowAsync(tier, grown =>
        {
            var front = LoadBalancerStacks.Create(tier);
            if (grown)
            {
                LoadBalancerStacks.Join(front, "admin", tier == Tier.Sandbox ? null : "admin.example.com", "/admin");
            }

            LoadBalancerStacks.Join(front, "api", tier == Tier.Sandbox ? null : "api.example.com", "/api");
        });

        Assert.Empty(growth.Changed);
        Assert.All(growth.Created, name => Assert.StartsWith("admin", name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_reader_changes_nothing()
    {
        var growth = await GrowAsync(Tier.Production, grown => _ = new Database("orders", new() { Network = new Network("main"), Readers = grown ? 3 : 2 }));

        Assert.Empty(growth.Changed);
        Assert.NotEmpty(growth.Created);
    }

    [Fact]
    public async Task Another_watched_component_adds_alarms_and_changes_only_the_dashboard()
    {
        var growth = await GrowAsync(Tier.Production, grown =>
        {
            var network = new Network("main");
            var (api, events) = (Create(network, "api"), new Queue("events"));
            _ = new Alarms("shop", new() { Watch = grown ? [api, events] : [api], Notify = { Notification.Email("team@example.com") } });
        });

        Assert.All(growth.Changed, change => Assert.Contains("dashboard", change, StringComparison.Ordinal));
        Assert.Contains(growth.Created, name => name.Contains("events", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(RolloutStrategy.Canary)]
    [InlineData(RolloutStrategy.Linear)]
    [InlineData(RolloutStrategy.BlueGreen)]
    public async Task Another_rollout_changes_the_service_in_place(RolloutStrategy strategy)
    {
        var growth = await GrowAsync(Tier.Staging, grown => Create(new Network("main"), "api", args => args.Rollout = grown ? Of(strategy) : Rollout.Rolling));

        Assert.Equal(
            ["api-rollback-alarm: metricQueries", "api-scaling-requests: targetTrackingScalingPolicyConfiguration", "api-service: deploymentConfiguration", "api-service: loadBalancers"],
            growth.Changed.Where(change => !change.StartsWith("api-rollback-alarm: alarmDescription", StringComparison.Ordinal)));
        Assert.Equal(["api-alternate-targets", "api-rollout-policy", "api-rollout-role", "api-rule"], growth.Created);
    }

    private static Rollout Of(RolloutStrategy strategy) => strategy switch
    {
        RolloutStrategy.Canary => Rollout.Canary(),
        RolloutStrategy.Linear => Rollout.Linear(),
        _ => Rollout.BlueGreen(),
    };

    private static Service Create(Network network, string name, Action<ServiceArgs>? change = null)
    {
        var args = new ServiceArgs { Network = network, Image = ServiceStacks.Image, Domain = $"{name}.example.com" };
        change?.Invoke(args);
        return new Service(name, args);
    }

    private static async Task<Growth> GrowAsync(Tier tier, Action<bool> program)
    {
        var before = await GoldenPlan.PreviewAsync(() => program(false), tier);
        var after = await GoldenPlan.PreviewAsync(() => program(true), tier);
        var changes = PlanComparison.Compare(before, after).Resources.Where(change => change.Resource is { IsComponent: false, IsStack: false }).ToList();
        Assert.Empty(changes.Where(change => change.Operation is ChangeOperation.Delete).Select(change => change.Resource.Name));
        Assert.All(changes, change => Assert.Null(change.RenamedFrom));
        return new Growth(
            Names(changes, ChangeOperation.Create),
            Paths(changes.Where(change => change.Operation == ChangeOperation.Update)),
            Paths(changes.Where(change => change.Operation is ChangeOperation.Update or ChangeOperation.Replace)));
    }

    private static List<string> Names(IEnumerable<ResourceChange> changes, ChangeOperation operation) =>
        [.. changes.Where(change => change.Operation == operation).Select(change => change.Resource.Name).Order(StringComparer.Ordinal)];

    private static SortedSet<string> Paths(IEnumerable<ResourceChange> changes) => new(
        changes.SelectMany(change => change.Properties.Select(property => $"{change.Resource.Name}: {property.Path.Split('.', '[')[0]}")), StringComparer.Ordinal);

    /// <summary>What is new, what changes in place, and what changes at all; a task definition can only be replaced.</summary>
    private sealed record Growth(List<string> Created, SortedSet<string> Updated, SortedSet<string> Changed);
}
