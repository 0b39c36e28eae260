using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class StreamIsEncryptedTests : RuleTests<StreamIsEncrypted>
{
    private const string Logged = "loggingInfo: { brokerLogs: { cloudwatchLogs: { enabled: true, logGroup: brokers } } }";

    [Fact]
    public void Good_for_an_encrypted_stream() => Passes("aws:kinesis/stream:Stream clicks: { encryptionType: KMS }");

    [Fact]
    public void Good_for_a_kafka_cluster_when_encryption_is_omitted() => Passes($"aws:msk/cluster:Cluster events: {{ {Logged} }}");

    [Theory]
    [InlineData("cloudwatchLogs")]
    [InlineData("firehose")]
    [InlineData("s3")]
    public void Good_for_a_kafka_cluster_with_any_log(string sink) => Passes($$"""
        aws:msk/cluster:Cluster events:
          encryptionInfo: { encryptionInTransit: { clientBroker: TLS, inCluster: true } }
          loggingInfo: { brokerLogs: { {{sink}}: { enabled: true } } }
        """);

    [Theory]
    [InlineData("aws:kinesis/stream:Stream clicks: {}", "encryptionType", "Records are not encrypted.")]
    [InlineData("aws:msk/cluster:Cluster clicks: {}", "loggingInfo", "The logs of the brokers are not kept.")]
    public void Bad_when_omitted(string plan, string property, string message) => Violates(plan, "clicks", property, message);

    [Fact]
    public void Bad_for_a_stream_without_encryption() =>
        Violates("aws:kinesis/stream:Stream clicks: { encryptionType: NONE }", "clicks", "encryptionType");

    [Theory]
    [InlineData("clientBroker: TLS_PLAINTEXT", "encryptionInfo.encryptionInTransit.clientBroker", "Clients may connect without TLS.")]
    [InlineData("clientBroker: PLAINTEXT", "encryptionInfo.encryptionInTransit.clientBroker", "Clients may connect without TLS.")]
    [InlineData("inCluster: false", "encryptionInfo.encryptionInTransit.inCluster", "Brokers talk to each other in the clear.")]
    public void Bad_for_a_kafka_cluster_in_the_clear(string transit, string property, string message) => Violates($$"""
        aws:msk/cluster:Cluster events: { encryptionInfo: { encryptionInTransit: { {{transit}} } }, {{Logged}} }
        """, "events", property, message);

    [Fact]
    public void Bad_for_a_kafka_cluster_whose_logs_are_off() => Violates("""
        aws:msk/cluster:Cluster events: { loggingInfo: { brokerLogs: { s3: { enabled: false, bucket: logs } } } }
        """, "events", "loggingInfo", "The logs of the brokers are not kept.");

    [Theory]
    [InlineData("aws:kinesis/stream:Stream clicks: { encryptionType: !unknown }", "encryptionType")]
    [InlineData("aws:msk/cluster:Cluster clicks: { loggingInfo: !unknown }", "loggingInfo")]
    [InlineData("aws:msk/cluster:Cluster clicks: { encryptionInfo: { encryptionInTransit: { inCluster: !unknown } }, " + Logged + " }",
        "encryptionInfo.encryptionInTransit.inCluster")]
    public void Unknown_value(string plan, string property) => Undecidable(plan, "clicks", property);
}
