using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class DataIsOutOfReachTests : RuleTests<DataIsOutOfReach>
{
    private const string World = "ingress: [{ protocol: tcp, fromPort: 443, toPort: 443, cidrBlocks: [0.0.0.0/0] }]";

    private const string Store = """
        aws:rds/instance:Instance orders: { vpcSecurityGroupIds: ["${data.id}"] }
        """;

    [Fact]
    public void Good_behind_another_layer() => Passes($$"""
        aws:ec2/securityGroup:SecurityGroup balancer: { {{World}} }
        aws:ec2/securityGroup:SecurityGroup tasks: { ingress: [{ protocol: tcp, fromPort: 80, toPort: 80, securityGroups: ["${balancer.id}"] }] }
        aws:ec2/securityGroup:SecurityGroup data: { ingress: [{ protocol: tcp, fromPort: 5432, toPort: 5432, securityGroups: ["${tasks.id}"] }] }
        {{Store}}
        """);

    [Fact]
    public void Good_behind_an_internal_load_balancer() => Passes($$"""
        aws:ec2/securityGroup:SecurityGroup web: { ingress: [{ protocol: tcp, fromPort: 443, toPort: 443, cidrBlocks: [10.0.0.0/8] }] }
        aws:lb/loadBalancer:LoadBalancer web-balancer: { internal: true, securityGroups: ["${web.id}"] }
        aws:ec2/securityGroup:SecurityGroup data: { ingress: [{ protocol: tcp, fromPort: 5432, toPort: 5432, securityGroups: ["${web.id}"] }] }
        {{Store}}
        """);

    [Fact]
    public void Good_when_the_world_may_only_ping() => Passes($$"""
        aws:ec2/securityGroup:SecurityGroup data: { ingress: [{ protocol: icmp, fromPort: 8, toPort: 0, cidrBlocks: [0.0.0.0/0] }] }
        {{Store}}
        """);

    [Fact]
    public void Good_when_omitted_as_the_group_is_then_that_of_the_network() => NotApplicable("aws:rds/instance:Instance orders: {}");

    [Fact]
    public void Bad_when_open_itself() => Violates($$"""
        aws:ec2/securityGroup:SecurityGroup data: { {{World}} }
        {{Store}}
        """, "orders", "vpcSecurityGroupIds[0]", "Something that the internet reaches may connect to it.");

    [Fact]
    public void Bad_from_an_open_group() => Violates($$"""
        aws:ec2/securityGroup:SecurityGroup web: { {{World}} }
        aws:ec2/securityGroup:SecurityGroup data: { ingress: [{ protocol: tcp, fromPort: 5432, toPort: 5432, securityGroups: ["${web.id}"] }] }
        {{Store}}
        """, "orders");

    [Theory]
    [InlineData("aws:ec2/securityGroupRule:SecurityGroupRule", "type: ingress, sourceSecurityGroupId")]
    [InlineData("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "referencedSecurityGroupId")]
    public void Bad_from_an_open_group_by_separate_rules(string type, string source) => Violates($$"""
        aws:ec2/securityGroup:SecurityGroup web: {}
        aws:ec2/securityGroup:SecurityGroup data: {}
        aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule web-in: { securityGroupId: "${web.id}", ipProtocol: tcp, fromPort: 443, toPort: 443, cidrIpv6: "::/0" }
        {{type}} data-in: { securityGroupId: "${data.id}", {{source}}: "${web.id}" }
        {{Store}}
        """, "orders");

    [Fact]
    public void Bad_from_a_public_load_balancer_whoever_it_lets_in() => Violates($$"""
        aws:ec2/securityGroup:SecurityGroup web: {}
        aws:lb/loadBalancer:LoadBalancer web-balancer: { securityGroups: ["${web.id}"] }
        aws:ec2/securityGroup:SecurityGroup data: { ingress: [{ protocol: tcp, fromPort: 5432, toPort: 5432, securityGroups: ["${web.id}"] }] }
        {{Store}}
        """, "orders");

    [Theory]
    [InlineData("aws:rds/cluster:Cluster", "vpcSecurityGroupIds: [\"${data.id}\"]")]
    [InlineData("aws:elasticache/replicationGroup:ReplicationGroup", "securityGroupIds: [\"${data.id}\"]")]
    [InlineData("aws:opensearch/domain:Domain", "vpcOptions: { securityGroupIds: [\"${data.id}\"] }")]
    [InlineData("aws:msk/cluster:Cluster", "brokerNodeGroupInfo: { securityGroups: [\"${data.id}\"] }")]
    [InlineData("aws:efs/mountTarget:MountTarget", "securityGroups: [\"${data.id}\"]")]
    public void Bad_for_every_kind_of_store(string type, string property) => Violates($$"""
        aws:ec2/securityGroup:SecurityGroup data: { {{World}} }
        {{type}} orders: { {{property}} }
        """, "orders");

    [Fact]
    public void Unknown_group_of_another_stack() => Undecidable(
        "aws:rds/instance:Instance orders: { vpcSecurityGroupIds: [sg-0a1] }", "orders", "vpcSecurityGroupIds[0]");

    [Fact]
    public void Unknown_when_a_rule_may_belong_to_the_group() => Undecidable($$"""
        aws:ec2/securityGroup:SecurityGroup data: {}
        aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule in: { ipProtocol: tcp, fromPort: 1, toPort: 2, cidrIpv4: 0.0.0.0/0, securityGroupId: !unknown }
        {{Store}}
        """, "orders");
}
