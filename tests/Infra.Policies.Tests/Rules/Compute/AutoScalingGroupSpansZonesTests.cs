using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class AutoScalingGroupSpansZonesTests : RuleTests<AutoScalingGroupSpansZones>
{
    [Theory]
    [InlineData("vpcZoneIdentifiers: [subnet-1, subnet-2]")]
    [InlineData("availabilityZones: [eu-west-1a, eu-west-1b]")]
    public void Good_with_two(string settings) => Passes($"aws:autoscaling/group:Group workers: {{ {settings} }}");

    [Fact]
    public void Bad_when_omitted() => Violates("aws:autoscaling/group:Group workers: {}", "workers", "vpcZoneIdentifiers");

    [Fact]
    public void Bad_with_one() => Violates(
        "aws:autoscaling/group:Group workers: { availabilityZones: [eu-west-1a] }", "workers", message: "The group has one zone at most.");

    [Theory]
    [InlineData("vpcZoneIdentifiers: [subnet-1]")]
    [InlineData("vpcZoneIdentifiers: []")]
    public void Bad_with_one_subnet(string settings) => Violates(
        $"aws:autoscaling/group:Group workers: {{ {settings} }}", "workers", "vpcZoneIdentifiers", "The group has one zone at most.");

    [Fact]
    public void Unknown_zones() => Undecidable("aws:autoscaling/group:Group workers: { availabilityZones: !unknown }", "workers", "availabilityZones");

    [Fact]
    public void Unknown_subnets() => Undecidable("aws:autoscaling/group:Group workers: { vpcZoneIdentifiers: !unknown }", "workers", "vpcZoneIdentifiers");
}
