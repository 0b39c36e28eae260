namespace Infra.Kubernetes.Tests;

public class WebServiceArgsTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(65536)]
    public Task Port_that_a_container_without_root_cannot_listen_on(int port) => RefusedArgs.AssertAsync(
        args => args.Port = port, $"Port is {port}. Allowed: 1024 to 65535. Fix: let the container listen on 8080; without root it cannot listen below 1024.");

    [Fact]
    public Task Domain_without_a_way_in() => RefusedArgs.AssertAsync(
        args => args.Domain = "api.example.com", "Entry is null. Allowed: set together with Domain. Fix: say both under which name and by which way the service is reached, or neither.");

    [Fact]
    public Task Way_in_without_a_domain() => RefusedArgs.AssertAsync(
        args => args.Entry = Entry.Gateway("public", "gateways"),
        "Domain is null. Allowed: set together with Entry. Fix: say both under which name and by which way the service is reached, or neither.");

    [Theory]
    [InlineData("*.example.com")]
    [InlineData("api")]
    [InlineData("API.example.com")]
    public Task Domain_that_is_no_host(string domain) => RefusedArgs.AssertAsync(
        args => (args.Domain, args.Entry) = (domain, Entry.Gateway("public", "gateways")),
        $"Domain is '{domain}'. Allowed: a host name in lower case, such as api.example.com. Fix: give the full host name.");

    [Fact]
    public Task Load_balancer_that_nobody_lets_in() => RefusedAsync(
        Entry.AwsLoadBalancer(), "Entry.From is 'no range'. Allowed: the ranges of the subnets that the load balancer stands in. Fix: name them, or the pods let nobody in.");

    [Fact]
    public Task Load_balancer_in_no_network() => RefusedAsync(
        Entry.AwsLoadBalancer("10.0.0.1/8"),
        "Entry.From is '10.0.0.1/8'. Allowed: a range of IPv4 or IPv6 addresses that begins at its own network, such as 10.20.0.0/16. Fix: write the first address and the length of the prefix.");

    [Fact]
    public Task Group_that_is_no_name() => RefusedAsync(
        Entry.AwsLoadBalancer("10.0.0.0/8") with { Group = "Shop" }, "Entry.Group is 'Shop'. Allowed: 1 to 63 lower-case letters, digits and hyphens. Fix: rename the group.");

    [Fact]
    public Task Ingress_class_that_is_no_name() => RefusedAsync(
        Entry.Ingress("Nginx", "ingress"), "Entry.IngressClass is 'Nginx'. Allowed: a name of lower-case letters, digits, hyphens and dots. Fix: give the name as the cluster has it.");

    [Fact]
    public Task Controller_in_no_namespace() => RefusedAsync(
        Entry.Ingress("nginx", ""),
        "Entry.ControllerNamespace is ''. Allowed: 1 to 63 lower-case letters, digits and hyphens that begin and end with a letter or digit. Fix: give the name as the cluster has it.");

    [Fact]
    public Task Gateway_without_a_name() => RefusedAsync(
        Entry.Gateway("Public", "gateways"),
        "Entry.Name is 'Public'. Allowed: 1 to 63 lower-case letters, digits and hyphens that begin and end with a letter or digit. Fix: give the name as the cluster has it.");

    [Fact]
    public Task Pod_that_is_gone_before_the_load_balancer_knows() => RefusedArgs.AssertAsync(
        args =>
        {
            (args.Domain, args.Entry) = ("api.example.com", Entry.AwsLoadBalancer("10.0.0.0/16"));
            args.Shutdown = new() { DeregistrationDelay = TimeSpan.FromSeconds(60), DrainDelay = TimeSpan.FromSeconds(20) };
        },
        "Shutdown.DrainDelay is 20 s. Allowed: at least Shutdown.DeregistrationDelay (60 s). Fix: lengthen it, or the load balancer sends requests to a pod that is gone.");

    [Fact]
    public Task Deregistration_from_nothing() => RefusedArgs.AssertAsync(
        args => args.Shutdown = new() { DeregistrationDelay = TimeSpan.FromSeconds(60) },
        "Shutdown.DeregistrationDelay is 60 s. Allowed: only with Entry.AwsLoadBalancer. Fix: remove it; nothing but a load balancer of AWS has such a delay.");

    [Fact]
    public Task Pod_that_leaves_at_once() => RefusedArgs.AssertAsync(
        args => args.Shutdown = new() { DrainDelay = TimeSpan.Zero },
        "Shutdown.DrainDelay is 0 s. Allowed: 1 to 3600 whole seconds. Fix: give others the time to hear that the pod leaves.");

    private static Task RefusedAsync(Entry entry, string problem) =>
        RefusedArgs.AssertAsync(args => (args.Domain, args.Entry) = ("api.example.com", entry), problem);
}
