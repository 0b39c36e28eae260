using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class InstanceTypeIsAllowedTests : RuleTests<InstanceTypeIsAllowed>
{
    [Theory]
    [InlineData("aws:ec2/instance:Instance", "instanceType: t4g.nano")]
    [InlineData("aws:ec2/launchTemplate:LaunchTemplate", "instanceType: m7i-flex.2xlarge")]
    [InlineData("aws:rds/instance:Instance", "instanceClass: db.r7g.16xlarge")]
    [InlineData("aws:rds/clusterInstance:ClusterInstance", "instanceClass: db.serverless")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "instanceTypes: [m7g.large, m6g.large]")]
    [InlineData("aws:autoscaling/group:Group", "mixedInstancesPolicy: { launchTemplate: { overrides: [{ instanceType: m7g.large }, { weightedCapacity: 1 }] } }")]
    [InlineData("aws:ec2/launchConfiguration:LaunchConfiguration", "instanceType: m7g.large")]
    public void Good_types(string type, string settings) => Passes($"{type} own: {{ {settings} }}");

    [Fact]
    public void Good_when_omitted() => NotApplicable("aws:eks/nodeGroup:NodeGroup workers: { launchTemplate: { id: lt-1 } }");

    [Theory]
    [InlineData("aws:ec2/instance:Instance", "instanceType: m4.large", "instanceType")]
    [InlineData("aws:rds/instance:Instance", "instanceClass: db.r3.large", "instanceClass")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "instanceTypes: [m7g.large, c4.large]", "instanceTypes[1]")]
    [InlineData("aws:ec2/launchConfiguration:LaunchConfiguration", "instanceType: c4.large", "instanceType")]
    [InlineData("aws:rds/clusterInstance:ClusterInstance", "instanceClass: db.r4.large", "instanceClass")]
    [InlineData("aws:autoscaling/group:Group", "mixedInstancesPolicy: { launchTemplate: { overrides: [{ instanceType: m7g.large }, { instanceType: m4.large }] } }", "mixedInstancesPolicy.launchTemplate.overrides[1].instanceType")]
    public void Bad_generations(string type, string settings, string property) => Violates(
        $"{type} own: {{ {settings} }}", "own", property, "The machine is of an earlier generation.");

    [Theory]
    [InlineData("t1")]
    [InlineData("m1")]
    [InlineData("m2")]
    [InlineData("m3")]
    [InlineData("c1")]
    [InlineData("c3")]
    [InlineData("cc1")]
    [InlineData("cc2")]
    [InlineData("cr1")]
    [InlineData("r3")]
    [InlineData("r4")]
    [InlineData("i2")]
    [InlineData("g2")]
    [InlineData("g3")]
    [InlineData("hs1")]
    public void Bad_for_each_family_that_AWS_sells_as_an_earlier_generation(string family) =>
        Violates($"aws:ec2/instance:Instance own: {{ instanceType: {family}.large }}", "own", "instanceType", "The machine is of an earlier generation.");

    [Theory]
    [InlineData("instanceType: m7g.metal")]
    [InlineData("instanceType: c7i.metal-24xl")]
    [InlineData("instanceType: m7i.24xlarge")]
    [InlineData("instanceType: m7g.4xlarge, tags: { tier: sandbox }")]
    [InlineData("instanceType: m7g.8xlarge, tags: { tier: staging }")]
    public void Bad_sizes(string settings) => Violates(
        $"aws:ec2/instance:Instance own: {{ {settings} }}", "own", "instanceType", "The machine is larger than its tier needs.");

    [Theory]
    [InlineData("instanceType: m7g.2xlarge, tags: { tier: sandbox }")]
    [InlineData("instanceType: m7g.4xlarge, tags: { tier: staging }")]
    public void Good_sizes_of_smaller_tiers(string settings) => Passes($"aws:ec2/instance:Instance own: {{ {settings} }}");

    [Fact]
    public void Bad_generation_when_configured() => Violates(
        "aws:ec2/instance:Instance own: { instanceType: m5.large }", "own", configuration: "earlierGenerations: [m5]");

    [Fact]
    public void Bad_size_when_configured() => Violates(
        "aws:ec2/instance:Instance own: { instanceType: m7g.2xlarge }", "own", configuration: "maximumXlarge: 1");

    [Fact]
    public void Unknown_type() => Undecidable("aws:ec2/instance:Instance own: { instanceType: !unknown }", "own", "instanceType");
}
