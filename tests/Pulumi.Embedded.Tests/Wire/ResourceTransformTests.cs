using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Infra.Protocol;
using Infra.Protocol.Messages;
using Pulumi.Embedded.Tests.Samples;
using ProtoAlias = Infra.Protocol.Messages.Alias;

namespace Pulumi.Embedded.Tests.Wire;

[Collection(ProcessEnvironment.Name)]
public sealed class ResourceTransformTests
{
    private const string Other = "urn:pulumi:prod::shop::a:b:C::other";

    [Fact]
    public async Task A_transform_of_a_resource_is_a_callback_that_sees_and_changes_it()
    {
        ResourceTransformArgs? seen = null;
        TransformResponse? answer = null;
        var engine = new RecordingEngine
        {
            OnRegister = async (request, _) =>
            {
                if (request.Transforms.Count > 0)
                    answer = await CallbackClient.Call(request.Transforms[0], FullRequest(), TransformResponse.Parser);
            },
        };
        await engine.RunAsync(() =>
        {
            _ = new Thing("thing", null, new CustomResourceOptions
            {
                ResourceTransforms =
                {
                    (args, _) =>
                    {
                        seen = args;
                        Assert.Equal("prod", Deployment.Instance.StackName);
                        return Task.FromResult<ResourceTransformResult?>(
                            new ResourceTransformResult(args.Args.SetItem("text", "changed"), args.Options));
                    },
                },
            });
        });
        Assert.Empty(engine.Errors);
        Assert.Equal((Thing.Token, "thing", true), (seen!.Value.Type, seen.Value.Name, seen.Value.Custom));
        Assert.Equal("changed", answer!.Properties.Fields["text"].StringValue);
        Assert.Equal(FullRequest().Options, Sorted(answer.Options));
        await CheckOptions((CustomResourceOptions)seen.Value.Options);
    }

    [Fact]
    public async Task Secrets_and_unknowns_reach_a_transform_as_outputs()
    {
        ImmutableDictionary<string, object?>? seen = null;
        TransformResponse? answer = null;
        var secret = Value.ForStruct(new Struct
        {
            Fields =
            {
                ["4dabf18193072939515e22adb298388d"] = Value.ForString("1b47061264138c4ac30d75fd1eb44270"),
                ["value"] = Value.ForString("hush"),
            },
        });
        var engine = new RecordingEngine
        {
            OnRegister = async (request, _) =>
            {
                if (request.Transforms.Count == 0)
                    return;
                var sent = new TransformRequest
                {
                    Custom = true,
                    Properties = new Struct
                    {
                        Fields = { ["s"] = secret, ["u"] = Value.ForString("04da6b54-80e4-46f7-96ec-b56ff0331ba9"), ["p"] = Value.ForNumber(1) },
                    },
                };
                answer = await CallbackClient.Call(request.Transforms[0], sent, TransformResponse.Parser);
            },
        };
        await engine.RunAsync(() =>
        {
            _ = new Thing("thing", null, new CustomResourceOptions
            {
                ResourceTransforms =
                {
                    (args, _) =>
                    {
                        seen = args.Args;
                        return Task.FromResult<ResourceTransformResult?>(new ResourceTransformResult(args.Args, args.Options));
                    },
                },
            });
        });
        Assert.Empty(engine.Errors);
        Assert.Equal(1.0, seen!["p"]);
        Assert.True(answer!.Properties.Fields["s"].StructValue.Fields["secret"].BoolValue);
        Assert.False(answer.Properties.Fields["u"].StructValue.Fields.ContainsKey("value"));
    }

    [Fact]
    public async Task A_transform_that_changes_nothing_answers_nothing()
    {
        TransformResponse? answer = null;
        var engine = new RecordingEngine
        {
            OnRegister = async (request, _) =>
            {
                if (request.Transforms.Count > 0)
                    answer = await CallbackClient.Call(request.Transforms[0], FullRequest(), TransformResponse.Parser);
            },
        };
        await engine.RunAsync(() =>
        {
            _ = new Thing("thing", null, new CustomResourceOptions { ResourceTransforms = { (_, _) => Task.FromResult<ResourceTransformResult?>(null) } });
        });
        Assert.Null(answer!.Properties);
        Assert.Null(answer.Options);
    }

