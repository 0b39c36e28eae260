using Infra.Policies;

namespace Infra.Preview.Costs.Quoting;

/// <summary>What is paid by the month for being there. Requests come on top.</summary>
internal static class FlatQuotes
{
    private const decimal FastestOrdinaryPeriod = 60;

    // KMS charges for the first two renewals of a key's material, and for no more.
    private const decimal PaidRotations = 2;

    public static IEnumerable<Quote> One(QuoteBook book, string price, string what) => [book.Of(price, Amount.Of(1), what)];

    public static IEnumerable<Quote> Alarm(ResourceView alarm, QuoteBook book)
    {
        var metrics = 0;
        var isFast = IsFast(alarm["period"]);
        foreach (var query in alarm["metricQueries"].Items)
        {
            metrics += query["metric"].IsMissing ? 0 : 1;
            isFast |= IsFast(query["metric"]["period"]);
        }

        var amount = Amount.Of(Math.Max(1, metrics));
        yield return book.Of(
            isFast ? "cloudwatch.alarm.metric.fast" : "cloudwatch.alarm.metric", amount,
            $"alarm on {amount} {(amount.High == 1 ? "metric" : "metrics")}{(isFast ? " of less than a minute" : "")}");
    }

    public static IEnumerable<Quote> Key(ResourceView key, QuoteBook book)
    {
        var rotates = !key["enableKeyRotation"].IsTrue().IsNo;
        var monthly = book.Monthly("kms.key");
        yield return Quote.Of(
            monthly, monthly + (rotates ? PaidRotations * book.Monthly("kms.rotation") : 0), rotates ? "key, more from its second year" : "key");
    }

    public static IEnumerable<Quote> Secret(ResourceView secret, QuoteBook book)
    {
        var copies = 1;
        foreach (var _ in secret["replicas"].Items)
        {
            copies++;
        }

        yield return book.Of("secret", Amount.Of(copies), copies == 1 ? "secret" : $"secret in {copies} Regions");
    }

    public static IEnumerable<Quote> WebAcl(ResourceView acl, QuoteBook book)
    {
        if (acl["rules"].IsUnknown)
        {
            yield return Quote.DependsOn("its rules");
            yield break;
        }

        var rules = 0;
        foreach (var _ in acl["rules"].Items)
        {
            rules++;
        }

        yield return Quote.Of(book.Monthly("waf.acl") + rules * book.Monthly("waf.rule"), $"firewall with {rules} {(rules == 1 ? "rule" : "rules")}");
    }

    private static bool IsFast(Property period) => Amount.Of(period) is { } seconds && seconds.High < FastestOrdinaryPeriod;
}
