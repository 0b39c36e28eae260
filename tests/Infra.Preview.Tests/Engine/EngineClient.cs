using Google.Protobuf.WellKnownTypes;
using Infra.Plans;
using Infra.Preview.Engine;
using Infra.Preview.Providers;
using Infra.Protocol;
using Infra.Protocol.Messages;

namespace Infra.Preview.Tests.Engine;

/// <summary>A preview engine and a client that speaks to it as an SDK does, message by message.</summary>
internal sealed class EngineClient : IAsyncDisposable
{
    public const string StackUrn = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";

    private EngineClient(PreviewEngine engine)
    {
        Engine = engine;
        Channel = new GrpcChannel(engine.MonitorAddress);
    }

    public PreviewEngine Engine { get; }

    public GrpcChannel Channel { get; }

    public static Task<EngineClient> StartAsync(
        IResourceShapes? shapes = null,
        Fixtures? fixtures = null,
        IReadOnlyDictionary<string, ConfigEntry>? config = null,
        TimeProvider? time = null,
        Action<EngineEvent>? onEvent = null)
    {
        return StartAsync(new PreviewEngineOptions
        {
            Project = "shop",
            Stack = "dev",
            Organization = "acme",
            Shapes = shapes ?? new FakeShapes(),
            Fixtures = fixtures ?? Fixtures.None,
            Config = config ?? new Dictionary<string, ConfigEntry>(),
            Time = time ?? TimeProvider.System,
            OnEvent = onEvent,
        });
    }

    public static async Task<EngineClient> StartAsync(PreviewEngineOptions options)
    {
        var client = new EngineClient(await PreviewEngine.StartAsync(options));
        await client.RegisterAsync(ResourceUrn.StackType, "shop-dev", custom: false, parent: "");
        return client;
    }

    public static Struct Json(string json) => Struct.Parser.ParseJson(json);

    public async Task<RegisterResourceResponse> RegisterAsync(
        string type,
        string name,
        string inputs = "{}",
        bool custom = true,
        string parent = StackUrn,
        Action<RegisterResourceRequest>? with = null)
    {
        var request = new RegisterResourceRequest
        {
            Type = type,
            Name = name,
            Custom = custom,
            Parent = parent,
            Object = Json(inputs),
            AcceptSecrets = true,
            AcceptResources = true,
        };
        with?.Invoke(request);
        return await Channel.CallAsync(ResourceMonitorMethods.RegisterResource, request);
    }

    public Task<RegisterResourceResponse> RegisterComponentAsync(string type, string name, string parent = StackUrn, Action<RegisterResourceRequest>? with = null)
    {
        return RegisterAsync(type, name, custom: false, parent: parent, with: with);
    }

    public async Task RegisterOutputsAsync(string urn, string outputs)
    {
        await Channel.CallAsync(ResourceMonitorMethods.RegisterResourceOutputs, new RegisterResourceOutputsRequest { Urn = urn, Outputs = Json(outputs) });
    }

    public async Task<Struct> InvokeAsync(string token, string args = "{}", string provider = "")
    {
        var request = new ResourceInvokeRequest { Tok = token, Args = Json(args), Provider = provider, AcceptResources = true };
        return (await Channel.CallAsync(ResourceMonitorMethods.Invoke, request)).Return;
    }

    /// <summary>What a registration is refused with.</summary>
    public static async Task<GrpcException> RefusalAsync(Func<Task> call) => await Assert.ThrowsAsync<GrpcException>(call);

    /// <summary>The resource of a URN in the plan as it stands.</summary>
    public PlannedResource Planned(string urn)
    {
        return Engine.Complete().Find(urn) ?? throw new InvalidOperationException($"{urn} is not in the plan.");
    }

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await Engine.DisposeAsync();
    }
}