    [Fact]
    public async Task A_transform_that_throws_fails_the_call()
    {
        GrpcException? failure = null;
        var engine = new RecordingEngine
        {
            OnRegister = async (request, _) =>
            {
                if (request.Transforms.Count > 0)
                    failure = await Assert.ThrowsAsync<GrpcException>(() => CallbackClient.Call(request.Transforms[0], FullRequest(), TransformResponse.Parser));
            },
        };
        await engine.RunAsync(() =>
        {
            _ = new Thing("thing", null, new CustomResourceOptions { ResourceTransforms = { (_, _) => throw new FormatException("odd") } });
        });
        Assert.Equal((GrpcStatusCode.Unknown, "odd"), (failure!.Status, failure.Detail));
    }

    [Fact]
    public async Task Transforms_of_the_stack_are_registered_before_any_resource()
    {
        var registered = -1;
        RecordingEngine? engine = null;
        engine = new RecordingEngine
        {
            OnRegister = (request, _) =>
            {
                if (request.Name == "thing")
                    registered = engine!.StackTransforms.Count;
                return Task.CompletedTask;
            },
        };
        await engine.RunAsync(() => Deployment.RunAsync(
            () =>
            {
                _ = new Thing("thing");
                return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
            },
            new StackOptions { ResourceTransforms = { (_, _) => Task.FromResult<ResourceTransformResult?>(null) } }));
        Assert.Equal(1, registered);
    }

    private static TransformRequest FullRequest() => new()
    {
        Type = Thing.Token,
        Name = "thing",
        Custom = true,
        Parent = Other,
        Properties = new Struct { Fields = { ["text"] = Value.ForString("original") } },
        Options = new TransformResourceOptions
        {
            DependsOn = { Other },
            Protect = true,
            IgnoreChanges = { "a" },
            ReplaceOnChanges = { "b" },
            Version = "1.2.3",
            Aliases = { new ProtoAlias { Urn = Other }, new ProtoAlias { Spec = new ProtoAlias.Types.Spec { Name = "old", NoParent = true } } },
            Provider = "urn:pulumi:prod::shop::pulumi:providers:test::p::p-id",
            CustomTimeouts = new RegisterResourceRequest.Types.CustomTimeouts { Create = "1h30m", Delete = "45s" },
            PluginDownloadUrl = "https://plugins.example.com",
            RetainOnDelete = true,
            DeletedWith = Other,
            DeleteBeforeReplace = true,
            AdditionalSecretOutputs = { "c" },
        },
    };

    private static async Task CheckOptions(CustomResourceOptions options)
    {
        Assert.Equal(Other, await Probe.Value(options.Parent!.Urn));
        Assert.Equal((true, true, true, "1.2.3"), (options.Protect, options.RetainOnDelete, options.DeleteBeforeReplace, options.Version));
        Assert.Equal(TimeSpan.FromMinutes(90), options.CustomTimeouts!.Create);
        Assert.Equal(TimeSpan.FromSeconds(45), options.CustomTimeouts.Delete);
        Assert.Null(options.CustomTimeouts.Update);
        Assert.Equal(Other, await Probe.Value(options.DeletedWith!.Urn));
        Assert.Equal(["a"], options.IgnoreChanges);
        Assert.Equal(2, options.Aliases.Count);
    }

    // A duration can be written in more than one way.
    private static TransformResourceOptions Sorted(TransformResourceOptions options)
    {
        var result = options.Clone();
        Assert.Equal(5400, GoDurations.Seconds(result.CustomTimeouts.Create));
        Assert.Equal(45, GoDurations.Seconds(result.CustomTimeouts.Delete));
        result.CustomTimeouts = FullRequest().Options.CustomTimeouts;
        return result;
    }
}
