using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class TableCapacityScalesTests : RuleTests<TableCapacityScales>
{
    private const string NoReads = "The capacity for reads does not follow the load.";
    private const string NoWrites = "The capacity for writes does not follow the load.";

    [Fact]
    public void Good_when_paid_by_request() => Passes("aws:dynamodb/table:Table orders: { billingMode: PAY_PER_REQUEST }");

    [Theory]
    [InlineData("{}", "table/${orders.name}")]
    [InlineData("{ name: acme-orders, billingMode: PROVISIONED }", "table/acme-orders")]
    public void Good_with_targets_for_reads_and_writes(string table, string path) =>
        Passes($"aws:dynamodb/table:Table orders: {table}\n{Target("reads", path, "Read", 1, 9)}\n{Target("writes", path, "Write", 1, 9)}");

    [Fact]
    public void Bad_when_omitted() => ViolatesAll("aws:dynamodb/table:Table orders: {}", "orders", "orders");

    [Theory]
    [InlineData("Read", NoWrites)]
    [InlineData("Write", NoReads)]
    public void Bad_with_one_target_only(string kind, string message) => Violates(
        "aws:dynamodb/table:Table orders: {}\n" + Target("scaling", "table/${orders.name}", kind, 1, 9), "orders", "billingMode", message);

    [Fact]
    public void Bad_with_a_target_that_cannot_grow() => Violates(
        "aws:dynamodb/table:Table orders: {}\n" + Target("reads", "table/${orders.name}", "Read", 5, 5)
            + "\n" + Target("writes", "table/${orders.name}", "Write", 5, 6), "orders", "billingMode", NoReads);

    [Fact]
    public void Bad_with_the_targets_of_another_table() => ViolatesAll(
        "aws:dynamodb/table:Table orders: {}\naws:dynamodb/table:Table stock: { billingMode: PAY_PER_REQUEST }\n"
            + Target("reads", "table/${stock.name}", "Read", 1, 9) + "\n" + Target("writes", "table/${stock.name}", "Write", 1, 9),
        "orders", "orders");

    [Fact]
    public void Bad_with_a_target_for_an_index_only() => Violates(
        "aws:dynamodb/table:Table orders: {}\n" + Target("reads", "table/${orders.name}", "Read", 1, 9) + "\n"
            + Target("writes", "table/${orders.name}/index/by-date", "Write", 1, 9).Replace(":table:", ":index:", StringComparison.Ordinal),
        "orders", "billingMode", NoWrites);

    [Fact]
    public void Unknown_mode()
    {
        var result = Evaluate("aws:dynamodb/table:Table orders: { billingMode: !unknown }", configuration: null);

        Assert.Equal([FindingKind.Undecidable, FindingKind.Undecidable], result.Findings.Select(finding => finding.Kind));
    }

    [Fact]
    public void Unknown_bound() => Undecidable(
        "aws:dynamodb/table:Table orders: {}\n" + Target("reads", "table/${orders.name}", "Read", 1, 9) + "\n"
            + Target("writes", "table/${orders.name}", "Write", 1, 9).Replace("9 }", "!unknown }", StringComparison.Ordinal), "orders");

    private static string Target(string name, string path, string kind, int least, int most) =>
        $"aws:appautoscaling/target:Target {name}: {{ resourceId: \"{path}\", "
            + $"scalableDimension: \"dynamodb:table:{kind}CapacityUnits\", minCapacity: {least}, maxCapacity: {most} }}";
}
