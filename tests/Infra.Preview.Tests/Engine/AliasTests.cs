using Infra.Protocol.Messages;
using Spec = Infra.Protocol.Messages.Alias.Types.Spec;

namespace Infra.Preview.Tests.Engine;

public sealed class AliasTests
{
    private const string Queue = "aws:sqs/queue:Queue";

    [Fact]
    public async Task An_alias_takes_from_the_resource_what_it_does_not_say()
    {
        await using var client = await EngineClient.StartAsync();
        var component = await client.RegisterComponentAsync("infra:queue:Queue", "orders");

        var queue = await client.RegisterAsync(Queue, "orders-queue", parent: component.Urn, with: Aliases(
            new Alias { Spec = new Spec { Name = "old" } },
            new Alias { Spec = new Spec { Type = "aws:sqs:Queue" } },
            new Alias { Spec = new Spec { NoParent = true } },
            new Alias { Spec = new Spec { Stack = "prod", Project = "legacy" } },
            new Alias { Spec = new Spec { ParentUrn = EngineClient.StackUrn, Name = "moved" } },
            new Alias { Urn = "urn:pulumi:dev::shop::x:y:Z::literal" }));

        Assert.Equal(
            [
                "urn:pulumi:dev::shop::infra:queue:Queue$aws:sqs/queue:Queue::old",
                "urn:pulumi:dev::shop::infra:queue:Queue$aws:sqs:Queue::orders-queue",
                "urn:pulumi:dev::shop::aws:sqs/queue:Queue::orders-queue",
                "urn:pulumi:prod::legacy::infra:queue:Queue$aws:sqs/queue:Queue::orders-queue",
                "urn:pulumi:dev::shop::aws:sqs/queue:Queue::moved",
                "urn:pulumi:dev::shop::x:y:Z::literal",
            ],
            client.Planned(queue.Urn).Options.Aliases);
    }

    [Fact]
    public async Task Children_of_a_renamed_component_are_renamed_with_it()
    {
        await using var client = await EngineClient.StartAsync();
        var component = await client.RegisterComponentAsync(
            "infra:queue:Queue", "orders", with: Aliases(new Alias { Spec = new Spec { Name = "purchases" } }));

        var queue = await client.RegisterAsync(Queue, "orders-queue", parent: component.Urn, with: Aliases(new Alias { Spec = new Spec { Name = "orders-main" } }));
        var other = await client.RegisterAsync(Queue, "dead", parent: component.Urn);

        Assert.Equal(
            [
                "urn:pulumi:dev::shop::infra:queue:Queue$aws:sqs/queue:Queue::orders-main",
                "urn:pulumi:dev::shop::infra:queue:Queue$aws:sqs/queue:Queue::purchases-queue",
                "urn:pulumi:dev::shop::infra:queue:Queue$aws:sqs/queue:Queue::purchases-main",
            ],
            client.Planned(queue.Urn).Options.Aliases);
        Assert.Equal(["urn:pulumi:dev::shop::infra:queue:Queue$aws:sqs/queue:Queue::dead"], client.Planned(other.Urn).Options.Aliases);
    }

    [Fact]
    public async Task Children_of_a_component_with_another_type_get_the_old_type_chain()
    {
        await using var client = await EngineClient.StartAsync();
        var component = await client.RegisterComponentAsync(
            "infra:queue:Queue", "orders", with: Aliases(new Alias { Spec = new Spec { Type = "acme:old:Queue" } }));

        var queue = await client.RegisterAsync(Queue, "orders-queue", parent: component.Urn);

        Assert.Equal(["urn:pulumi:dev::shop::acme:old:Queue$aws:sqs/queue:Queue::orders-queue"], client.Planned(queue.Urn).Options.Aliases);
    }

    private static Action<RegisterResourceRequest> Aliases(params Alias[] aliases) => request => request.Aliases.AddRange(aliases);
}
