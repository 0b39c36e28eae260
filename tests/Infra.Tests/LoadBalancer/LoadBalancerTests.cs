namespace Infra.Tests;

public class LoadBalancerTests
{
    private const string Rule = "aws:lb/listenerRule:ListenerRule";

    [Fact]
    public async Task What_is_for_nobody_is_not_found()
    {
        var stack = await LoadBalancerStacks.RunAsync(Tier.Staging, _ => { });

        var listener = stack["front-https-listener"];
        Assert.Equal(("fixed-response", "404"), (listener["defaultActions.0.type"], listener["defaultActions.0.fixedResponse.statusCode"]));
        Assert.Equal("redirect", stack["front-http-listener"]["defaultActions.0.type"]);
    }

    [Fact, Row("service/shared-load-balancer")]
    public async Task Services_share_everything_but_their_own_part()
    {
        var stack = await LoadBalancerStacks.RunAsync(Tier.Staging, front =>
        {
            LoadBalancerStacks.Join(front, "orders", "orders.example.com");
            LoadBalancerStacks.Join(front, "prices", "shop.example.com", "/prices");
        });

        Assert.Equal("front-load-balancer", Assert.Single(stack.OfType("aws:lb/loadBalancer:LoadBalancer")).Name);
        Assert.Equal(["orders-targets", "prices-targets"], stack.OfType("aws:lb/targetGroup:TargetGroup").Select(group => group.Name).Order(StringComparer.Ordinal));
        Assert.Equal(("orders.example.com", null), (stack["orders-rule"]["conditions.0.hostHeader.values.0"], stack["orders-rule"]["conditions.1.pathPattern.values.0"]));
        Assert.Equal(
            ("shop.example.com", "/prices", "/prices/*"),
            (stack["prices-rule"]["conditions.0.hostHeader.values.0"], stack["prices-rule"]["conditions.1.pathPattern.values.0"], stack["prices-rule"]["conditions.1.pathPattern.values.1"]));
        Assert.Equal("https://orders.example.com", stack.Outputs["orders"]["url"]);
        Assert.Equal("https://shop.example.com/prices", stack.Outputs["prices"]["url"]);
    }

    [Fact]
    public async Task Load_balancer_reaches_the_tasks_of_each_service_and_nothing_else()
    {
        var stack = await LoadBalancerStacks.RunAsync(Tier.Sandbox, front =>
        {
            LoadBalancerStacks.Join(front, "orders", path: "/orders", change: args => args.Port = 9000);
            LoadBalancerStacks.Join(front, "prices", path: "/prices");
        });

        var ways = stack.OfType("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule").Where(rule => (string?)rule["securityGroupId"] == "front-load-balancer-group-id");
        Assert.Equal(
            [("orders-task-group-id", 9000.0), ("prices-task-group-id", 8080.0)],
            ways.Select(rule => ((string)rule["referencedSecurityGroupId"]!, (double)rule["fromPort"]!)).Order());
    }

    [Fact]
    public async Task Host_without_a_certificate_brings_its_own()
    {
        var stack = await LoadBalancerStacks.RunAsync(Tier.Staging, front =>
        {
            LoadBalancerStacks.Join(front, "covered", "orders.example.com");
            LoadBalancerStacks.Join(front, "deeper", "eu.orders.example.com");
            LoadBalancerStacks.Join(front, "given", "orders.example.net", change: args => args.Tls = new() { CertificateArn = "arn:aws:acm:eu-west-1:1:certificate/1", HostedZoneId = "Z1" });
        });

        Assert.False(stack.Has("covered-certificate"));
        Assert.Equal("eu.orders.example.com", stack["deeper-certificate"]["domainName"]);
        Assert.Equal("arn:aws:test:eu-west-1:123456789012:front-https-listener", stack["deeper-https"]["listenerArn"]);
        Assert.Equal("arn:aws:acm:eu-west-1:1:certificate/1", stack["given-https"]["certificateArn"]);
        Assert.Equal("front-load-balancer.elb.amazonaws.com", stack["covered-record"]["aliases.0.name"]);
    }

