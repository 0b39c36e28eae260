using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>
/// One walk over raw property values. When it meets an output that has not settled it notes it in <see cref="Pending"/> and goes on.
/// </summary>
internal sealed partial class SerializationWalk(string label, SerializerOptions options)
{
    private readonly PropertyPath _path = new(label);

    /// <summary>What the value being written depends on.</summary>
    private ImmutableHashSet<Resource> _resources = ImmutableHashSet<Resource>.Empty;

    private bool _keepOutputValues = options.KeepOutputValues;

    /// <summary>When set, the walk's result is useless and has to be repeated after these.</summary>
    internal List<Task>? Pending { get; private set; }

    internal bool ContainsUnknowns { get; private set; }

    internal bool ContainsSecrets { get; private set; }

    internal ImmutableHashSet<Resource> Resources => _resources;

    internal SerializedProperties WriteProperties(IEnumerable<KeyValuePair<string, object?>> properties)
    {
        var result = new Struct();
        var dependencies = ImmutableDictionary.CreateBuilder<string, ImmutableHashSet<Resource>>();
        foreach (var (name, raw) in properties)
        {
            if (raw is null || (options.ExcludeIdAndUrn && name is WireFormat.IdProperty or WireFormat.UrnProperty))
                continue;
            _resources = ImmutableHashSet<Resource>.Empty;
            var value = WriteAt(name, raw);
            if (value.KindCase == Value.KindOneofCase.NullValue)
                continue;
            result.Fields[name] = value;
            dependencies[name] = _resources;
        }

        return new SerializedProperties(result, dependencies.ToImmutable(), ContainsUnknowns, ContainsSecrets);
    }

    internal Value Write(object? value)
    {
        switch (value)
        {
            case null:
                return Value.ForNull();
            case string text:
                ContainsUnknowns |= text == WireFormat.UnknownValue;
                return Value.ForString(text);
            case bool flag:
                return Value.ForBool(flag);
            case int number:
                return Value.ForNumber(number);
            case double number:
                return Value.ForNumber(number);
            case IInput input:
                return WriteOutput(input.ToElementwiseOutput());
            case IOutput output:
                return WriteOutput(output);
            case InputArgs args:
                return WriteMembers(args.GetProperties());
            case Resource resource:
                return WriteResource(resource);
            case AssetOrArchive asset:
                return WriteAsset(asset);
            case JsonElement json:
                return WriteJson(json);
            case IUnion union:
                return Write(union.Value);
            case IDictionary dictionary:
                return WriteDictionary(dictionary);
            case IList list:
                return WriteList(list);
            default:
                return WriteOther(value);
        }
    }

    private Value WriteAt(string name, object? value)
    {
        _path.Enter(name);
        var result = Write(value);
        _path.Leave();
        return result;
    }

    private Value WriteMembers(IReadOnlyList<KeyValuePair<string, object?>> members)
    {
        var result = new Struct();
        for (var i = 0; i < members.Count; i++)
            AddUnlessNull(result, members[i].Key, members[i].Value);
        return Value.ForStruct(result);
    }

    private Value WriteDictionary(IDictionary dictionary)
    {
        var result = new Struct();
        if (options.SortKeys && dictionary is not Dictionary<string, object?>)
        {
            foreach (var key in SortedKeys(dictionary))
                AddUnlessNull(result, key, dictionary[key]);
            return Value.ForStruct(result);
        }

        // The enumerator of the non-generic interface gives entries without a lookup per key.
        var entries = dictionary.GetEnumerator();
        while (entries.MoveNext())
            AddUnlessNull(result, entries.Key as string ?? throw Unsupported(entries.Key.GetType(), "as the key of a map"), entries.Value);
        return Value.ForStruct(result);
    }

    private List<string> SortedKeys(IDictionary dictionary)
    {
        var keys = new List<string>(dictionary.Count);
        foreach (var key in dictionary.Keys)
            keys.Add(key as string ?? throw Unsupported(key.GetType(), "as the key of a map"));
        keys.Sort(StringComparer.Ordinal);
        return keys;
    }

    private Value WriteList(IList list)
    {
        var result = new ListValue();
        var count = ValueTypeInfo.Of(list.GetType()).IsDefaultArray(list) ? 0 : list.Count;
        for (var i = 0; i < count; i++)
        {
            _path.Enter(i);
            result.Values.Add(Write(list[i]));
            _path.Leave();
        }

        return new Value { ListValue = result };
    }

    private void AddUnlessNull(Struct target, string name, object? raw)
    {
        if (raw is null)
            return;
        var value = WriteAt(name, raw);
        if (value.KindCase != Value.KindOneofCase.NullValue)
            target.Fields[name] = value;
    }

    private Value WriteOther(object value)
    {
        var type = value.GetType();
        var info = ValueTypeInfo.Of(type);
        return info.Kind switch
        {
            ValueKind.Enum => Value.ForNumber((int)value),
            ValueKind.EnumStruct => Write(info.ReadEnumValue(value)),
            ValueKind.OutputObject => WriteMembers(info.ReadMembers(value)),
            _ => throw Unsupported(type, "as a value"),
        };
    }

    private InvalidOperationException Unsupported(System.Type type, string role) =>
        new($"{_path} has the type {type}, which cannot be serialized {role}.");
}
