namespace Infra.Policies.Rules;

/// <summary>Search domains are encrypted, in a VPC, controlled by index, logged and spread over nodes.</summary>
public sealed class SearchDomainIsHardened : ResourcePolicy
{
    private static readonly Parameter<TierValues<int>> Nodes = Parameter.WholeByTier(
        "minimumNodes", new(1, 1, 3), minimum: 1, maximum: 80,
        "Data nodes that a domain has at least; from 2 on they must be spread over zones.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-395",
        Slug = "search-hardened",
        Title = "Search domains are encrypted, private, logged and spread",
        Pillars = [Pillar.Security, Pillar.Resilience],
        Severity = Severity.High,
        Why = "A search domain holds copies of what other stores protect; open domains are found and emptied within hours, and "
            + "one node loses its shards when it fails.",
        Fix = "On a raw Domain set encryptAtRest, nodeToNodeEncryption, domainEndpointOptions (enforceHttps and "
            + "Policy-Min-TLS-1-2-2019-07), vpcOptions.subnetIds, advancedSecurityOptions and logPublishingOptions; in "
            + "production give clusterConfig 3 instances and zone awareness.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls =
        [
            Fsbp("OpenSearch.1"), Fsbp("OpenSearch.2"), Fsbp("OpenSearch.3"), Fsbp("OpenSearch.4"), Fsbp("OpenSearch.5"),
            Fsbp("OpenSearch.6"), Fsbp("OpenSearch.7"), Fsbp("OpenSearch.8"),
        ],
        Links = ["https://docs.aws.amazon.com/opensearch-service/latest/developerguide/security.html"],
        Anchors =
        [
            "cdk-nag OS1", "cdk-nag OS2", "cdk-nag OS7", "cdk-nag OS8", "checkov CKV_AWS_5", "checkov CKV_AWS_6", "checkov CKV_AWS_83",
            "checkov CKV_AWS_137", "checkov CKV_AWS_318", "awsguard elasticsearch-encrypted-at-rest",
            "awsguard elasticsearch-in-vpc-only", "trivy AWS-0043", "trivy AWS-0046", "trivy AWS-0048",
        ],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.SearchDomain, AwsTypes.ElasticsearchDomain];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Nodes];

    /// <inheritdoc/>
    public override string Good => """
        aws:opensearch/domain:Domain products:
          encryptAtRest: { enabled: true }
          nodeToNodeEncryption: { enabled: true }
          domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: Policy-Min-TLS-1-2-2019-07 }
          vpcOptions: { subnetIds: [subnet-1, subnet-2, subnet-3] }
          advancedSecurityOptions: { enabled: true }
          logPublishingOptions: [{ logType: ES_APPLICATION_LOGS }, { logType: AUDIT_LOGS }]
          clusterConfig: { instanceCount: 3, zoneAwarenessEnabled: true }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:opensearch/domain:Domain products:
          clusterConfig: { instanceCount: 1 }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        resource.Require(resource["encryptAtRest"]["enabled"].IsTrue(), "What is stored is not encrypted.");
        resource.Require(resource["nodeToNodeEncryption"]["enabled"].IsTrue(), "Nodes talk to each other in the clear.");

        var endpoint = resource["domainEndpointOptions"];
        var https = endpoint.IsMissing ? endpoint.IsTrue() : endpoint["enforceHttps"].Or(true).IsTrue();
        resource.Require(https, "Requests without TLS are answered.");
        resource.Require(endpoint["tlsSecurityPolicy"].StartsWith("Policy-Min-TLS-1-2"), "Old versions of TLS are accepted.");

        resource.Require(resource["vpcOptions"]["subnetIds"].IsSet(), "The domain is not in a VPC.");
        resource.Require(resource["advancedSecurityOptions"]["enabled"].IsTrue(), "Access is not controlled by index.");
        resource.Require(Publishes(resource, "ES_APPLICATION_LOGS"), "The log of errors is not kept.");
        resource.Require(Publishes(resource, "AUDIT_LOGS"), "The audit log is not kept.");

        var minimum = resource.Get(Nodes);
        if (minimum > 1)
        {
            var config = resource["clusterConfig"];
            resource.Require(config["instanceCount"].AtLeast(minimum), "There are too few data nodes.");
            resource.Require(
                config["zoneAwarenessEnabled"].IsTrue() | config["multiAzWithStandbyEnabled"].IsTrue(),
                "The nodes are in one zone.");
        }
    }

    private static Truth Publishes(ResourceCheck resource, string type)
    {
        var options = resource["logPublishingOptions"];
        return options.Any(option => option["logType"].Is(type) & option["enabled"].Or(true).IsTrue()).At(options);
    }
}
