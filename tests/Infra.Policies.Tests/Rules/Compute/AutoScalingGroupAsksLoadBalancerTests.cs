using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class AutoScalingGroupAsksLoadBalancerTests : RuleTests<AutoScalingGroupAsksLoadBalancer>
{
    [Fact]
    public void Good_when_omitted_without_a_load_balancer() => NotApplicable("aws:autoscaling/group:Group workers: { minSize: 1 }");

    [Fact]
    public void Good_with_an_attachment() => Passes("""
        aws:autoscaling/group:Group workers: { healthCheckType: "EC2,ELB" }
        aws:autoscaling/attachment:Attachment web: { autoscalingGroupName: "${workers.name}", lbTargetGroupArn: "arn:aws:x" }
        """);

    [Theory]
    [InlineData("targetGroupArns: [\"arn:aws:x\"]")]
    [InlineData("loadBalancers: [classic]")]
    [InlineData("trafficSources: [{ identifier: \"arn:aws:x\" }]")]
    public void Bad_when_omitted(string settings) => Violates(
        $"aws:autoscaling/group:Group workers: {{ {settings} }}",
        "workers",
        "healthCheckType",
        "The health checks of the load balancer are not asked for.");

    [Theory]
    [InlineData("aws:autoscaling/attachment:Attachment")]
    [InlineData("aws:autoscaling/trafficSourceAttachment:TrafficSourceAttachment")]
    public void Bad_with_an_attachment(string type) => Violates($$"""
        aws:autoscaling/group:Group workers: { healthCheckType: EC2 }
        {{type}} web: { autoscalingGroupName: "${workers.name}" }
        """, "workers", "healthCheckType");

    [Theory]
    [InlineData("ELB")]
    [InlineData("VPC_LATTICE")]
    [InlineData("EC2,EBS,VPC_LATTICE")]
    public void Good_when_what_is_in_front_is_asked(string type) => Passes($$"""
        aws:autoscaling/group:Group workers: { trafficSources: [{ identifier: "arn:aws:x" }], healthCheckType: "{{type}}" }
        """);

    [Theory]
    [InlineData("targetGroupArns: !unknown")]
    [InlineData("loadBalancers: !unknown")]
    [InlineData("trafficSources: !unknown")]
    public void Unknown_load_balancer(string settings) => Undecidable($"aws:autoscaling/group:Group workers: {{ {settings} }}", "workers");

    [Fact]
    public void Good_when_asked_whether_there_is_a_load_balancer_or_not() =>
        Passes("aws:autoscaling/group:Group workers: { targetGroupArns: !unknown , healthCheckType: ELB }");

    [Fact]
    public void Unknown_type() => Undecidable("""
        aws:autoscaling/group:Group workers: { targetGroupArns: ["arn:aws:x"], healthCheckType: !unknown }
        """, "workers", "healthCheckType");

    [Fact]
    public void Unknown_group_of_the_attachment() => Undecidable("""
        aws:autoscaling/group:Group workers: { healthCheckType: EC2 }
        aws:autoscaling/attachment:Attachment web: { autoscalingGroupName: !unknown }
        """, "workers");
}
