using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class TableRecoversToAnyPointTests : RuleTests<TableRecoversToAnyPoint>
{
    [Theory]
    [InlineData("aws:dynamodb/table:Table orders: { pointInTimeRecovery: { enabled: true } }")]
    [InlineData("aws:dynamodb/table:Table orders: { pointInTimeRecovery: [{ enabled: true, recoveryPeriodInDays: 7 }] }")]
    [InlineData("aws:dynamodb/tableReplica:TableReplica orders: { pointInTimeRecovery: true }")]
    public void Good_when_on(string plan) => Passes(plan);

    [Fact]
    public void Good_with_replicas() => Passes("""
        aws:dynamodb/table:Table orders:
          pointInTimeRecovery: { enabled: true }
          replicas: [{ regionName: eu-west-2, pointInTimeRecovery: true }]
        """);

    [Fact]
    public void Bad_when_omitted() => Violates(
        "aws:dynamodb/table:Table orders: {}", "orders", "pointInTimeRecovery.enabled", "The table cannot be restored to a point in time.");

    [Fact]
    public void Bad_when_false() => Violates("aws:dynamodb/table:Table orders: { pointInTimeRecovery: { enabled: false } }", "orders");

    [Theory]
    [InlineData("[{ regionName: eu-west-2 }]")]
    [InlineData("[{ regionName: eu-west-2, pointInTimeRecovery: false }]")]
    public void Bad_for_an_inline_replica_that_has_it_off_or_omitted(string replicas) => Violates($$"""
        aws:dynamodb/table:Table orders: { pointInTimeRecovery: { enabled: true }, replicas: {{replicas}} }
        """, "orders", "replicas[0].pointInTimeRecovery", "A replica cannot be restored to a point in time.");

    [Fact]
    public void Bad_for_a_separate_replica_when_omitted() => Violates("""
        aws:dynamodb/table:Table orders: { pointInTimeRecovery: { enabled: true } }
        aws:dynamodb/tableReplica:TableReplica orders-london: { globalTableArn: "${orders.arn}" }
        """, "orders-london", "pointInTimeRecovery", "The replica cannot be restored to a point in time.");

    [Theory]
    [InlineData("{ pointInTimeRecovery: !unknown }", "pointInTimeRecovery.enabled")]
    [InlineData("{ pointInTimeRecovery: { enabled: true }, replicas: !unknown }", "replicas.pointInTimeRecovery")]
    public void Unknown_value(string table, string property) => Undecidable($"aws:dynamodb/table:Table orders: {table}", "orders", property);
}
