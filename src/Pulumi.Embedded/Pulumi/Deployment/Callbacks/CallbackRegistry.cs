using Infra.Protocol.Messages;

namespace Pulumi;

/// <summary>Tells the engine about the program's transforms and hooks. Where nobody would call them, they are accepted and left alone.</summary>
internal sealed class CallbackRegistry(Deployment deployment) : IAsyncDisposable
{
    private readonly CallbackServer _server = new();
    private readonly Lock _gate = new();

    /// <summary>Resources wait for this, so that a transform of the stack sees every one of them.</summary>
    internal Task StackTransformsAreRegistered { get; private set; } = Task.CompletedTask;

    /// <summary>As <see cref="StackTransformsAreRegistered"/>, for invokes.</summary>
    internal Task InvokeTransformsAreRegistered { get; private set; } = Task.CompletedTask;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    internal void AddStackTransform(ResourceTransform transform)
    {
        lock (_gate)
            StackTransformsAreRegistered = Task.WhenAll(StackTransformsAreRegistered, RegisterAsync());
        deployment.Work.Track(StackTransformsAreRegistered);

        async Task RegisterAsync()
        {
            if (await AddAsync(transform).ConfigureAwait(false) is { } callback)
                await deployment.Monitor.RegisterStackTransformAsync(callback).ConfigureAwait(false);
        }
    }

    internal void AddInvokeTransform(InvokeTransform transform)
    {
        lock (_gate)
            InvokeTransformsAreRegistered = Task.WhenAll(InvokeTransformsAreRegistered, RegisterAsync());
        deployment.Work.Track(InvokeTransformsAreRegistered);

        async Task RegisterAsync()
        {
            if (!deployment.Monitor.CallsBack)
                return;
            Require(await deployment.Features.InvokeTransforms.ConfigureAwait(false), "invoke transforms");
            var callback = await _server.AddAsync(new InvokeTransformCallback(transform).RunAsync).ConfigureAwait(false);
            await deployment.Monitor.RegisterStackInvokeTransformAsync(callback).ConfigureAwait(false);
        }
    }

    internal Task RegisterHook(ResourceHook hook)
    {
        var registered = RegisterAsync();
        deployment.Work.Track(registered);
        return registered;

        async Task RegisterAsync()
        {
            if (!deployment.Monitor.CallsBack)
                return;
            Require(await deployment.Features.ResourceHooks.ConfigureAwait(false), "resource hooks");
            var callback = await _server.AddAsync(new HookCallback(hook.Callback).RunAsync).ConfigureAwait(false);
            await deployment.Monitor.RegisterResourceHookAsync(
                new RegisterResourceHookRequest { Name = hook.Name, Callback = callback, OnDryRun = hook.Options.OnDryRun == true }).ConfigureAwait(false);
        }
    }

    /// <summary>Writes a resource's own transforms and hooks into its request.</summary>
    internal async Task BindAsync(RegisterResourceRequest request, ResourceOptions options)
    {
        foreach (var transform in options.ResourceTransforms)
        {
            if (await AddAsync(transform).ConfigureAwait(false) is { } callback)
                request.Transforms.Add(callback);
        }

        if (options.HooksIfAny is { } hooks)
        {
            await Task.WhenAll(HookBindings.All(hooks).Select(hook => hook.Registered)).ConfigureAwait(false);
            request.Hooks = HookBindings.Write(hooks);
        }
    }

    private async Task<Callback?> AddAsync(ResourceTransform transform)
    {
        if (!deployment.Monitor.CallsBack)
            return null;
        Require(await deployment.Features.Transforms.ConfigureAwait(false), "resource transforms");
        return await _server.AddAsync(new ResourceTransformCallback(transform).RunAsync).ConfigureAwait(false);
    }

    private static void Require(bool supported, string what)
    {
        if (!supported)
            throw new InvalidOperationException($"This engine does not know {what}: a newer Pulumi CLI does.");
    }
}
