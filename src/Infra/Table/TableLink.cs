using Pulumi;

namespace Infra;

/// <content>What a workload gets from a link to a table.</content>
public sealed partial class Table
{
    // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html
    // Describing the table is how the SDK's object mapper learns its keys.
    private static readonly string[] Read =
    [
        "dynamodb:BatchGetItem", "dynamodb:ConditionCheckItem", "dynamodb:DescribeTable", "dynamodb:GetItem", "dynamodb:Query", "dynamodb:Scan",
    ];

    private static readonly string[] Write = ["dynamodb:BatchWriteItem", "dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:UpdateItem"];

    private static readonly string[] ReadIndex = ["dynamodb:Query", "dynamodb:Scan"];

    private static readonly string[] ReadStream = ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"];

    /// <inheritdoc />
    public Link ToLink() => ReadWrite();

    /// <summary>Lets a workload read items, from the table and its indexes.</summary>
    public Link ReadOnly() => CreateLink(LinkAccess.ReadOnly, new PolicyStatement("Read", Read) { Resources = { TableArn } });

    /// <summary>Lets a workload read, write and delete items, also in transactions.</summary>
    public Link ReadWrite() => CreateLink(LinkAccess.ReadWrite, new PolicyStatement("ReadWrite", [.. Read, .. Write]) { Resources = { TableArn } });

    /// <summary>Lets a workload read the stream of changes.</summary>
    /// <exception cref="InvalidOperationException">The table has no stream.</exception>
    public Link ConsumeOnly()
    {
        if (StreamArn is null)
        {
            throw new InvalidOperationException($"Table '{Name}' has no stream. Set Stream to what it shall say about each change.");
        }

        return new Link(this, LinkAccess.ConsumeOnly)
        {
            Permissions = WithKey(new PolicyStatement("ReadStream", ReadStream) { Resources = { StreamArn } }, EncryptionKey?.DecryptThrough(Service)),
            Environment = Link.None.Add(LinkVariable.Create("Tables", Name, "StreamArn"), StreamArn),
            AwsServices = ["streams.dynamodb"],
        };
    }

    private const string Service = "dynamodb";

    private Link CreateLink(LinkAccess access, PolicyStatement items)
    {
        var key = access == LinkAccess.ReadOnly ? EncryptionKey?.DecryptThrough(Service) : EncryptionKey?.EncryptThrough(Service);
        var permissions = WithKey(items, key);
        if (_indexes.Length > 0)
        {
            permissions = permissions.Insert(1, new PolicyStatement("ReadIndexes", ReadIndex)
            {
                Resources = [.. _indexes.Select(index => (Input<string>)Output.Format($"{TableArn}/index/{index}"))],
            });
        }

        return new Link(this, access)
        {
            Permissions = permissions,
            Environment = Link.None.Add(LinkVariable.Create("Tables", Name, "Name"), TableName),
            AwsServices = [Service],
        };
    }

    private static System.Collections.Immutable.ImmutableArray<PolicyStatement> WithKey(PolicyStatement statement, PolicyStatement? key) =>
        key is null ? [statement] : [statement, key];
}
