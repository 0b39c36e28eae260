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
    public void Good_types(string type, string settings) => Passes($"{type} own: {{ {settings} }}");

    [Fact]
    public void Good_when_omitted() => NotApplicable("aws:eks/nodeGroup:NodeGroup workers: { launchTemplate: { id: lt-1 } }");

    [Theory]
    [InlineData("aws:ec2/instance:Instance", "instanceType: m4.large", "instanceType")]
    [InlineData("aws:rds/instance:Instance", "instanceClass: db.r3.large", "instanceClass")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "instanceTypes: [m7g.large, c4.large]", "instanceTypes[1]")]
    public void Bad_generations(string type, string settings, string property) => Violates(
        $"{type} own: {{ {settings} }}", "own", property, "The machine is of an earlier generation.");

    [Theory]
    [InlineData("instanceType: m7g.metal")]
    [InlineData("instanceType: c7i.metal-24xl")]
    [InlineData("instanceType: m7i.24xlarge")]
    [InlineData("instanceType: m7g.4xlarge, tags: { tier: sandbox }")]
    public void Bad_sizes(string settings) => Violates(
        $"aws:ec2/instance:Instance own: {{ {settings} }}", "own", "instanceType", "The machine is larger than its tier needs.");

    [Fact]
    public void Bad_size_when_configured() => Violates(
        "aws:ec2/instance:Instance own: { instanceType: m7g.2xlarge }", "own", configuration: "maximumXlarge: 1");

    [Fact]
    public void Unknown_type() => Undecidable("aws:ec2/instance:Instance own: { instanceType: !unknown }", "own", "instanceType");
}
