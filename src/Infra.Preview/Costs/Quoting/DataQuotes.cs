using Infra.Policies;

namespace Infra.Preview.Costs.Quoting;

/// <summary>What databases, caches and tables cost by the hour. What they hold, read and write comes on top.</summary>
internal static class DataQuotes
{
    // AWS sells instances whose input and output is included at this much more.
    private const decimal InputOutputIncluded = 1.3m;

    private static readonly ResourceType Cluster = ResourceType.Of("aws:rds/cluster:Cluster");
    private static readonly ResourceType ScalableTarget = ResourceType.Of("aws:appautoscaling/target:Target");

    public static IEnumerable<Quote> ClusterInstance(ResourceView instance, QuoteBook book)
    {
        var clusters = book.Graph.Targets(instance["clusterIdentifier"], Cluster).Items;
        var includesInput = clusters is [var only] && only["storageType"].Is("aurora-iopt1").IsYes;
        if (!instance["engine"].StartsWith("aurora").IsYes)
        {
            return [Quote.Unknown("its engine has no price in the table")];
        }

        if (instance["instanceClass"].Text is not { } kind)
        {
            return [Quote.DependsOn("its class")];
        }

        if (kind != "db.serverless")
        {
            return book.Prices.Monthly($"aurora.{kind}") is { } monthly
                ? [Quote.Of(monthly * (includesInput ? InputOutputIncluded : 1), $"instance {kind}")]
                : [Quote.Unknown($"{kind} has no price in the table")];
        }

        return clusters is [var cluster] && Amount.Between(
            cluster["serverlessv2ScalingConfiguration"]["minCapacity"], cluster["serverlessv2ScalingConfiguration"]["maxCapacity"]) is { } capacity
            ? [book.Of(includesInput ? "aurora.acu.io" : "aurora.acu", capacity, $"{capacity} capacity units")]
            : [Quote.DependsOn("the capacity of its cluster")];
    }

    public static IEnumerable<Quote> ReplicationGroup(ResourceView cache, QuoteBook book)
    {
        var engine = cache["engine"].Or("redis").Text;
        if (cache["nodeType"].Text is not { } kind || Nodes(cache) is not { } nodes)
        {
            return [Quote.DependsOn("its nodes")];
        }

        return book.Prices.Monthly($"cache.{engine}.{kind}") is { } monthly
            ? [Quote.Of(nodes.Low * monthly, nodes.High * monthly, $"{nodes} {(nodes.High == 1 ? "node" : "nodes")} {kind}")]
            : [Quote.Unknown($"{kind} with {engine} has no price in the table")];
    }

    public static IEnumerable<Quote> Table(ResourceView table, QuoteBook book)
    {
        var mode = table["billingMode"].Or("PROVISIONED");
        if (!mode.Is("PROVISIONED").IsYes)
        {
            return [Quote.Unknown("paid by use: requests and storage")];
        }

        return Capacity(table, "read", book) is { } read && Capacity(table, "write", book) is { } write
            ?
            [
                Quote.Of(
                    read.Low * book.Monthly("dynamodb.read") + write.Low * book.Monthly("dynamodb.write"),
                    read.High * book.Monthly("dynamodb.read") + write.High * book.Monthly("dynamodb.write"),
                    $"{read} reads and {write} writes a second"),
                Quote.Unknown("paid by use: storage"),
            ]
            : [Quote.DependsOn("its capacity")];
    }

    private static Amount? Nodes(ResourceView cache)
    {
        if (!cache["numCacheClusters"].IsMissing)
        {
            return Amount.Of(cache["numCacheClusters"]);
        }

        return Amount.Of(cache["numNodeGroups"].Or(1)) is { } groups && Amount.Of(cache["replicasPerNodeGroup"].Or(0)) is { } replicas
            ? Amount.Of(groups.High * (replicas.High + 1))
            : null;
    }

    private static Amount? Capacity(ResourceView table, string verb, QuoteBook book)
    {
        var dimension = verb == "read" ? "dynamodb:table:ReadCapacityUnits" : "dynamodb:table:WriteCapacityUnits";
        var targets = book.Graph.AttachedTo(table, ScalableTarget, "resourceId").Items
            .Where(target => target["scalableDimension"].Is(dimension).IsYes).ToList();
        return targets is [var target] ? Amount.Between(target["minCapacity"], target["maxCapacity"]) : Amount.Of(table[$"{verb}Capacity"]);
    }
}
