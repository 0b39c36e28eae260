using System.Diagnostics.CodeAnalysis;
using Infra.Plans;
using Struct = Google.Protobuf.WellKnownTypes.Struct;
using Value = Google.Protobuf.WellKnownTypes.Value;
using WireList = Google.Protobuf.WellKnownTypes.ListValue;

namespace Infra.Preview.Engine.Wire;

/// <summary>Builds and recognises values in the form that Pulumi's protocol sends them. Values are never changed after they are built.</summary>
internal static class WireValue
{
    public static Value Null { get; } = Value.ForNull();

    public static Value Unknown { get; } = Value.ForString(Signatures.Unknown);

    public static Value Secret(Value content)
    {
        return Special(Signatures.Secret, ("value", content));
    }

    public static bool IsUnknown(Value value)
    {
        return value.KindCase == Value.KindOneofCase.StringValue && string.Equals(value.StringValue, Signatures.Unknown, StringComparison.Ordinal);
    }

    public static bool IsNull(Value value) => value.KindCase is Value.KindOneofCase.NullValue or Value.KindOneofCase.None;

    /// <summary>The mark of a special value, or null for a plain one.</summary>
    public static string? SignatureOf(Value value)
    {
        return value.KindCase == Value.KindOneofCase.StructValue
            && value.StructValue.Fields.TryGetValue(Signatures.Key, out var signature)
            && signature.KindCase == Value.KindOneofCase.StringValue
            ? signature.StringValue
            : null;
    }

    public static bool IsSecret(Value value) => SignatureOf(value) == Signatures.Secret;

    /// <summary>What a secret holds; any other value as it is.</summary>
    public static Value Reveal(Value value)
    {
        while (IsSecret(value))
        {
            value = value.StructValue.Fields.TryGetValue("value", out var content) ? content : Null;
        }

        return value;
    }

    /// <summary>Known text, secret or not.</summary>
    public static bool TryText(Value? value, [NotNullWhen(true)] out string? text)
    {
        text = value is not null && Reveal(value) is { KindCase: Value.KindOneofCase.StringValue } revealed && !IsUnknown(revealed)
            ? revealed.StringValue
            : null;
        return text is not null;
    }

    /// <summary>Known text of a property, secret or not; null when it is absent, unknown or no text.</summary>
    public static string? Text(Struct properties, string name)
    {
        return properties.Fields.TryGetValue(name, out var value) && TryText(value, out var text) ? text : null;
    }

    /// <summary>True for a property that is absent or null.</summary>
    public static bool IsMissing(Struct properties, string name) => !properties.Fields.TryGetValue(name, out var value) || IsNull(value);

    public static Value List(IEnumerable<Value> items)
    {
        var list = new WireList();
        list.Values.AddRange(items);
        return new Value { ListValue = list };
    }

    public static Value Map(params ReadOnlySpan<(string Name, Value Value)> entries)
    {
        var map = new Struct();
        foreach (var (name, value) in entries)
        {
            map.Fields[name] = value;
        }

        return Value.ForStruct(map);
    }

    /// <summary>A value from a fixtures file; such files hold plain values only.</summary>
    /// <exception cref="ArgumentException">The value is not plain.</exception>
    public static Value From(PlanValue value)
    {
        return value switch
        {
            NullValue => Null,
            BoolValue flag => Value.ForBool(flag.Value),
            NumberValue number => Value.ForNumber(number.Value),
            StringValue text => Value.ForString(text.Text),
            ListValue list => List(list.Select(From)),
            MapValue map => Value.ForStruct(From(map)),
            UnknownValue => Unknown,
            _ => throw new ArgumentException($"A {value.GetType().Name} cannot be sent to a program.", nameof(value)),
        };
    }

    public static Struct From(MapValue map)
    {
        var result = new Struct();
        foreach (var (name, value) in map)
        {
            result.Fields[name] = From(value);
        }

        return result;
    }

    private static Value Special(string signature, params ReadOnlySpan<(string Name, Value Value)> entries)
    {
        var value = Map(entries);
        value.StructValue.Fields[Signatures.Key] = Value.ForString(signature);
        return value;
    }
}
