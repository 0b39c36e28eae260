using Google.Protobuf.WellKnownTypes;
using Infra.Protocol.Messages;
using Pulumi.Embedded.Tests.Samples;

namespace Pulumi.Embedded.Tests.Wire;

[Collection(ProcessEnvironment.Name)]
public sealed class HookTests
{
    private const string Other = "urn:pulumi:prod::shop::a:b:C::other";

    [Fact]
    public async Task Invoke_transforms_are_registered_before_a_call_and_change_it()
    {
        TransformInvokeResponse? answer = null;
        var engine = new RecordingEngine();
        await engine.RunAsync(() => Deployment.RunAsync(async () =>
        {
            Deployment.Instance.RegisterInvokeTransform((args, _) => Task.FromResult<InvokeTransformResult?>(
                new InvokeTransformResult(args.Args.SetItem("text", args.Token), new InvokeOptions { Version = "2.0.0" })));
            await Deployment.Instance.InvokeAsync("test:index:find", InvokeArgs.Empty);
            answer = await CallbackClient.Call(
                Assert.Single(engine.InvokeTransforms),
                new TransformInvokeRequest { Token = "test:index:find", Args = new Struct(), Options = new TransformInvokeOptions { Version = "1.0.0" } },
                TransformInvokeResponse.Parser);
        }));
        Assert.Empty(engine.Errors);
        Assert.Equal("test:index:find", answer!.Args.Fields["text"].StringValue);
        Assert.Equal("2.0.0", answer.Options.Version);
    }

    [Fact]
    public async Task Hooks_are_registered_once_and_bound_by_name()
    {
        ResourceHookArgs? seen = null;
        var answers = new List<ResourceHookResponse>();
        RecordingEngine? engine = null;
        engine = new RecordingEngine
        {
            OnRegister = async (request, _) =>
            {
                if (request.Hooks is null || request.Hooks.BeforeCreate.Count == 0)
                    return;
                var call = new ResourceHookRequest
                {
                    Urn = Other,
                    Id = "i-1",
                    Name = "thing",
                    Type = Thing.Token,
                    NewInputs = new Struct { Fields = { ["text"] = Value.ForString("x") } },
                };
                foreach (var hook in engine!.All<RegisterResourceHookRequest>().OrderBy(hook => hook.Name, StringComparer.Ordinal))
                    answers.Add(await CallbackClient.Call(hook.Callback, call, ResourceHookResponse.Parser));
            },
        };
        await engine.RunAsync(() =>
        {
            var quiet = new ResourceHook("a", (args, _) =>
            {
                seen = args;
                return Task.CompletedTask;
            });
            var loud = new ResourceHook("b", (_, _) => throw new FormatException("odd"), new ResourceHookOptions { OnDryRun = true });
            _ = new Thing("thing", null, new CustomResourceOptions
            {
                Hooks = new ResourceHookBinding { BeforeCreate = { quiet, loud }, AfterDelete = { quiet } },
            });
        });
        Assert.Empty(engine.Errors);
        Assert.Equal(
            [("a", false), ("b", true)],
            engine.All<RegisterResourceHookRequest>().Select(hook => (hook.Name, hook.OnDryRun)).Order());
        Assert.Equal(["a", "b"], engine["thing"].Hooks.BeforeCreate);
        Assert.Equal(["a"], engine["thing"].Hooks.AfterDelete);
        Assert.Empty(engine["thing"].Hooks.AfterCreate);
        Assert.Equal((Other, "i-1", "x", null), (seen!.Urn, seen.Id, seen.NewInputs!["text"], seen.OldOutputs));
        Assert.Equal(["", "odd"], answers.Select(answer => answer.Error));
    }

    [Theory]
    [InlineData("transforms")]
    [InlineData("resourceHooks")]
    [InlineData("invokeTransforms")]
    public async Task An_engine_that_does_not_call_back_fails_the_run(string feature)
    {
        var engine = new RecordingEngine { Lacks = { feature } };
        Assert.Equal(32, await engine.RunAsync(() =>
        {
            if (feature == "transforms")
                _ = new Thing("thing", null, new CustomResourceOptions { ResourceTransforms = { (_, _) => Task.FromResult<ResourceTransformResult?>(null) } });
            else if (feature == "resourceHooks")
                _ = new ResourceHook("hook", (_, _) => Task.CompletedTask);
            else
                Deployment.Instance.RegisterInvokeTransform((_, _) => Task.FromResult<InvokeTransformResult?>(null));
        }));
        Assert.NotEmpty(engine.Errors);
    }
}
