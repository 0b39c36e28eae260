using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class DatabaseStorageGrowsTests : RuleTests<DatabaseStorageGrows>
{
    private const string Full = "The storage does not grow when it is full.";

    [Fact]
    public void Good_when_it_grows() => Passes("aws:rds/instance:Instance orders: { allocatedStorage: 100, maxAllocatedStorage: 101 }");

    [Fact]
    public void Good_when_the_storage_is_that_of_a_snapshot() =>
        Passes("aws:rds/instance:Instance orders: { snapshotIdentifier: acme, maxAllocatedStorage: 500 }");

    [Theory]
    [InlineData("{ engine: aurora-mysql }")]
    [InlineData("{ engine: custom-oracle-ee, allocatedStorage: 100 }")]
    [InlineData("{ replicateSourceDb: acme-orders }")]
    public void Good_where_it_is_not_set_or_cannot_be(string database) => NotApplicable($"aws:rds/instance:Instance orders: {database}");

    [Theory]
    [InlineData("{ allocatedStorage: 100 }")]
    [InlineData("{ allocatedStorage: !unknown }")]
    public void Bad_when_omitted(string database) =>
        Violates($"aws:rds/instance:Instance orders: {database}", "orders", "maxAllocatedStorage", Full);

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(100)]
    public void Bad_when_it_is_not_more(int most) => Violates(
        $"aws:rds/instance:Instance orders: {{ allocatedStorage: 100, maxAllocatedStorage: {most} }}", "orders", "maxAllocatedStorage", Full);

    [Fact]
    public void Bad_when_beyond_the_bound() => Violates(
        "aws:rds/instance:Instance orders: { allocatedStorage: 100, maxAllocatedStorage: 65536 }",
        "orders", "maxAllocatedStorage", "The storage may grow beyond the bound.");

    [Fact]
    public void Bad_when_beyond_a_bound_of_the_configuration() => Violates(
        "aws:rds/instance:Instance orders: { allocatedStorage: 100, maxAllocatedStorage: 1001 }",
        "orders", "maxAllocatedStorage", configuration: "maximumGibibytes: 1000");

    [Fact]
    public void Unknown_storage() => Undecidable(
        "aws:rds/instance:Instance orders: { allocatedStorage: !unknown , maxAllocatedStorage: 500 }", "orders", "allocatedStorage");
}
