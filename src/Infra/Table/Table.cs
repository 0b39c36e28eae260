using System.Collections.Immutable;
using Pulumi;
using DynamoDB = Pulumi.Aws.DynamoDB;

namespace Infra;

/// <summary>
/// A DynamoDB table that is paid by request, can be restored to any second of the last days, and is protected from deletion by tier. Its indexes
/// are resources of their own, changed one after the other.
/// </summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/table.md</c>.</remarks>
public sealed partial class Table : InfraComponent, IMonitored, ILinkable
{
    private const string Type = "infra:storage:Table";

    private readonly ImmutableArray<string> _indexes;

    /// <summary>Creates a table.</summary>
    /// <param name="name">The table's name: lower-case letters, digits and hyphens.</param>
    /// <param name="args">The key, and what differs from <see cref="TableDefaults"/>.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public Table(string name, TableArgs args, ComponentResourceOptions? options = null)
        : base(Type, name, args, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var defaults = TableDefaults.For(Tier);
        var table = CreateTable(args, defaults);
        CreateIndexes(args, table);
        _indexes = [.. args.Indexes.Select(index => index.Name).Order(StringComparer.Ordinal)];
        TableName = table.Name;
        TableArn = table.Arn;
        StreamArn = args.Stream is null ? null : table.StreamArn;
        EncryptionKey = args.EncryptionKey;
        Signals = TableAlarms.Watch(defaults, TableName, args.Indexes);
        Publish();
    }

    private Table(string name, Input<string> tableName, Input<string>? streamArn, EncryptionKey? encryptionKey, ComponentResourceOptions? options)
        : base(Type, name, new TableArgs { PartitionKey = TableKey.String("unknown") }, options)
    {
        // Its indexes are not known here.
        _indexes = ["*"];
        TableName = tableName.ToOutput();
        TableArn = TableName.Apply(known => Context.Deployed.Arn("dynamodb", $"table/{known}"));
        StreamArn = streamArn?.ToOutput();
        EncryptionKey = encryptionKey;
        Publish();
    }

    /// <summary>The table's name in AWS.</summary>
    public Output<string> TableName { get; }

    /// <summary>The table's ARN.</summary>
    public Output<string> TableArn { get; }

    /// <summary>The ARN of the stream of changes. Null without a stream.</summary>
    public Output<string>? StreamArn { get; }

    /// <summary>The key of the items. Null for DynamoDB's own encryption.</summary>
    public EncryptionKey? EncryptionKey { get; }

    /// <inheritdoc />
    public ImmutableArray<MonitoredSignal> Signals { get; } = [];

