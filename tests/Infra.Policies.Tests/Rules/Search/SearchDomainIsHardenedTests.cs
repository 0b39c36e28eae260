using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class SearchDomainIsHardenedTests : RuleTests<SearchDomainIsHardened>
{
    private const string Hardened = """
        aws:opensearch/domain:Domain products:
          encryptAtRest: { enabled: true }
          nodeToNodeEncryption: { enabled: true }
          domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: Policy-Min-TLS-1-2-PFS-2023-10 }
          vpcOptions: { subnetIds: [subnet-1, subnet-2, subnet-3] }
          advancedSecurityOptions: { enabled: true }
          logPublishingOptions: [{ logType: ES_APPLICATION_LOGS }, { logType: AUDIT_LOGS, enabled: true }]
          clusterConfig: { instanceCount: 3, zoneAwarenessEnabled: true }
          tags: { tier: production }
        """;

    [Fact]
    public void Good_when_hardened() => Passes(Hardened);

    [Theory]
    [InlineData("aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain")]
    [InlineData("enforceHttps: true, ", "")]
    [InlineData("zoneAwarenessEnabled", "multiAzWithStandbyEnabled")]
    [InlineData("{ enabled: true }", "[{ enabled: true }]")]
    public void Good_in_another_form(string text, string other) => Passes(With(text, other));

    [Theory]
    [InlineData("sandbox")]
    [InlineData("staging")]
    public void Good_with_one_node_outside_production(string tier) => Passes(With("clusterConfig: { instanceCount: 3, zoneAwarenessEnabled: true }", "clusterConfig: {}")
        .Replace("tier: production", "tier: " + tier, StringComparison.Ordinal));

    [Fact]
    public void Bad_when_all_is_omitted() =>
        ViolatesAll("aws:opensearch/domain:Domain products: {}", [.. Enumerable.Repeat("products", 10)]);

    [Theory]
    [InlineData("encryptAtRest: { enabled: true }", "encryptAtRest: {}", "encryptAtRest.enabled", "What is stored is not encrypted.")]
    [InlineData("nodeToNodeEncryption: { enabled: true }", "nodeToNodeEncryption: { enabled: false }", "nodeToNodeEncryption.enabled", "Nodes talk to each other in the clear.")]
    [InlineData("enforceHttps: true", "enforceHttps: false", "domainEndpointOptions.enforceHttps", "Requests without TLS are answered.")]
    [InlineData("TLS-1-2-PFS-2023-10", "TLS-1-0-2019-07", "domainEndpointOptions.tlsSecurityPolicy", "Old versions of TLS are accepted.")]
    [InlineData("vpcOptions: { subnetIds: [subnet-1, subnet-2, subnet-3] }", "vpcOptions: {}", "vpcOptions.subnetIds", "The domain is not in a VPC.")]
    [InlineData("advancedSecurityOptions: { enabled: true }", "advancedSecurityOptions: {}", "advancedSecurityOptions.enabled", "Access is not controlled by index.")]
    [InlineData("{ logType: ES_APPLICATION_LOGS }, ", "", "logPublishingOptions", "The log of errors is not kept.")]
    [InlineData("AUDIT_LOGS, enabled: true", "AUDIT_LOGS, enabled: false", "logPublishingOptions", "The audit log is not kept.")]
    [InlineData("instanceCount: 3", "instanceCount: 2", "clusterConfig.instanceCount", "There are too few data nodes.")]
    [InlineData("zoneAwarenessEnabled: true", "zoneAwarenessEnabled: false", "clusterConfig.zoneAwarenessEnabled", "The nodes are in one zone.")]
    public void Bad_when_one_is_missing(string text, string other, string property, string message) =>
        Violates(With(text, other), "products", property, message);

    [Fact]
    public void Bad_when_more_nodes_are_asked_for() => Violates(
        Hardened, "products", "clusterConfig.instanceCount", configuration: "minimumNodes: 6");

    [Theory]
    [InlineData("encryptAtRest: { enabled: true }", "encryptAtRest: !unknown", "encryptAtRest.enabled")]
    [InlineData("subnetIds: [subnet-1, subnet-2, subnet-3]", "subnetIds: !unknown ", "vpcOptions.subnetIds")]
    [InlineData("AUDIT_LOGS, enabled: true", "AUDIT_LOGS, enabled: !unknown ", "logPublishingOptions")]
    [InlineData("instanceCount: 3", "instanceCount: !unknown ", "clusterConfig.instanceCount")]
    public void Unknown_value(string text, string other, string property) => Undecidable(With(text, other), "products", property);

    private static string With(string text, string other)
    {
        Assert.Contains(text, Hardened, StringComparison.Ordinal);
        return Hardened.Replace(text, other, StringComparison.Ordinal);
    }
}
