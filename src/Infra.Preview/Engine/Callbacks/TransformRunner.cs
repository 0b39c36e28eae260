using Google.Protobuf.WellKnownTypes;
using Infra.Plans;
using Infra.Preview.Engine.Registration;
using Infra.Preview.Engine.Wire;
using Infra.Protocol.Messages;

namespace Infra.Preview.Engine.Callbacks;

/// <summary>
/// Runs the program's transforms over a resource before it is registered: its own first, then those of each parent upwards, then the
/// stack's. Each sees what the one before made of it.
/// </summary>
internal sealed class TransformRunner(CallbackClient callbacks, ResourceTable table)
{
    private readonly Lock _lock = new();
    private Callback[] _ofStack = [];
    private Callback[] _ofInvokes = [];

    public void AddToStack(Callback transform)
    {
        lock (_lock)
        {
            _ofStack = [.. _ofStack, transform];
        }
    }

    public void AddToInvokes(Callback transform)
    {
        lock (_lock)
        {
            _ofInvokes = [.. _ofInvokes, transform];
        }
    }

    public async Task<(Struct Inputs, ResourceOptions Options)> RunAsync(
        ResourceIdentity resource, Struct inputs, ResourceOptions options, IReadOnlyList<Callback> own, CancellationToken cancellationToken)
    {
        foreach (var transform in ApplyingTo(resource, own))
        {
            var request = new TransformRequest
            {
                Type = resource.Type,
                Name = resource.Name,
                Custom = resource.Kind == ResourceKind.Custom,
                Parent = resource.Parent ?? "",
                Properties = inputs,
                Options = RequestOptions.Write(options),
            };
            var answer = await callbacks.CallAsync(
                $"A transform of {RegisteredResource.Describe(resource.Type, resource.Name)}", transform, request, TransformResponse.Parser, cancellationToken);
            if (answer.Properties is { } changed)
            {
                inputs = WireInputs.Normalize(changed);
            }

            if (answer.Options is { } changedOptions)
            {
                options = RequestOptions.Apply(options, changedOptions);
            }
        }

        return (inputs, options);
    }

    public async Task<ResourceInvokeRequest> RunAsync(ResourceInvokeRequest invoke, CancellationToken cancellationToken)
    {
        foreach (var transform in _ofInvokes)
        {
            var request = new TransformInvokeRequest
            {
                Token = invoke.Tok,
                Args = invoke.Args ?? new Struct(),
                Options = new TransformInvokeOptions { Provider = invoke.Provider, PluginDownloadUrl = invoke.PluginDownloadURL, Version = invoke.Version },
            };
            request.Options.PluginChecksums.Add(invoke.PluginChecksums);
            var answer = await callbacks.CallAsync(
                $"A transform of the call of {invoke.Tok}", transform, request, TransformInvokeResponse.Parser, cancellationToken);
            invoke = Apply(invoke, answer);
        }

        return invoke;
    }

    private static ResourceInvokeRequest Apply(ResourceInvokeRequest before, TransformInvokeResponse answer)
    {
        var after = before.Clone();
        after.Args = answer.Args ?? after.Args;
        if (answer.Options is { } options)
        {
            after.Provider = options.Provider;
            after.Version = options.Version;
            after.PluginDownloadURL = options.PluginDownloadUrl;
        }

        return after;
    }

    private IEnumerable<Callback> ApplyingTo(ResourceIdentity resource, IReadOnlyList<Callback> own)
    {
        foreach (var transform in own)
        {
            yield return transform;
        }

        for (var parent = table.Find(resource.Parent ?? ""); parent is not null; parent = table.Find(parent.Parent ?? ""))
        {
            foreach (var transform in parent.Transforms)
            {
                yield return transform;
            }
        }

        foreach (var transform in _ofStack)
        {
            yield return transform;
        }
    }
}
