namespace Infra.Tests;

public class ServiceSecurityGroupsTests
{
    private const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string Egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";

    [Fact]
    public async Task Internal_service_without_TLS_opens_one_port_to_the_network()
    {
        var stack = await ServiceStacks.RunAsync(network: new() { Cidr = "10.9.0.0/16" });

        Assert.Equal(
            ["api-load-balancer-http: 80 from 10.9.0.0/16", "api-tasks-from-load-balancer: 8080 from api-load-balancer-group-id"],
            stack.OfType(Ingress).Select(Describe).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Public_service_opens_HTTPS_and_the_redirect_to_everyone()
    {
        var stack = await ServiceStacks.RunAsync(Tier.Production, args => args.Exposure = Exposure.Public);

        Assert.Equal(
            [
                "api-load-balancer-http: 80 from 0.0.0.0/0", "api-load-balancer-https: 443 from 0.0.0.0/0",
                "api-tasks-from-load-balancer: 8080 from api-load-balancer-group-id",
            ],
            stack.OfType(Ingress).Select(Describe).Order(StringComparer.Ordinal));
    }

    [Fact, Row("service/groups")]
    public async Task Load_balancer_reaches_the_tasks_only_and_tasks_reach_HTTPS_only()
    {
        var stack = await ServiceStacks.RunAsync();

        Assert.Equal(
            ["api-load-balancer-to-tasks: 8080 from api-task-group-id", "api-tasks-https: 443 from 0.0.0.0/0"],
            stack.OfType(Egress).Select(Describe).Order(StringComparer.Ordinal));
        Assert.All(stack.OfType("aws:ec2/securityGroup:SecurityGroup"), group => Assert.Equal((null, null), (group["ingress"], group["egress"])));
        Assert.All(stack.OfType(Ingress).AddRange(stack.OfType(Egress)), rule => Assert.NotNull(rule["description"]));
    }

    private static string Describe(RecordedResource rule)
    {
        Assert.Equal(("tcp", rule["fromPort"]), (rule["ipProtocol"], rule["toPort"]));
        return $"{rule.Name}: {rule["fromPort"]} from {rule["cidrIpv4"] ?? rule["referencedSecurityGroupId"]}";
    }
}
