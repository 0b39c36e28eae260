using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class TableIsProtectedFromDeletionTests : RuleTests<TableIsProtectedFromDeletion>
{
    [Theory]
    [InlineData("aws:dynamodb/table:Table")]
    [InlineData("aws:dynamodb/tableReplica:TableReplica")]
    public void Good_when_protected(string type) => Passes($"{type} orders: {{ deletionProtectionEnabled: true }}");

    [Fact]
    public void Good_in_a_sandbox() => NotApplicable("aws:dynamodb/table:Table orders: { tags: { tier: sandbox } }");

    [Theory]
    [InlineData("aws:dynamodb/table:Table")]
    [InlineData("aws:dynamodb/tableReplica:TableReplica")]
    public void Bad_when_omitted(string type) =>
        Violates($"{type} orders: {{}}", "orders", "deletionProtectionEnabled", "The table can be deleted.");

    [Fact]
    public void Bad_when_false() => Violates(
        "aws:dynamodb/table:Table orders: { deletionProtectionEnabled: false, tags: { tier: staging } }", "orders", "deletionProtectionEnabled");

    [Fact]
    public void Bad_for_an_inline_replica_when_omitted() => Violates("""
        aws:dynamodb/table:Table orders: { deletionProtectionEnabled: true, replicas: [{ regionName: eu-west-2 }] }
        """, "orders", "replicas[0].deletionProtectionEnabled", "A replica can be deleted.");

    [Fact]
    public void Unknown_value() =>
        Undecidable("aws:dynamodb/table:Table orders: { deletionProtectionEnabled: !unknown }", "orders", "deletionProtectionEnabled");
}
