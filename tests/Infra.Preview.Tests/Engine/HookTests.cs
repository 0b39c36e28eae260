using Infra.Plans;
using Infra.Protocol;
using Infra.Protocol.Messages;
using Binding = Infra.Protocol.Messages.RegisterResourceRequest.Types.ResourceHooksBinding;

namespace Infra.Preview.Tests.Engine;

public sealed class HookTests
{
    private const string Queue = "aws:sqs/queue:Queue";

    [Fact]
    public async Task A_hook_for_previews_runs_before_and_after_the_resource()
    {
        await using var client = await EngineClient.StartAsync();
        await using var callbacks = await ProgramCallbacks.StartAsync();
        var seen = new List<ResourceHookRequest>();
        await RegisterHookAsync(client, callbacks, "watch", onDryRun: true, request =>
        {
            seen.Add(request);
            return "";
        });

        var queue = await client.RegisterAsync(
            Queue, "orders", """{ "name": "q" }""", with: request => request.Hooks = new Binding { BeforeCreate = { "watch" }, AfterCreate = { "watch" } });

        Assert.Equal([(queue.Urn, ""), (queue.Urn, queue.Id)], seen.Select(request => (request.Urn, request.Id)));
        Assert.Equal("q", seen[0].NewInputs.Fields["name"].StringValue);
        Assert.Null(seen[0].NewOutputs);
        Assert.NotNull(seen[1].NewOutputs);
        Assert.Equal(["afterCreate", "beforeCreate"], client.Planned(queue.Urn).Options.Hooks.Keys);
    }

    [Fact]
    public async Task Other_hooks_are_kept_and_not_run()
    {
        await using var client = await EngineClient.StartAsync();
        await using var callbacks = await ProgramCallbacks.StartAsync();
        await RegisterHookAsync(client, callbacks, "deploy", onDryRun: false, _ => "must not run");

        var queue = await client.RegisterAsync(Queue, "orders", with: request => request.Hooks = new Binding { BeforeCreate = { "deploy" }, BeforeDelete = { "deploy" } });

        Assert.Equal(["beforeCreate", "beforeDelete"], client.Planned(queue.Urn).Options.Hooks.Keys);
    }

    [Fact]
    public async Task A_failure_before_refuses_the_resource_and_one_after_is_a_warning()
    {
        await using var client = await EngineClient.StartAsync();
        await using var callbacks = await ProgramCallbacks.StartAsync();
        await RegisterHookAsync(client, callbacks, "picky", onDryRun: true, _ => "too late");

        var refusal = await EngineClient.RefusalAsync(() => client.RegisterAsync(Queue, "a", with: request => request.Hooks = new Binding { BeforeCreate = { "picky" } }));
        await client.RegisterAsync(Queue, "b", with: request => request.Hooks = new Binding { AfterCreate = { "picky" } });

        Assert.Equal("The hook 'picky' of 'a' (aws:sqs/queue:Queue) failed: too late", refusal.Detail);
        Assert.Contains(
            new PlanMessage(MessageSeverity.Warning, "The hook 'picky' of 'b' (aws:sqs/queue:Queue) failed: too late", "urn:pulumi:dev::shop::aws:sqs/queue:Queue::b"),
            client.Engine.Complete().Messages);
    }

    [Fact]
    public async Task Hooks_must_be_registered_once_and_before_they_are_bound()
    {
        await using var client = await EngineClient.StartAsync();
        await client.Channel.CallAsync(ResourceMonitorMethods.RegisterErrorHook, new RegisterErrorHookRequest { Name = "retry" });
        await client.RegisterAsync(Queue, "a", with: request => request.Hooks = new Binding { OnError = { "retry" } });

        var unbound = await EngineClient.RefusalAsync(() => client.RegisterAsync(Queue, "b", with: request => request.Hooks = new Binding { AfterUpdate = { "retry" } }));
        var twice = await EngineClient.RefusalAsync(() => client.Channel.CallAsync(ResourceMonitorMethods.RegisterErrorHook, new RegisterErrorHookRequest { Name = "retry" }));

        Assert.Equal("'b' (aws:sqs/queue:Queue) binds the hook 'retry' (afterUpdate), which is not registered.", unbound.Detail);
        Assert.Equal("Two hooks are named 'retry'.", twice.Detail);
    }

    private static async Task RegisterHookAsync(
        EngineClient client, ProgramCallbacks callbacks, string name, bool onDryRun, Func<ResourceHookRequest, string> hook)
    {
        await client.Channel.CallAsync(ResourceMonitorMethods.RegisterResourceHook, new RegisterResourceHookRequest
        {
            Name = name,
            OnDryRun = onDryRun,
            Callback = callbacks.Add(ResourceHookRequest.Parser, request => new ResourceHookResponse { Error = hook(request) }),
        });
    }
}
