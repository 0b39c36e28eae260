namespace Infra.Tests;

public class TableTests
{
    [Theory, Row("table/recovery")]
    [InlineData(Tier.Sandbox, false, 1.0)]
    [InlineData(Tier.Staging, true, 7.0)]
    [InlineData(Tier.Production, true, 35.0)]
    public async Task Table_can_be_restored_in_every_tier_and_is_protected_outside_a_sandbox(Tier tier, bool isProtected, double days)
    {
        var table = (await TableStacks.RunAsync(args => args.Tier = tier))["orders-table"];

        Assert.Equal((true, days), (table["pointInTimeRecovery.enabled"], table["pointInTimeRecovery.recoveryPeriodInDays"]));
        Assert.Equal(isProtected, table["deletionProtectionEnabled"]);
    }

    [Fact, Row("table/on-demand")]
    public async Task Table_is_paid_by_request_and_named_by_the_provider()
    {
        var table = (await TableStacks.RunAsync())["orders-table"];

        Assert.Equal("PAY_PER_REQUEST", table["billingMode"]);
        Assert.Null(table["name"]);
        Assert.Null(table["readCapacity"]);
    }

    [Fact]
    public async Task Only_the_tables_own_keys_are_declared_with_it()
    {
        var stack = await TableStacks.RunAsync(args =>
        {
            args.SortKey = TableKey.Number("createdAt");
            args.Indexes.Add(new TableIndex("by-status", TableKey.String("status")));
        });

        Assert.Equal(("id", "S", "createdAt", "N", null), (
            stack["orders-table"]["attributes.0.name"], stack["orders-table"]["attributes.0.type"],
            stack["orders-table"]["attributes.1.name"], stack["orders-table"]["attributes.1.type"], stack["orders-table"]["attributes.2"]));
        Assert.Null(stack["orders-table"]["globalSecondaryIndexes"]);
        Assert.Equal(("status", "S", "HASH"), (
            stack["orders-index-by-status"]["keySchemas.0.attributeName"], stack["orders-index-by-status"]["keySchemas.0.attributeType"],
            stack["orders-index-by-status"]["keySchemas.0.keyType"]));
    }

    [Fact, Row("table/indexes")]
    public async Task Indexes_are_made_one_after_the_other_whatever_their_order_in_the_program()
    {
        var plan = await GoldenPlan.PreviewAsync(
            () => TableStacks.Create(args => args.Indexes = [Index("charlie"), Index("alpha"), Index("bravo")]), Tier.Sandbox);

        string[] BeforeIt(string index) =>
        [
            .. plan.Resources.Single(resource => resource.Name == $"orders-index-{index}").Dependencies
                .Select(dependency => plan.Find(dependency)!.Name).Where(name => name.StartsWith("orders-index", StringComparison.Ordinal)),
        ];
        Assert.Empty(BeforeIt("alpha"));
        Assert.Equal(["orders-index-alpha"], BeforeIt("bravo"));
        Assert.Equal(["orders-index-bravo"], BeforeIt("charlie"));
        Assert.All(
            plan.Resources.Where(resource => resource.Name.StartsWith("orders-index", StringComparison.Ordinal)),
            index => Assert.True(index.Options.DeleteBeforeReplace));
    }

    [Fact]
    public async Task Existing_table_creates_nothing_and_gives_the_same_links()
    {
        var stack = await TestStack.RunAsync(() => Table.FromExisting("orders", "legacy-orders"));

        Assert.DoesNotContain(stack.Resources, resource => resource.Type.StartsWith("aws:", StringComparison.Ordinal));
        Assert.Equal(
            [
                "dynamodb:BatchGetItem, dynamodb:ConditionCheckItem, dynamodb:DescribeTable, dynamodb:GetItem, dynamodb:Query, dynamodb:Scan "
                    + "on arn:aws:dynamodb:eu-west-1:123456789012:table/legacy-orders",
                "dynamodb:Query, dynamodb:Scan on arn:aws:dynamodb:eu-west-1:123456789012:table/legacy-orders/index/*",
            ],
            await LinkAssert.PermissionsAsync(() => Table.FromExisting("orders", "legacy-orders").ReadOnly()));
    }

    private static TableIndex Index(string name) => new(name, TableKey.String(name));
}
