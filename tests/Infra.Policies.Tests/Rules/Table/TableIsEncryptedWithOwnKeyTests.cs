using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class TableIsEncryptedWithOwnKeyTests : RuleTests<TableIsEncryptedWithOwnKey>
{
    private const string Key = "arn:aws:kms:eu-west-1:111122223333:key/1";
    private const string OfAws = "The table is encrypted with a key of AWS.";

    [Fact]
    public void Good_with_a_key_of_the_plan() => Passes("""
        aws:kms/key:Key own: {}
        aws:dynamodb/table:Table orders: { serverSideEncryption: { enabled: true, kmsKeyArn: "${own.arn}" } }
        """);

    [Theory]
    [InlineData("aws:dynamodb/table:Table orders: { serverSideEncryption: [{ enabled: true, kmsKeyArn: '" + Key + "' }] }")]
    [InlineData("aws:dynamodb/tableReplica:TableReplica orders: { kmsKeyArn: '" + Key + "' }")]
    public void Good_with_a_key_that_is_written_out(string plan) => Passes(plan);

    [Fact]
    public void Bad_when_omitted() => Violates("aws:dynamodb/table:Table orders: {}", "orders", "serverSideEncryption.enabled", OfAws);

    [Theory]
    [InlineData("{ enabled: true }", "serverSideEncryption.kmsKeyArn")]
    [InlineData("{ enabled: false, kmsKeyArn: '" + Key + "' }", "serverSideEncryption.enabled")]
    public void Bad_with_a_key_of_aws(string encryption, string property) =>
        Violates($"aws:dynamodb/table:Table orders: {{ serverSideEncryption: {encryption} }}", "orders", property, OfAws);

    [Fact]
    public void Bad_for_an_inline_replica_when_omitted() => Violates($$"""
        aws:dynamodb/table:Table orders:
          serverSideEncryption: { enabled: true, kmsKeyArn: "{{Key}}" }
          replicas: [{ regionName: eu-west-2 }]
        """, "orders", "replicas[0].kmsKeyArn", "A replica is encrypted with a key of AWS.");

    [Fact]
    public void Bad_for_a_separate_replica_when_omitted() => Violates(
        "aws:dynamodb/tableReplica:TableReplica orders: {}", "orders", "kmsKeyArn", "The replica is encrypted with a key of AWS.");

    [Fact]
    public void Unknown_value() =>
        Undecidable("aws:dynamodb/table:Table orders: { serverSideEncryption: { enabled: true, kmsKeyArn: !unknown } }", "orders");
}
