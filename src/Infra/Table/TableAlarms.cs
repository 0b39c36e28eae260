using System.Collections.Immutable;
using System.Globalization;
using Pulumi;

namespace Infra;

/// <summary>The golden signals of a <see cref="Table"/>: requests that it refuses, fails or answers late.</summary>
public static class TableAlarms
{
    private const string Namespace = "AWS/DynamoDB";

    // DynamoDB reports errors by operation and adds nothing up; these four are what programs mostly do.
    private static readonly string[] Failing = ["GetItem", "PutItem", "Query", "UpdateItem"];

    // Queries and batches take as long as what they ask for.
    private static readonly string[] Slow = ["GetItem", "PutItem"];

    /// <summary>What is watched of the table as a whole.</summary>
    public static ImmutableArray<GoldenSignal> For(TableDefaults defaults)
    {
        ArgumentNullException.ThrowIfNull(defaults);
        return [Throttled("throttled", "", defaults, "TableName")];
    }

    /// <summary>What is watched of each index.</summary>
    public static ImmutableArray<GoldenSignal> ForIndex(TableDefaults defaults)
    {
        ArgumentNullException.ThrowIfNull(defaults);
        return [Throttled("index-throttled", " an index; writes to it also hold up those to the table", defaults, "TableName", "GlobalSecondaryIndexName")];
    }

    /// <summary>What is watched of the operations that DynamoDB reports one by one.</summary>
    public static ImmutableArray<GoldenSignal> ForOperation(TableDefaults defaults)
    {
        ArgumentNullException.ThrowIfNull(defaults);
        return [SystemErrors, SlowRequests(defaults)];
    }

    internal static ImmutableArray<MonitoredSignal> Watch(TableDefaults defaults, Input<string> table, IEnumerable<TableIndex> indexes)
    {
        var slow = SlowRequests(defaults);
        return
        [
            .. MonitoredSignal.All(For(defaults), Of(table)),
            .. indexes.SelectMany(index => MonitoredSignal.All(ForIndex(defaults), Of(table, "GlobalSecondaryIndexName", index.Name), index.Name)),
            .. Failing.SelectMany(operation => MonitoredSignal.All([SystemErrors], Of(table, "Operation", operation), operation)),
            .. Slow.SelectMany(operation => MonitoredSignal.All([slow], Of(table, "Operation", operation), operation)),
        ];
    }

    private static Dictionary<string, Input<string>> Of(Input<string> table, string? dimension = null, string value = "")
    {
        var dimensions = new Dictionary<string, Input<string>>(StringComparer.Ordinal) { ["TableName"] = table };
        if (dimension is not null)
        {
            dimensions.Add(dimension, value);
        }

        return dimensions;
    }

    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html
    private static GoldenSignal Throttled(string name, string where, TableDefaults defaults, params ImmutableArray<string> dimensions) => new()
    {
        Name = name,
        Meaning = string.Create(CultureInfo.InvariantCulture, $"DynamoDB refuses more than {defaults.ThrottledRequests} requests a minute{(where.Length > 0 ? " of" + where : "")}: users wait for retries."),
        Runbook = "table.md#throttled",
        Severity = SignalSeverity.Page,
        Metrics =
        [
            new("reads", Namespace, "ReadThrottleEvents", "Sum", dimensions),
            new("writes", Namespace, "WriteThrottleEvents", "Sum", dimensions),
        ],
        Expression = "FILL(reads, 0) + FILL(writes, 0)",
        Threshold = defaults.ThrottledRequests,
        EvaluationPeriods = 10,
        DatapointsToAlarm = 5,
    };

    private static GoldenSignal SystemErrors { get; } = new()
    {
        Name = "system-errors",
        Meaning = "DynamoDB itself fails requests, minute after minute.",
        Runbook = "table.md#system-errors",
        Severity = SignalSeverity.Ticket,
        Metrics = [new("failed", Namespace, "SystemErrors", "Sum", "TableName", "Operation")],
        Threshold = 0,
        EvaluationPeriods = 10,
        DatapointsToAlarm = 5,
    };

    private static GoldenSignal SlowRequests(TableDefaults defaults) => new()
    {
        Name = "slow-requests",
        Meaning = "One in a hundred requests for a single item takes long inside DynamoDB.",
        Runbook = "table.md#slow-requests",
        Severity = SignalSeverity.Ticket,
        Metrics = [new("latency", Namespace, "SuccessfulRequestLatency", "p99", "TableName", "Operation")],
        Threshold = defaults.SlowRequest.TotalMilliseconds,
        EvaluationPeriods = 15,
        DatapointsToAlarm = 12,
    };
}
