namespace Infra.Tests;

public class TableLinkTests
{
    private const string Arn = "arn:aws:test:eu-west-1:123456789012:orders-table";
    private const string Read = "dynamodb:BatchGetItem, dynamodb:ConditionCheckItem, dynamodb:DescribeTable, dynamodb:GetItem, dynamodb:Query, dynamodb:Scan";

    [Fact]
    public async Task Reader_may_read_the_table_and_exactly_its_indexes()
    {
        Assert.Equal([$"{Read} on {Arn}"], await LinkAssert.PermissionsAsync(() => TableStacks.Create().ReadOnly()));
        Assert.Equal(
            [$"{Read} on {Arn}", $"dynamodb:Query, dynamodb:Scan on {Arn}/index/by-customer, {Arn}/index/by-status"],
            await LinkAssert.PermissionsAsync(() => WithIndexes().ReadOnly()));
    }

    [Fact]
    public async Task Usual_access_is_to_read_and_write_and_to_know_the_name()
    {
        Assert.Equal(
            [$"{Read}, dynamodb:BatchWriteItem, dynamodb:DeleteItem, dynamodb:PutItem, dynamodb:UpdateItem on {Arn}"],
            await LinkAssert.PermissionsAsync(() => TableStacks.Create().ToLink()));
        Assert.Equal(
            new Dictionary<string, string> { ["Tables__Orders__Name"] = "orders-table" },
            await LinkAssert.EnvironmentAsync(() => TableStacks.Create().ToLink()));
    }

    [Fact]
    public async Task Consumer_may_read_the_stream_only()
    {
        var permissions = await LinkAssert.PermissionsAsync(() => TableStacks.Create(args => args.Stream = TableStream.NewImage).ConsumeOnly());

        Assert.Equal(["dynamodb:DescribeStream, dynamodb:GetRecords, dynamodb:GetShardIterator on stream-of-orders-table"], permissions);
    }

    [Fact]
    public async Task Table_without_a_stream_has_nothing_to_consume()
    {
        await TestStack.RunAsync(() =>
        {
            var exception = Assert.Throws<InvalidOperationException>(() => TableStacks.Create().ConsumeOnly());
            Assert.Equal("Table 'orders' has no stream. Set Stream to what it shall say about each change.", exception.Message);
        });
    }

    [Fact]
    public async Task Key_is_used_through_DynamoDB_only()
    {
        const string Through = """ on arn:aws:test:eu-west-1:123456789012:documents-key if {"StringEquals":{"kms:ViaService":"dynamodb.eu-west-1.amazonaws.com"}}""";

        Assert.Equal("kms:Decrypt" + Through, (await LinkAssert.PermissionsAsync(() => WithKey().ReadOnly())).Last());
        Assert.Equal("kms:Decrypt, kms:GenerateDataKey" + Through, (await LinkAssert.PermissionsAsync(() => WithKey().ReadWrite())).Last());
    }

    private static Table WithKey() => TableStacks.Create(args => args.EncryptionKey = new EncryptionKey("documents"));

    private static Table WithIndexes() => TableStacks.Create(args =>
    {
        args.Indexes.Add(new TableIndex("by-status", TableKey.String("status")));
        args.Indexes.Add(new TableIndex("by-customer", TableKey.String("customer")));
    });
}
