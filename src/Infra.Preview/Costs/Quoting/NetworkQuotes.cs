using Infra.Policies;

namespace Infra.Preview.Costs.Quoting;

/// <summary>What stands in a network by the hour: gateways, endpoints, addresses, load balancers. Traffic comes on top.</summary>
internal static class NetworkQuotes
{
    private const decimal CommonZones = 3;

    private static readonly ResourceType Vpc = ResourceType.Of("aws:ec2/vpc:Vpc");
    private static readonly ResourceType Subnet = ResourceType.Of("aws:ec2/subnet:Subnet");

    public static IEnumerable<Quote> NatGateway(ResourceView gateway, QuoteBook book)
    {
        // A regional gateway is in as many zones as there is something for it to do.
        var isRegional = gateway["availabilityMode"].Is("regional").IsYes;
        var zones = isRegional ? new Amount(1, ZonesAround(gateway, book) ?? CommonZones) : Amount.Of(1);
        yield return book.Of("nat.gateway", zones, isRegional ? $"NAT gateway in {zones} zones" : "NAT gateway");
        if (isRegional && !gateway["connectivityType"].Is("private").IsYes)
        {
            yield return book.Of("ip.public", zones, "a public address in each zone");
        }
    }

    public static IEnumerable<Quote> Endpoint(ResourceView endpoint, QuoteBook book)
    {
        var kind = endpoint["vpcEndpointType"].Or("Gateway");
        if (kind.Is("Gateway").IsYes)
        {
            return [];
        }

        var zones = Math.Max(Count(endpoint["subnetIds"]) ?? 0, Count(endpoint["subnetConfigurations"]) ?? 0);
        return kind.Is("Interface").IsYes && zones > 0
            ? [book.Of("vpc.endpoint.zone", Amount.Of(zones), $"endpoint in {CostText.Number(zones)} {(zones == 1 ? "zone" : "zones")}")]
            : [Quote.DependsOn("its subnets")];
    }

    public static IEnumerable<Quote> Address(ResourceView address, QuoteBook book) => [book.Of("ip.public", Amount.Of(1), "public address")];

    public static IEnumerable<Quote> LoadBalancer(ResourceView balancer, QuoteBook book)
    {
        var kind = balancer["loadBalancerType"].Or("application");
        var price = kind.Is("application").IsYes ? "lb.application" : kind.Is("network").IsYes ? "lb.network" : null;
        if (price is null)
        {
            yield return Quote.Unknown("this kind of load balancer has no price in the table");
            yield break;
        }

        yield return book.Of(price, Amount.Of(1), "load balancer");
        if (!balancer["internal"].IsTrue().IsNo)
        {
            yield break;
        }

        var subnets = Math.Max(Count(balancer["subnets"]) ?? 0, Count(balancer["subnetMappings"]) ?? 0);
        yield return subnets > 0
            ? book.Of("ip.public", Amount.Of(subnets), "a public address in each zone")
            : Quote.DependsOn("its subnets");
    }

    private static decimal? ZonesAround(ResourceView gateway, QuoteBook book)
    {
        if (book.Graph.Targets(gateway["vpcId"], Vpc).Items is not [var vpc])
        {
            return null;
        }

        var zones = book.Graph.AttachedTo(vpc, Subnet, "vpcId").Items
            .Select(static subnet => subnet["availabilityZone"].Value?.ToString() ?? subnet["availabilityZoneId"].Value?.ToString())
            .Where(static zone => zone is not null).Distinct(StringComparer.Ordinal).Count();
        return zones == 0 ? null : zones;
    }

    private static decimal? Count(Property list) => list.Value is Plans.ListValue { Count: > 0 } items ? items.Count : null;
}
