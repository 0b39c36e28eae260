namespace Infra.Tests;

/// <summary>What services may ask of a load balancer that they share.</summary>
public class LoadBalancerRouteTests
{
    [Theory]
    [InlineData("orders")]
    [InlineData("/orders/")]
    [InlineData("/orders/*")]
    [InlineData("/a/b/c/d/e/f/g")]
    public async Task Path_that_is_no_route(string path)
    {
        Assert.Equal(
            $"""
            Service 'orders' has 1 invalid argument:
              - LoadBalancer is '{path}'. Allowed: a path of up to 6 segments and 126 characters, such as /orders. Fix: write it without a slash or * at its end; all below it comes too.
            """,
            await LoadBalancerStacks.RefusedAsync(Tier.Sandbox, front => LoadBalancerStacks.Join(front, "orders", path: path)));
    }

    [Fact]
    public async Task Route_that_another_service_has()
    {
        Assert.Equal(
            """
            Service 'other' has 1 invalid argument:
              - LoadBalancer is 'orders.example.com/v1'. Allowed: a route that no other service has ('orders' has it). Fix: give the service a Domain or a path of its own.
            """,
            await LoadBalancerStacks.RefusedAsync(Tier.Staging, front =>
            {
                LoadBalancerStacks.Join(front, "orders", "orders.example.com", "/v1");
                LoadBalancerStacks.Join(front, "other", "orders.example.com", "/v1");
            }));
    }

    [Fact]
    public async Task More_services_than_AWS_has_rules()
    {
        Assert.EndsWith(
            "LoadBalancer is '101 services'. Allowed: at most 100 services, as AWS allows that many rules. Fix: use another LoadBalancer for some of them.",
            await LoadBalancerStacks.RefusedAsync(Tier.Sandbox, front =>
            {
                foreach (var number in Enumerable.Range(1, 101))
                {
                    var path = $"/{number}";
                    LoadBalancerStacks.Join(front, $"s{number}", change: args => args.LoadBalancer = front.Route(path, priority: number));
                }
            }),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_revisions_side_by_side_than_AWS_has_target_groups()
    {
        Assert.EndsWith(
            "LoadBalancer is '102 target groups'. Allowed: at most 100, of which a service has two unless its Rollout is Rolling. Fix: use another LoadBalancer for some of the services.",
            await LoadBalancerStacks.RefusedAsync(Tier.Sandbox, front =>
            {
                foreach (var number in Enumerable.Range(1, 51))
                {
                    LoadBalancerStacks.Join(
                        front, $"s{number}", change: args => (args.LoadBalancer, args.Rollout) = (front.Route($"/{number}", priority: number), Rollout.BlueGreen()));
                }
            }),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_that_two_services_would_both_have_the_record_of()
    {
        Assert.Equal(
            """
            Service 'prices' has 1 invalid argument:
              - Domain is 'shop.example.com'. Allowed: one that no other service has, or one of the Domains of load balancer 'front' ('web' has it). Fix: add it to the load balancer's Domains, which then has the record and the certificate for both.
            """,
            await LoadBalancerStacks.RefusedAsync(Tier.Staging, front =>
            {
                LoadBalancerStacks.Join(front, "web", "shop.example.com");
                LoadBalancerStacks.Join(front, "prices", "shop.example.com", "/prices");
            }));
    }

    [Fact]
    public async Task Place_that_another_route_has()
    {
        var place = ListenerPriority.Of(null, "/prices");

        Assert.Equal(
            $"""
            Service 'prices' has 1 invalid argument:
              - LoadBalancer is 'priority {place} of /prices of any host'. Allowed: one that no other route has ('orders' has it, for /orders of any host). Fix: give the newer of the two a place that is free: Route("/prices", priority: {place + 1}).
            """,
            await LoadBalancerStacks.RefusedAsync(Tier.Sandbox, front =>
            {
                LoadBalancerStacks.Join(front, "orders", change: args => args.LoadBalancer = front.Route("/orders", place));
                LoadBalancerStacks.Join(front, "prices", path: "/prices");
            }));
    }

    [Fact]
    public async Task Place_that_AWS_does_not_have()
    {
        Assert.Contains(
            "LoadBalancer is 50001. Allowed: 1 to 50000. Fix: leave the priority out, unless two routes come to the same.",
            await LoadBalancerStacks.RefusedAsync(
                Tier.Sandbox, front => LoadBalancerStacks.Join(front, "orders", change: args => args.LoadBalancer = front.Route("/orders", 50_001))),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_the_load_balancers_to_say()
    {
        Assert.Equal(
            """
            Service 'orders' has 3 invalid arguments:
              - Network is 'elsewhere'. Allowed: the network of the load balancer ('main'). Fix: put both into the same network.
              - Exposure is Public. Allowed: Internal, which load balancer 'front' is. Fix: remove it, and set the exposure of the load balancer.
              - Tls is 'AllowPlainHttp'. Allowed: what load balancer 'front' has (HTTPS). Fix: remove it, and set the load balancer's Domains or AllowPlainHttp.
            """,
            await LoadBalancerStacks.RefusedAsync(Tier.Staging, front => LoadBalancerStacks.Join(front, "orders", "orders.example.com", change: args =>
                (args.Network, args.Exposure, args.Tls) = (new Network("elsewhere"), Exposure.Public, new() { AllowPlainHttp = true }))));
    }

    [Fact]
    public async Task Certificate_for_a_load_balancer_without_HTTPS()
    {
        Assert.Contains(
            "Tls is 'a certificate'. Allowed: what load balancer 'front' has (plain HTTP).",
            await LoadBalancerStacks.RefusedAsync(
                Tier.Sandbox,
                front => LoadBalancerStacks.Join(front, "orders", "orders.example.com", change: args => args.Tls = new() { CertificateArn = "arn:aws:acm:eu-west-1:1:certificate/1" })),
            StringComparison.Ordinal);
    }
}
