using System.Collections.Concurrent;
using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Infra.Protocol.Messages;
using ProtoRegisterPackageRequest = Infra.Protocol.Messages.RegisterPackageRequest;

namespace Pulumi.Testing;

/// <summary>A monitor that asks mocks.</summary>
internal sealed class MockMonitor(IMocks mocks, DeploymentSettings settings) : IMonitor
{
    private readonly ConcurrentDictionary<string, Struct> _registered = new(StringComparer.Ordinal);
    private ImmutableList<Resource> _resources = [];

    public bool CallsBack => false;

    /// <summary>In the order in which they arrived.</summary>
    internal ImmutableArray<Resource> Resources => [.. _resources];

    public Task<bool> SupportsFeatureAsync(string feature) => Task.FromResult(true);

    public async Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request)
    {
        Add(resource);
        var urn = UrnOf(request.Type, request.Name, request.Parent);
        if (request.Type == Stack.TypeToken)
            return Register(urn, new RegisterResourceResponse { Urn = urn, Object = new Struct() });

        var (id, state) = await AskAsync(request.Type, request.Name, request.Object, request.Provider, request.ImportId).ConfigureAwait(false);
        return Register(urn, new RegisterResourceResponse { Urn = urn, Id = id ?? request.ImportId, Object = state });
    }

    public async Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request)
    {
        Add(resource);
        var urn = UrnOf(request.Type, request.Name, request.Parent);
        var (_, state) = await AskAsync(request.Type, request.Name, request.Properties, request.Provider, request.Id).ConfigureAwait(false);
        Register(urn, new RegisterResourceResponse { Urn = urn, Id = request.Id, Object = state });
        return new ReadResourceResponse { Urn = urn, Properties = state };
    }

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) =>
        mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(request.Urn, MockProperties.ReadOutputs(request.Outputs)));

    public async Task<InvokeResponse> InvokeAsync(ResourceInvokeRequest request)
    {
        if (request.Tok == "pulumi:pulumi:getResource")
            return new InvokeResponse { Return = Find(request.Args.Fields["urn"].StringValue) };
        return new InvokeResponse { Return = await CallAsync(request.Tok, request.Args, request.Provider).ConfigureAwait(false) };
    }

    public async Task<CallResponse> CallAsync(ResourceCallRequest request) =>
        new() { Return = await CallAsync(request.Tok, request.Args, request.Provider).ConfigureAwait(false) };

    public Task<string> RegisterPackageAsync(ProtoRegisterPackageRequest request) => Task.FromResult(request.Name);

    public Task RegisterStackTransformAsync(Callback callback) => Task.CompletedTask;

    public Task RegisterStackInvokeTransformAsync(Callback callback) => Task.CompletedTask;

    public Task RegisterResourceHookAsync(RegisterResourceHookRequest request) => Task.CompletedTask;

    public Task SignalAndWaitForShutdownAsync() => Task.CompletedTask;

    private async ValueTask<(string? Id, Struct State)> AskAsync(string type, string name, Struct? inputs, string provider, string id)
    {
        var args = new MockResourceArgs { Type = type, Name = name, Inputs = MockProperties.ReadKnown(inputs), Provider = provider, Id = id };
        var (answeredId, state) = await mocks.NewResourceAsync(args).ConfigureAwait(false);
        return (answeredId, await MockProperties.WriteAsync($"{type} '{name}'", state).ConfigureAwait(false));
    }

    private async ValueTask<Struct> CallAsync(string token, Struct args, string provider)
    {
        var call = new MockCallArgs { Token = token, Args = MockProperties.ReadKnown(args), Provider = provider };
        return await MockProperties.WriteAsync(token, await mocks.CallAsync(call).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private void Add(Resource resource) => ImmutableInterlocked.Update(ref _resources, static (all, added) => all.Add(added), resource);

    private RegisterResourceResponse Register(string urn, RegisterResourceResponse response)
    {
        _registered[urn] = new Struct
        {
            Fields =
            {
                ["urn"] = Value.ForString(urn),
                ["id"] = Value.ForString(response.Id),
                ["state"] = Value.ForStruct(response.Object),
            },
        };
        return response;
    }

    private Struct Find(string urn) => _registered.TryGetValue(urn, out var found)
        ? found
        : throw new InvalidOperationException($"No resource with the URN '{urn}' has been registered.");

    /// <summary>Keeps only the first of the parent's types: URNs of mocks do not tell the tree, and tests rely on their short form.</summary>
    private string UrnOf(string type, string name, string parentUrn)
    {
        var chain = parentUrn.Length == 0 ? type : $"{UrnParts.ChainOf(parentUrn).Split('$')[0]}${type}";
        return UrnParts.Prefix + string.Join(UrnParts.Separator, settings.StackName, settings.ProjectName, chain, name);
    }
}
