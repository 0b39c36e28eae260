using Google.Protobuf.WellKnownTypes;
using Infra.Plans;
using Infra.Preview.Engine.Callbacks;
using Infra.Preview.Engine.Registration;
using Infra.Preview.Engine.Symbols;
using Infra.Preview.Engine.Wire;

namespace Infra.Preview.Engine;

/// <summary>Makes the plan out of all that was registered.</summary>
internal sealed class PlanAssembler
{
    private readonly EngineState _state;
    private readonly SymbolNames _names;
    private readonly PlanValueDecoder _decoder;
    private readonly List<RegisteredResource> _resources;

    public PlanAssembler(EngineState state)
    {
        _state = state;
        _resources = [.. state.Resources.All.OrderBy(resource => resource.Urn, StringComparer.Ordinal)];
        var owners = _resources.Where(resource => resource.Kind != ResourceKind.Component).Select(resource => resource.Urn);
        _names = new SymbolNames(owners.Concat(state.Invokes.Urns));
        foreach (var resource in _resources)
        {
            CollectSecrets(resource.Inputs);
        }

        _decoder = new PlanValueDecoder(state.Symbols, _names, state.Secrets);
    }

    public Plan Assemble()
    {
        var resources = _resources.Select(Assemble).ToValueList();
        var stack = _resources.Find(resource => resource.Type == ResourceUrn.StackType);
        var outputs = stack is null ? MapValue.Empty : _decoder.Decode(stack.Outputs);
        var messages = _state.Messages.ForPlan(_decoder.Display);
        return new Plan
        {
            Project = _state.Options.Project,
            Stack = _state.Options.Stack,
            Organization = _state.Options.Organization,
            Resources = resources,
            Outputs = outputs,
            Messages = messages,
            Symbols = _names.Used,
        };
    }

    private PlannedResource Assemble(RegisteredResource resource)
    {
        return new PlannedResource
        {
            Urn = resource.Urn,
            Type = resource.Type,
            Name = resource.Name,
            Kind = resource.Kind,
            IsRead = resource.IsRead,
            Parent = resource.Parent,
            Id = IdOf(resource),
            AutoNamed = resource.AutoNamed,
            Inputs = _decoder.Decode(resource.Inputs),
            Outputs = resource.Type == ResourceUrn.StackType ? MapValue.Empty : OutputsOf(resource),
            Dependencies = resource.Options.Dependencies.ToSortedSet(),
            PropertyDependencies = ValueMap.Create(
                resource.Options.PropertyDependencies
                    .Where(entry => entry.Value.Count > 0)
                    .Select(entry => KeyValuePair.Create(entry.Key, entry.Value.ToSortedSet()))),
            Options = Assemble(resource.Options),
            Source = resource.Source,
        };
    }

    private PlannedOptions Assemble(ResourceOptions options)
    {
        var planned = new PlannedOptions
        {
            Protect = options.Protect,
            RetainOnDelete = options.RetainOnDelete,
            DeleteBeforeReplace = options.DeleteBeforeReplace,
            IgnoreChanges = options.IgnoreChanges.ToValueList(),
            ReplaceOnChanges = options.ReplaceOnChanges.ToValueList(),
            HideDiffs = options.HideDiffs.ToValueList(),
            AdditionalSecretOutputs = options.AdditionalSecretOutputs.ToSortedSet(),
            Aliases = options.AliasUrns.ToValueList(),
            ImportId = NullIfEmpty(_state.Secrets.Hide(options.ImportId)),
            DeletedWith = NullIfEmpty(options.DeletedWith),
            ReplaceWith = options.ReplaceWith.ToSortedSet(),
            ReplacementTrigger = options.ReplacementTrigger is { } trigger && !WireValue.IsNull(trigger) ? _decoder.Decode(trigger) : null,
            Version = NullIfEmpty(options.Version),
            PluginDownloadUrl = NullIfEmpty(options.PluginDownloadUrl),
            Provider = options.Provider.Length == 0 ? null : ProviderReferences.UrnOf(options.Provider),
            Providers = ValueMap.Create(
                options.Providers.Select(entry => KeyValuePair.Create(entry.Key, ProviderReferences.UrnOf(entry.Value)))),
            Timeouts = options.PlannedTimeouts,
            Hooks = HookRegistry.NamesOf(options.Hooks),
            EnvironmentVariables = ValueMap.Create(options.EnvironmentVariables),
        };
        return planned == PlannedOptions.None ? PlannedOptions.None : planned;
    }

    /// <summary>
    /// What the provider's answer adds: an output equal to its input says nothing, and one that is its own symbol is what every output
    /// not mentioned is.
    /// </summary>
    private MapValue OutputsOf(RegisteredResource resource)
    {
        if (resource.Kind == ResourceKind.Component)
        {
            return _decoder.Decode(resource.Outputs);
        }

        var entries = new List<KeyValuePair<string, PlanValue>>();
        foreach (var (name, wire) in resource.Outputs.Fields)
        {
            var isInput = resource.Inputs.Fields.TryGetValue(name, out var input) && ReferenceEquals(input, wire);
            if (isInput || WireValue.IsNull(wire) || IsOwnSymbol(resource, name, wire))
            {
                continue;
            }

            if (!WireValue.IsUnknown(wire))
            {
                entries.Add(new(name, _decoder.Decode(wire)));
            }
            else if (resource.UnknownOutputs.TryGetValue(name, out var type))
            {
                entries.Add(new(name, UnknownValue.Of(type)));
            }
        }

        return entries.Count == 0 ? MapValue.Empty : new MapValue(entries);
    }

    private PlanValue? IdOf(RegisteredResource resource)
    {
        if (resource.Id is null || resource.Kind != ResourceKind.Custom)
        {
            return null;
        }

        var id = Value.ForString(resource.Id);
        return IsOwnSymbol(resource, "id", id) ? null : _decoder.Decode(id);
    }

    private bool IsOwnSymbol(RegisteredResource resource, string property, Value value)
    {
        return value.KindCase == Value.KindOneofCase.StringValue
            && _state.Symbols.TryFind(value.StringValue, 0, out var match)
            && match.Start == 0 && match.End == value.StringValue.Length && match.Property == property && match.Urn == resource.Urn;
    }

    private void CollectSecrets(Struct properties)
    {
        foreach (var value in properties.Fields.Values)
        {
            CollectSecrets(value, isSecret: false);
        }
    }

    private void CollectSecrets(Value value, bool isSecret)
    {
        switch (value.KindCase)
        {
            case Value.KindOneofCase.StringValue when isSecret && !WireValue.IsUnknown(value):
                _state.Secrets.Add(value.StringValue, _state.Symbols);
                break;
            case Value.KindOneofCase.ListValue:
                foreach (var item in value.ListValue.Values)
                {
                    CollectSecrets(item, isSecret);
                }

                break;
            case Value.KindOneofCase.StructValue:
                var isOrHoldsSecret = isSecret || WireValue.IsSecret(value);
                foreach (var (name, item) in value.StructValue.Fields)
                {
                    if (name != Signatures.Key)
                    {
                        CollectSecrets(item, isOrHoldsSecret);
                    }
                }

                break;
        }
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
