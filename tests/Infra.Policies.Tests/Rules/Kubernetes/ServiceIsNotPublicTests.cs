using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ServiceIsNotPublicTests : RuleTests<ServiceIsNotPublic>
{
    [Theory]
    [InlineData("", "type: ClusterIP")]
    [InlineData("", "type: NodePort")]
    [InlineData("", "ports: [{ port: 80 }]")]
    [InlineData("", "externalIPs: []")]
    [InlineData("service.beta.kubernetes.io/aws-load-balancer-scheme: internal", "type: LoadBalancer")]
    [InlineData("service.beta.kubernetes.io/aws-load-balancer-internal: 'true'", "type: LoadBalancer")]
    [InlineData("service.beta.kubernetes.io/azure-load-balancer-internal: 'true'", "type: LoadBalancer")]
    [InlineData("networking.gke.io/load-balancer-type: internal", "type: LoadBalancer")]
    [InlineData("", "type: LoadBalancer, loadBalancerSourceRanges: [198.51.100.0/24]")]
    public void Good_when_omitted_internal_or_narrow(string annotation, string spec) => Passes(Plan(annotation, spec));

    [Theory]
    [InlineData("", "type: LoadBalancer")]
    [InlineData("service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing", "type: LoadBalancer")]
    [InlineData("service.beta.kubernetes.io/aws-load-balancer-internal: 'false'", "type: LoadBalancer")]
    [InlineData("", "type: LoadBalancer, loadBalancerSourceRanges: []")]
    [InlineData("", "type: LoadBalancer, loadBalancerSourceRanges: [198.51.100.0/24, 0.0.0.0/0]")]
    public void Bad_when_open(string annotation, string spec) =>
        Violates(Plan(annotation, spec), "x", "spec.type", "The load balancer of the service is open to the internet.");

    [Fact]
    public void Bad_when_it_takes_foreign_addresses() =>
        Violates(Plan("", "externalIPs: [198.51.100.7]"), "x", "spec.externalIPs", "The service takes addresses that it does not own.");

    [Fact]
    public void Bad_in_lists_and_patches()
    {
        Violates("kubernetes:core/v1:ServiceList x: { items: [{ spec: { type: LoadBalancer } }] }", "x", "items[0].spec.type");
        Violates("kubernetes:core/v1:ServicePatch x: { spec: { type: LoadBalancer } }", "x");
    }

    [Theory]
    [InlineData("", "type: !unknown ")]
    [InlineData("service.beta.kubernetes.io/aws-load-balancer-scheme: !unknown ", "type: LoadBalancer")]
    [InlineData("", "type: LoadBalancer, loadBalancerSourceRanges: ['${other.x}']")]
    [InlineData("", "externalIPs: !unknown ")]
    public void Unknown_setting(string annotation, string spec) => Undecidable(Plan(annotation, spec), "x");

    private static string Plan(string annotation, string spec) => $$"""
        aws:s3/bucket:Bucket other: {}
        kubernetes:core/v1:Service x: { metadata: { annotations: { {{annotation}} } }, spec: { {{spec}} } }
        """;
}