    [Fact]
    public async Task Further_domains_are_shown_by_name()
    {
        var stack = await LoadBalancerStacks.RunAsync(Tier.Staging, _ => { }, args => args.Domains.Add("www.example.org"));

        Assert.Equal("*.example.com", stack["front-certificate-any-example-com"]["domainName"]);
        Assert.Equal("zone-of-example.com", stack["front-certificate-record-any-example-com"]["zoneId"]);
        Assert.Equal("www.example.org", stack["front-certificate-www-example-org"]["domainName"]);
        Assert.True(stack.Has("front-https-www-example-org"));
        Assert.False(stack.Has("front-https-any-example-com"));
    }

    [Fact]
    public async Task Services_of_one_host_leave_its_record_to_the_load_balancer()
    {
        var stack = await LoadBalancerStacks.RunAsync(
            Tier.Staging,
            front =>
            {
                LoadBalancerStacks.Join(front, "web", "shop.example.com");
                LoadBalancerStacks.Join(front, "prices", "shop.example.com", "/prices");
            },
            args => args.Domains.Add("shop.example.com"));

        Assert.Equal(["front-certificate-record-any-example-com", "front-record-shop-example-com"], stack.OfType("aws:route53/record:Record").Select(record => record.Name).Order(StringComparer.Ordinal));
        Assert.True((double)stack["prices-rule"]["priority"]! < (double)stack["web-rule"]["priority"]!);
    }

    [Fact]
    public async Task Given_certificate_is_the_only_one()
    {
        var stack = await LoadBalancerStacks.RunAsync(
            Tier.Staging, front => LoadBalancerStacks.Join(front, "orders", "orders.example.com"), args => args.CertificateArn = "arn:aws:acm:eu-west-1:1:certificate/1");

        Assert.Empty(stack.OfType("aws:acm/certificate:Certificate"));
        Assert.Equal("arn:aws:acm:eu-west-1:1:certificate/1", stack["front-https-listener"]["certificateArn"]);
    }

    [Fact]
    public async Task Another_service_moves_no_rule()
    {
        var before = await RulesAsync("orders", "prices");
        var after = await RulesAsync("admin", "orders", "basket", "prices");

        Assert.All(before, rule => Assert.Equal(rule.Value, after[rule.Key]));
        Assert.Equal(4, after.Values.Distinct().Count());
    }

    [Fact]
    public async Task Service_without_host_and_path_gets_the_rest()
    {
        var stack = await LoadBalancerStacks.RunAsync(Tier.Sandbox, front => LoadBalancerStacks.Join(front, "web"));

        Assert.Equal((50_000.0, "/*"), (stack["web-rule"]["priority"], stack["web-rule"]["conditions.0.pathPattern.values.0"]));
    }

    [Fact]
    public async Task Alarms_of_a_service_see_its_own_part_only()
    {
        Service? service = null;
        await LoadBalancerStacks.RunAsync(Tier.Production, front => service = LoadBalancerStacks.Join(front, "orders", "orders.example.com"));

        Assert.All(service!.Signals, signal =>
        {
            SignalAssert.IsValid(signal.Signal);
            SignalAssert.HasDimensions(signal);
            Assert.All(
                signal.Signal.Metrics.Where(metric => metric.Namespace == "AWS/ApplicationELB"),
                metric => Assert.Contains(metric.Dimensions, dimension => dimension.StartsWith("TargetGroup", StringComparison.Ordinal)));
        });
        var level = (IServiceLevel)service;
        Assert.All(
            level.Availability!.Metrics.AddRange(level.Latency(TimeSpan.FromSeconds(1))!.Metrics),
            metric => Assert.Contains(metric.Dimensions, dimension => dimension.StartsWith("TargetGroup", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public void Signals_are_valid(Tier tier) => Assert.All(LoadBalancerAlarms.For(LoadBalancerDefaults.For(tier)), SignalAssert.IsValid);

    private static async Task<Dictionary<string, object?>> RulesAsync(params string[] services)
    {
        var stack = await LoadBalancerStacks.RunAsync(Tier.Sandbox, front =>
        {
            foreach (var service in services)
            {
                LoadBalancerStacks.Join(front, service, path: $"/{service}");
            }
        });
        return stack.OfType(Rule).ToDictionary(rule => rule.Name, rule => rule["priority"], StringComparer.Ordinal);
    }
}
