using Infra.Protocol.Messages;

namespace Pulumi;

/// <summary>Hook bindings name their hooks on the wire.</summary>
internal static class HookBindings
{
    internal static IEnumerable<ResourceHook> All(ResourceHookBinding hooks) =>
    [
        .. hooks.BeforeCreate,
        .. hooks.AfterCreate,
        .. hooks.BeforeUpdate,
        .. hooks.AfterUpdate,
        .. hooks.BeforeDelete,
        .. hooks.AfterDelete,
    ];

    internal static RegisterResourceRequest.Types.ResourceHooksBinding Write(ResourceHookBinding hooks) => new()
    {
        BeforeCreate = { Names(hooks.BeforeCreate) },
        AfterCreate = { Names(hooks.AfterCreate) },
        BeforeUpdate = { Names(hooks.BeforeUpdate) },
        AfterUpdate = { Names(hooks.AfterUpdate) },
        BeforeDelete = { Names(hooks.BeforeDelete) },
        AfterDelete = { Names(hooks.AfterDelete) },
    };

    /// <summary>Hooks that the engine named. They are registered, possibly by another program, and can be bound but not called.</summary>
    internal static ResourceHookBinding Read(RegisterResourceRequest.Types.ResourceHooksBinding? hooks) => hooks is null ? new() : new()
    {
        BeforeCreate = Named(hooks.BeforeCreate),
        AfterCreate = Named(hooks.AfterCreate),
        BeforeUpdate = Named(hooks.BeforeUpdate),
        AfterUpdate = Named(hooks.AfterUpdate),
        BeforeDelete = Named(hooks.BeforeDelete),
        AfterDelete = Named(hooks.AfterDelete),
    };

    private static IEnumerable<string> Names(List<ResourceHook> hooks) => hooks.Select(hook => hook.Name);

    private static List<ResourceHook> Named(IEnumerable<string> names) => [.. names.Select(name => new NamedHook(name))];

    private sealed class NamedHook(string name) : ResourceHook(
        name,
        (_, _) => throw new InvalidOperationException($"The hook '{name}' came from the engine and cannot be called here."),
        new ResourceHookOptions(),
        Task.CompletedTask);
}
