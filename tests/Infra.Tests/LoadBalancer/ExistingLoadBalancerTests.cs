namespace Infra.Tests;

public class ExistingLoadBalancerTests
{
    private const string Listener = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/platform/50dc6c495c0c9188/f2f7dc8efc522ab2";

    [Fact]
    public async Task Services_join_a_load_balancer_that_something_else_manages()
    {
        var stack = await TestStack.RunAsync(() => Join(args => args.Domains = ["*.example.com", "shop.example.com"]));

        Assert.DoesNotContain(stack.Names, name => name.StartsWith("platform-", StringComparison.Ordinal));
        Assert.Equal(Listener, stack["shop-rule"]["listenerArn"]);
        Assert.Equal("sg-platform", stack["shop-load-balancer-to-tasks"]["securityGroupId"]);
        Assert.Equal("sg-platform", stack["shop-tasks-from-load-balancer"]["referencedSecurityGroupId"]);
        Assert.Equal("https://shop.example.com", stack.Outputs["shop"]["url"]);
        Assert.Empty(stack.OfType("aws:lb/loadBalancer:LoadBalancer"));
        Assert.Empty(stack.OfType("aws:acm/certificate:Certificate"));
        Assert.False(stack.Has("shop-record"));
    }

    [Fact]
    public async Task Service_with_another_name_brings_its_certificate_and_record()
    {
        var stack = await TestStack.RunAsync(() => Join(_ => { }));

        Assert.Equal(Listener, stack["shop-https"]["listenerArn"]);
        Assert.Equal("platform.elb.amazonaws.com", stack["shop-record"]["aliases.0.name"]);
    }

    [Fact]
    public async Task Load_balancer_that_something_else_manages_is_watched_there()
    {
        LoadBalancer? balancer = null;
        await TestStack.RunAsync(() => balancer = LoadBalancer.FromExisting("platform", Args(new Network("main"))));

        Assert.Empty(balancer!.Signals);
        Assert.True(balancer.HasTls);
    }

    [Fact]
    public async Task Everything_wrong_is_told_at_once()
    {
        Assert.Equal(
            """
            LoadBalancer 'platform' has 4 invalid arguments:
              - ListenerArn is 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/net/x/1/2'. Allowed: the ARN of a listener of an Application Load Balancer: arn:aws:elasticloadbalancing:…:listener/app/…. Fix: look the listener up.
              - Domains is 'example'. Allowed: host names in lower case with at least three labels, such as api.example.com or *.example.com. Fix: give the full host name.
              - AllowPlainHttp is True. Allowed: false with Domains, which have certificates. Fix: remove one of the two.
              - SecurityGroupId is null. Allowed: a value. Fix: set it.
            """.Split('\n').Order(StringComparer.Ordinal),
            (await TestStack.RefusedAsync(() => LoadBalancer.FromExisting("platform", Args(new Network("main"), args =>
            {
                args.ListenerArn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/net/x/1/2";
                args.Domains = ["example"];
                args.AllowPlainHttp = true;
                args.SecurityGroupId = null!;
            })))).Split('\n').Order(StringComparer.Ordinal));
    }

    private static void Join(Action<ExistingLoadBalancerArgs> change)
    {
        var network = new Network("main");
        var balancer = LoadBalancer.FromExisting("platform", Args(network, change));
        _ = new Service("shop", new() { Network = network, Image = ServiceStacks.Image, LoadBalancer = balancer, Domain = "shop.example.com" });
    }

    private static ExistingLoadBalancerArgs Args(Network network, Action<ExistingLoadBalancerArgs>? change = null)
    {
        var args = new ExistingLoadBalancerArgs { Network = network, ListenerArn = Listener, SecurityGroupId = "sg-platform" };
        change?.Invoke(args);
        return args;
    }
}
