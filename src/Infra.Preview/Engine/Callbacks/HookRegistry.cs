using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Infra.Plans;
using Infra.Preview.Engine.Registration;
using Infra.Protocol;
using Infra.Protocol.Messages;
using Binding = Infra.Protocol.Messages.RegisterResourceRequest.Types.ResourceHooksBinding;

namespace Infra.Preview.Engine.Callbacks;

/// <summary>The program's life-cycle hooks by name. A preview runs only those that asked for it, around a resource that would be created.</summary>
internal sealed class HookRegistry(CallbackClient callbacks, MessageLog messages)
{
    private readonly ConcurrentDictionary<string, RegisterResourceHookRequest> _hooks = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RegisterErrorHookRequest> _errorHooks = new(StringComparer.Ordinal);

    /// <exception cref="GrpcException">The name is taken.</exception>
    public void Add(RegisterResourceHookRequest hook)
    {
        if (!_hooks.TryAdd(hook.Name, hook))
        {
            throw Taken(hook.Name);
        }
    }

    /// <exception cref="GrpcException">The name is taken.</exception>
    public void Add(RegisterErrorHookRequest hook)
    {
        if (!_errorHooks.TryAdd(hook.Name, hook))
        {
            throw Taken(hook.Name);
        }
    }

    /// <summary>The names bound to a resource, by event.</summary>
    public static ValueMap<ValueList<string>> NamesOf(Binding? binding)
    {
        return binding is null ? ValueMap<ValueList<string>>.Empty : ValueMap.Create(
            EventsOf(binding).Where(entry => entry.Names.Count > 0).Select(entry => KeyValuePair.Create(entry.Event, entry.Names.ToValueList())));
    }

    /// <exception cref="GrpcException">The binding names a hook that is not registered.</exception>
    public void Check(Binding? binding, string resource)
    {
        if (binding is null)
        {
            return;
        }

        foreach (var (hookEvent, names) in EventsOf(binding))
        {
            foreach (var name in names)
            {
                var isKnown = hookEvent == "onError" ? _errorHooks.ContainsKey(name) : _hooks.ContainsKey(name);
                if (!isKnown)
                {
                    throw new GrpcException(GrpcStatusCode.NotFound, $"{resource} binds the hook '{name}' ({hookEvent}), which is not registered.");
                }
            }
        }
    }

    /// <summary>Runs the hooks before a resource is created; a failure refuses the resource.</summary>
    /// <exception cref="GrpcException">A hook failed.</exception>
    public async Task RunBeforeCreateAsync(RegisteredResource resource, CancellationToken cancellationToken)
    {
        if (resource.Options.Hooks is { BeforeCreate.Count: > 0 } binding
            && await RunAsync(binding.BeforeCreate, resource, outputs: null, cancellationToken) is { } error)
        {
            throw new GrpcException(GrpcStatusCode.Aborted, error);
        }
    }

    /// <summary>Runs the hooks after a resource is created; a failure is a warning.</summary>
    public async Task RunAfterCreateAsync(RegisteredResource resource, CancellationToken cancellationToken)
    {
        if (resource.Options.Hooks is { AfterCreate.Count: > 0 } binding
            && await RunAsync(binding.AfterCreate, resource, resource.Outputs, cancellationToken) is { } error)
        {
            messages.Add(MessageSeverity.Warning, error, resource.Urn);
        }
    }

    private async Task<string?> RunAsync(IEnumerable<string> names, RegisteredResource resource, Struct? outputs, CancellationToken cancellationToken)
    {
        foreach (var name in names)
        {
            if (!_hooks.TryGetValue(name, out var hook) || !hook.OnDryRun)
            {
                continue;
            }

            var request = new ResourceHookRequest
            {
                Urn = resource.Urn,
                Id = outputs is null ? "" : resource.Id ?? "",
                Name = resource.Name,
                Type = resource.Type,
                NewInputs = resource.Inputs,
                NewOutputs = outputs,
            };
            var what = $"The hook '{name}' of {resource.Label}";
            var answer = await callbacks.CallAsync(what, hook.Callback, request, ResourceHookResponse.Parser, cancellationToken);
            if (answer.Error.Length > 0)
            {
                return $"{what} failed: {answer.Error}";
            }
        }

        return null;
    }

    private static IEnumerable<(string Event, IReadOnlyList<string> Names)> EventsOf(Binding binding)
    {
        yield return ("beforeCreate", binding.BeforeCreate);
        yield return ("afterCreate", binding.AfterCreate);
        yield return ("beforeUpdate", binding.BeforeUpdate);
        yield return ("afterUpdate", binding.AfterUpdate);
        yield return ("beforeDelete", binding.BeforeDelete);
        yield return ("afterDelete", binding.AfterDelete);
        yield return ("onError", binding.OnError);
    }

    private static GrpcException Taken(string name) => new(GrpcStatusCode.AlreadyExists, $"Two hooks are named '{name}'.");
}
