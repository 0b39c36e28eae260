
namespace Infra.Tests;

/// <summary>Links that do not go together.</summary>
public class LinkSetTests
{
    [Fact]
    public async Task Component_twice()
    {
        await AssertRefused(
            args =>
            {
                var orders = new Ledger("orders");
                args.Links = [orders, orders.ReadOnly()];
            },
            "Links is 'ledger orders 2 times (ReadWrite, ReadOnly)'. Allowed: each component once. Fix: keep the one link that allows all the workload does with it.");
    }

    [Fact]
    public async Task Variable_from_two_components_whose_names_differ_only_in_case()
    {
        Assert.Equal(
            """
            Service 'api' has 2 invalid arguments:
              - Links is 'Ledgers__OrderBook__Url from ledger order-book and ledger orderBook'. Allowed: links that set different variables (.NET ignores their case). Fix: rename one of the components.
              - Links is 'Ledgers__OrderBook__Key from ledger order-book and ledger orderBook'. Allowed: links that set different variables (.NET ignores their case). Fix: rename one of the components.
            """.Replace("orderBook", "orderbook", StringComparison.Ordinal),
            await ServiceStacks.RefusedAsync(args => args.Links = [new Ledger("order-book"), new Ledger("orderbook")]));
    }

    [Theory]
    [InlineData("Ledgers__Orders__Url")]
    [InlineData("LEDGERS__ORDERS__URL")]
    public async Task Variable_that_the_environment_sets_too(string name)
    {
        await AssertRefused(
            args =>
            {
                args.Links = [new Ledger("orders")];
                args.Environment[name] = "https://elsewhere";
            },
            $"Environment[\"{name}\"] is '{name}'. Allowed: names that no link sets (ledger orders does). Fix: remove it, or remove the link.");
    }

    [Fact]
    public async Task Variable_that_the_secrets_set_too()
    {
        await AssertRefused(
            args =>
            {
                args.Links = [new Ledger("orders")];
                args.Secrets["Ledgers__Orders__Key"] = Ledger.SecretArn;
            },
            "Secrets[\"Ledgers__Orders__Key\"] is 'Ledgers__Orders__Key'. Allowed: names that no link sets (ledger orders does). Fix: remove it, or remove the link.");
    }

    [Fact]
    public async Task Secret_in_a_plain_variable_of_a_link()
    {
        await AssertRefused(
            args => args.Links = [new Ledger("orders") { HasSecretVariable = true }],
            "Links is 'ledger orders with a secret in Ledgers__Orders__Url'. Allowed: links whose variables anyone may know who may read task definitions. "
            + "Fix: have the component give the value by its ARN, in Link.Secrets.");
    }

    [Fact]
    public async Task No_component_at_all()
    {
        await AssertRefused(
            args => args.Links = [null!],
            "Links is null. Allowed: components, and what their verbs such as ReadOnly() give. Fix: remove the null, or create the component before it is linked.");
    }

    [Fact]
    public async Task Components_of_different_kinds_may_share_a_name()
    {
        var stack = await ServiceStacks.RunAsync(change: args => args.Links = [new Ledger("orders"), new SharedDisk("orders")]);

        Assert.True(stack.Has("api-to-ledger-orders"));
    }

    private static async Task AssertRefused(Action<ServiceArgs> change, string problem)
    {
        Assert.Equal($"Service 'api' has 1 invalid argument:\n  - {problem}", await ServiceStacks.RefusedAsync(change));
    }
}
