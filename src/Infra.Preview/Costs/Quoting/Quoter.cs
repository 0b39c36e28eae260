using Infra.Policies;

namespace Infra.Preview.Costs.Quoting;

/// <summary>Finds what each resource costs: a price for what runs by the hour or is paid by the month, and a reason for everything else.</summary>
internal sealed class Quoter(PlanGraph graph, string? region)
{
    private static readonly Dictionary<string, Func<ResourceView, QuoteBook, IEnumerable<Quote>>> Quotes = new(StringComparer.Ordinal)
    {
        ["aws:ecs/service:Service"] = ContainerQuotes.Service,
        ["aws:ec2/natGateway:NatGateway"] = NetworkQuotes.NatGateway,
        ["aws:ec2/vpcEndpoint:VpcEndpoint"] = NetworkQuotes.Endpoint,
        ["aws:ec2/eip:Eip"] = NetworkQuotes.Address,
        ["aws:lb/loadBalancer:LoadBalancer"] = NetworkQuotes.LoadBalancer,
        ["aws:alb/loadBalancer:LoadBalancer"] = NetworkQuotes.LoadBalancer,
        ["aws:rds/clusterInstance:ClusterInstance"] = DataQuotes.ClusterInstance,
        ["aws:elasticache/replicationGroup:ReplicationGroup"] = DataQuotes.ReplicationGroup,
        ["aws:dynamodb/table:Table"] = DataQuotes.Table,
        ["aws:cloudwatch/metricAlarm:MetricAlarm"] = FlatQuotes.Alarm,
        ["aws:cloudwatch/compositeAlarm:CompositeAlarm"] = static (_, book) => FlatQuotes.One(book, "cloudwatch.alarm.composite", "composite alarm"),
        ["aws:cloudwatch/dashboard:Dashboard"] = static (_, book) => FlatQuotes.One(book, "cloudwatch.dashboard", "dashboard"),
        ["aws:kms/key:Key"] = FlatQuotes.Key,
        ["aws:kms/replicaKey:ReplicaKey"] = static (_, book) => FlatQuotes.One(book, "kms.key", "replica of a key"),
        ["aws:secretsmanager/secret:Secret"] = FlatQuotes.Secret,
        ["aws:wafv2/webAcl:WebAcl"] = FlatQuotes.WebAcl,
        ["aws:route53/zone:Zone"] = static (_, book) => FlatQuotes.One(book, "route53.zone", "hosted zone"),
        ["aws:eks/cluster:Cluster"] = static (_, book) => FlatQuotes.One(book, "eks.cluster", "control plane"),
    };

    private readonly QuoteBook _book = new(graph, PriceTable.Current);

    public IEnumerable<Quote> Quote(ResourceView view)
    {
        if (view.Resource is { IsRead: true } or { IsComponent: true } or { IsProvider: true } || !view.Type.StartsWith("aws:", StringComparison.Ordinal))
        {
            return [];
        }

        if (Quotes.TryGetValue(view.Type, out var quotes))
        {
            return quotes(view, _book).Select(quote => InRegion(quote, RegionOf(view)));
        }

        return _book.Prices.Use(view.Type) is { } use ? [Quoting.Quote.Unknown($"paid by use: {use}")]
            : _book.Prices.IsFree(view.Type) ? []
            : [Quoting.Quote.Unknown("has no price in the table")];
    }

    private Quote InRegion(Quote quote, string? place)
    {
        if (quote.Monthly is not { } monthly)
        {
            return quote;
        }

        return _book.Prices.Factor(place) is { } factor
            ? quote with { Monthly = new CostRange(monthly.Low * factor.Low, monthly.High * factor.High) }
            : Quoting.Quote.Unknown($"prices of {place} are not in the table");
    }

    private string? RegionOf(ResourceView view) =>
        view["region"] is { IsMissing: false } own ? Known(own)
        : view.Options.Provider is { } provider && graph.Find(provider)?["region"] is { IsMissing: false } given ? Known(given)
        : region;

    // A symbol is no name of a Region.
    private static string? Known(Property property) => property.Text is { } text && !text.Contains('$', StringComparison.Ordinal) ? text : null;
}
