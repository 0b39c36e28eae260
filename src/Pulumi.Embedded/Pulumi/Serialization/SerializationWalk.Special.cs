using System.Collections.Immutable;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>The values that have a form of their own on the wire.</summary>
internal sealed partial class SerializationWalk
{
    private List<(ListValue Target, ImmutableHashSet<Resource> Resources)>? _dependencyLists;

    /// <summary>
    /// Output values name the URNs they depend on, which may take waiting for other resources: done once the walk is complete.
    /// </summary>
    internal async Task FillDependenciesAsync()
    {
        if (_dependencyLists is null)
            return;
        foreach (var (target, resources) in _dependencyLists)
        {
            var urns = new SortedSet<string>(await DependencyUrnsAsync(resources).ConfigureAwait(false), StringComparer.Ordinal);
            foreach (var urn in urns)
                target.Values.Add(Value.ForString(urn));
        }
    }

    private async Task<IReadOnlyCollection<string>> DependencyUrnsAsync(ImmutableHashSet<Resource> resources)
    {
        if (options.DependencyUrns is not null)
            return await options.DependencyUrns(resources).ConfigureAwait(false);
        var urns = new List<string>(resources.Count);
        foreach (var resource in resources)
        {
            var urn = await resource.Urn.DataTask.ConfigureAwait(false);
            if (urn.IsKnown)
                urns.Add(urn.Value);
        }

        return urns;
    }

    private Value WriteOutput(IOutput output)
    {
        if (!output.TryGetData(out var data))
        {
            (Pending ??= []).Add(output.Settled);
            return Value.ForNull();
        }

        ContainsUnknowns |= !data.IsKnown;
        ContainsSecrets |= data.IsSecret;
        if (_keepOutputValues && !(data.IsKnown && !data.IsSecret && data.Resources.IsEmpty))
            return WriteOutputValue(data);

        Depend(data.Resources);
        if (!data.IsKnown)
            return Value.ForString(WireFormat.UnknownValue);

        var value = Write(data.Value);
        return data.IsSecret && options.KeepSecrets ? Wrap(WireFormat.SecretSignature, value) : value;
    }

    /// <summary>Everything inside an output value is plain: the wrapper speaks for all of it.</summary>
    private Value WriteOutputValue(in OutputData<object?> data)
    {
        var outer = _resources;
        _resources = data.Resources;
        _keepOutputValues = false;
        var inner = data.IsKnown ? Write(data.Value) : null;
        _keepOutputValues = true;
        var own = _resources;
        _resources = OutputTraits.Union(outer, own);

        var wrapper = Wrap(WireFormat.OutputValueSignature, inner);
        if (data.IsSecret)
            wrapper.StructValue.Fields[WireFormat.SecretProperty] = Value.ForBool(true);
        if (!own.IsEmpty)
        {
            var dependencies = new ListValue();
            (_dependencyLists ??= []).Add((dependencies, own));
            wrapper.StructValue.Fields[WireFormat.DependenciesProperty] = new Value { ListValue = dependencies };
        }

        return wrapper;
    }

    private Value WriteResource(Resource resource)
    {
        Depend(ImmutableHashSet.Create(resource));
        var keepOutputValues = _keepOutputValues;
        _keepOutputValues = false;
        var result = options.KeepResources ? WriteReference(resource) : WriteOutput(IdOrUrn(resource));
        _keepOutputValues = keepOutputValues;
        return result;

        static IOutput IdOrUrn(Resource resource) => resource is CustomResource custom ? custom.Id : resource.Urn;
    }

    private Value WriteReference(Resource resource)
    {
        var reference = Wrap(WireFormat.ResourceSignature, inner: null);
        reference.StructValue.Fields[WireFormat.UrnProperty] = WriteOutput(resource.Urn);
        if (resource is CustomResource custom)
        {
            // A reference to a resource whose id will only be known after it is created is itself known: the id is left empty.
            var unknownsElsewhere = ContainsUnknowns;
            var id = WriteOutput(custom.Id);
            ContainsUnknowns = unknownsElsewhere;
            var isUnknown = id is { KindCase: Value.KindOneofCase.StringValue, StringValue: WireFormat.UnknownValue };
            reference.StructValue.Fields[WireFormat.IdProperty] = isUnknown ? Value.ForString("") : id;
        }

        return reference;
    }

    private Value WriteAsset(AssetOrArchive asset)
    {
        var wrapper = Wrap(asset.Signature, inner: null);
        wrapper.StructValue.Fields[asset.Property] = Write(asset.Value);
        return wrapper;
    }

    private Value WriteJson(in JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                return Write(json.GetString());
            case JsonValueKind.Number:
                return Value.ForNumber(json.GetDouble());
            case JsonValueKind.True or JsonValueKind.False:
                return Value.ForBool(json.GetBoolean());
            case JsonValueKind.Array:
                var list = new ListValue();
                foreach (var element in json.EnumerateArray())
                    list.Values.Add(WriteJson(element));
                return new Value { ListValue = list };
            case JsonValueKind.Object:
                var result = new Struct();
                foreach (var property in json.EnumerateObject())
                {
                    var value = WriteJson(property.Value);
                    if (value.KindCase != Value.KindOneofCase.NullValue)
                        result.Fields[property.Name] = value;
                }

                return Value.ForStruct(result);
            default:
                return Value.ForNull();
        }
    }

    private void Depend(ImmutableHashSet<Resource> resources) => _resources = OutputTraits.Union(_resources, resources);

    private static Value Wrap(string signature, Value? inner)
    {
        var wrapper = new Struct();
        wrapper.Fields[WireFormat.SignatureKey] = Value.ForString(signature);
        if (inner is not null)
            wrapper.Fields[WireFormat.ValueProperty] = inner;
        return Value.ForStruct(wrapper);
    }
}