    /// <summary>A table that exists already, to link to. Creates nothing.</summary>
    /// <param name="name">The name in this program; variables of links are called after it.</param>
    /// <param name="tableName">The table's name in AWS; it is in the stack's account and Region.</param>
    /// <param name="streamArn">The ARN of its stream. Null when nobody here reads it.</param>
    /// <param name="encryptionKey">The key of its items. Null for DynamoDB's own encryption.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    public static Table FromExisting(
        string name, Input<string> tableName, Input<string>? streamArn = null, EncryptionKey? encryptionKey = null, ComponentResourceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(tableName);
        return new Table(name, tableName, streamArn, encryptionKey, options);
    }

    private DynamoDB.Table CreateTable(TableArgs args, TableDefaults defaults) => Children.Create(
        "table",
        tags =>
        {
            var table = new DynamoDB.TableArgs
            {
                BillingMode = "PAY_PER_REQUEST",
                TableClass = args.InfrequentAccess ? "STANDARD_INFREQUENT_ACCESS" : "STANDARD",
                HashKey = args.PartitionKey.Name,
                Attributes = { ToAttribute(args.PartitionKey) },
                PointInTimeRecovery = new DynamoDB.Inputs.TablePointInTimeRecoveryArgs
                {
                    Enabled = true,
                    RecoveryPeriodInDays = args.RecoveryDays ?? defaults.RecoveryDays,
                },
                DeletionProtectionEnabled = defaults.DeletionProtection,
                Tags = tags,
            };
            SetOptional(table, args);
            return table;
        },
        (name, childArgs, options) => new DynamoDB.Table(name, childArgs, options),
        args.Customize.Table,
        new CustomResourceOptions { Protect = defaults.Protect ? true : null });

    private static void SetOptional(DynamoDB.TableArgs table, TableArgs args)
    {
        if (args.SortKey is not null)
        {
            table.RangeKey = args.SortKey.Name;
            table.Attributes.Add(ToAttribute(args.SortKey));
        }

        if (args.EncryptionKey is not null)
        {
            table.ServerSideEncryption = new DynamoDB.Inputs.TableServerSideEncryptionArgs { Enabled = true, KmsKeyArn = args.EncryptionKey.Arn };
        }

        if (args.TimeToLiveAttribute is not null)
        {
            table.Ttl = new DynamoDB.Inputs.TableTtlArgs { Enabled = true, AttributeName = args.TimeToLiveAttribute };
        }

        if (args.Stream is { } stream)
        {
            table.StreamEnabled = true;
            table.StreamViewType = ViewType(stream);
        }

        if (args.MaxReadUnits is not null || args.MaxWriteUnits is not null)
        {
            var bound = new DynamoDB.Inputs.TableOnDemandThroughputArgs();
            SetUnits(args.MaxReadUnits, units => bound.MaxReadRequestUnits = units);
            SetUnits(args.MaxWriteUnits, units => bound.MaxWriteRequestUnits = units);
            table.OnDemandThroughput = bound;
        }
    }

    // DynamoDB makes and deletes one index of a table at a time. So each waits for the one before it, in alphabetical order.
    private void CreateIndexes(TableArgs args, DynamoDB.Table table)
    {
        DynamoDB.GlobalSecondaryIndex? previous = null;
        foreach (var index in args.Indexes.OrderBy(index => index.Name, StringComparer.Ordinal))
        {
            // Another key is another index of the same name, which cannot be there before the old one is gone.
            var options = new CustomResourceOptions { DeleteBeforeReplace = true };
            if (previous is not null)
            {
                options.DependsOn.Add(previous);
            }

            previous = CreateIndex(args, index, table, options);
        }
    }

    private DynamoDB.GlobalSecondaryIndex CreateIndex(TableArgs args, TableIndex index, DynamoDB.Table table, CustomResourceOptions options) => Children.Create(
        $"index-{index.Name}",
        _ =>
        {
            var child = new DynamoDB.GlobalSecondaryIndexArgs
            {
                TableName = table.Name,
                IndexName = index.Name,
                KeySchemas = [.. index.PartitionKey.Select(key => ToSchema(key, "HASH")), .. index.SortKey.Select(key => ToSchema(key, "RANGE"))],
                Projection = ToProjection(index),
            };
            if (args.MaxReadUnits is not null || args.MaxWriteUnits is not null)
            {
                var bound = new DynamoDB.Inputs.GlobalSecondaryIndexOnDemandThroughputArgs();
                SetUnits(args.MaxReadUnits, units => bound.MaxReadRequestUnits = units);
                SetUnits(args.MaxWriteUnits, units => bound.MaxWriteRequestUnits = units);
                child.OnDemandThroughput = bound;
            }

            return child;
        },
        (name, childArgs, childOptions) => new DynamoDB.GlobalSecondaryIndex(name, childArgs, childOptions),
        args.Customize.Index,
        options);

    private static void SetUnits(int? units, Action<int> set)
    {
        if (units is { } known)
        {
            set(known);
        }
    }

    private static DynamoDB.Inputs.GlobalSecondaryIndexProjectionArgs ToProjection(TableIndex index) => index switch
    {
        { KeysOnly: true } => new() { ProjectionType = "KEYS_ONLY" },
        { Attributes.Count: > 0 } => new() { ProjectionType = "INCLUDE", NonKeyAttributes = [.. index.Attributes] },
        _ => new() { ProjectionType = "ALL" },
    };

    private static DynamoDB.Inputs.TableAttributeArgs ToAttribute(TableKey key) => new() { Name = key.Name, Type = key.Type };

    private static DynamoDB.Inputs.GlobalSecondaryIndexKeySchemaArgs ToSchema(TableKey key, string type) =>
        new() { AttributeName = key.Name, AttributeType = key.Type, KeyType = type };

    // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_StreamSpecification.html
    private static string ViewType(TableStream stream) => stream switch
    {
        TableStream.KeysOnly => "KEYS_ONLY",
        TableStream.NewImage => "NEW_IMAGE",
        TableStream.OldImage => "OLD_IMAGE",
        TableStream.NewAndOldImages => "NEW_AND_OLD_IMAGES",
        _ => throw new ArgumentOutOfRangeException(nameof(stream), stream, "DynamoDB has no such view."),
    };

    private void Publish() => Publish(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["tableName"] = TableName,
        ["tableArn"] = TableArn,
    });
}
