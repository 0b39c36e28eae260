using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ClusterEndpointIsPrivateTests : RuleTests<ClusterEndpointIsPrivate>
{
    [Theory]
    [InlineData("endpointPrivateAccess: true, endpointPublicAccess: false")]
    [InlineData("endpointPrivateAccess: true, endpointPublicAccess: true, publicAccessCidrs: [203.0.113.0/24]")]
    [InlineData("endpointPrivateAccess: true, publicAccessCidrs: [203.0.113.7/32, 198.51.100.0/24]")]
    public void Good_when_private_or_narrowed_down(string vpc) => Passes(Cluster(vpc));

    [Fact]
    public void Good_when_omitted_on_an_outpost() => NotApplicable("aws:eks/cluster:Cluster x: { outpostConfig: { controlPlaneInstanceType: m5.large } }");

    [Fact]
    public void Bad_when_omitted() => ViolatesAll("aws:eks/cluster:Cluster x: { vpcConfig: { subnetIds: [a] } }", "x", "x");

    [Theory]
    [InlineData("endpointPrivateAccess: true", "vpcConfig.endpointPublicAccess", "The endpoint is open to the world.")]
    [InlineData("endpointPrivateAccess: true, endpointPublicAccess: true", "vpcConfig.endpointPublicAccess", "The endpoint is open to the world.")]
    [InlineData("endpointPrivateAccess: true, publicAccessCidrs: [203.0.113.0/24, 0.0.0.0/0]", "vpcConfig.endpointPublicAccess", "The endpoint is open to the world.")]
    [InlineData("endpointPrivateAccess: true, publicAccessCidrs: ['::/0']", "vpcConfig.endpointPublicAccess", "The endpoint is open to the world.")]
    [InlineData("endpointPublicAccess: false", "vpcConfig.endpointPrivateAccess", "Nodes reach the endpoint through the internet.")]
    public void Bad_when_open(string vpc, string property, string message) => Violates(Cluster(vpc), "x", property, message);

    [Theory]
    [InlineData("endpointPrivateAccess: true, endpointPublicAccess: !unknown")]
    [InlineData("endpointPrivateAccess: true, publicAccessCidrs: !unknown")]
    [InlineData("endpointPrivateAccess: !unknown , endpointPublicAccess: false")]
    public void Unknown_access(string vpc) => Undecidable(Cluster(vpc), "x");

    private static string Cluster(string vpc) => $"aws:eks/cluster:Cluster x: {{ vpcConfig: {{ subnetIds: [a], {vpc} }} }}";
}
