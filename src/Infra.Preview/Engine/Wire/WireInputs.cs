using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using WireList = Google.Protobuf.WellKnownTypes.ListValue;

namespace Infra.Preview.Engine.Wire;

/// <summary>
/// Brings the properties a program sends into the form that all else works with: output values become the value, unknown or secret
/// they stand for. What needs no change is shared, not copied.
/// </summary>
internal static class WireInputs
{
    /// <exception cref="FormatException">A number is not finite, or a special value is malformed.</exception>
    public static Struct Normalize(Struct? properties)
    {
        return properties is null ? new Struct() : Rewrite(properties, NormalizeValue);
    }

    /// <summary>The properties as a program that cannot read secrets or resource references gets them.</summary>
    public static Struct For(Struct properties, bool acceptSecrets, bool acceptResources)
    {
        return acceptSecrets && acceptResources
            ? properties
            : Rewrite(properties, value => Simplify(value, acceptSecrets, acceptResources));
    }

    private static Value? NormalizeValue(Value value)
    {
        if (value.KindCase == Value.KindOneofCase.NumberValue && !double.IsFinite(value.NumberValue))
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"a property is {value.NumberValue}, which a provider cannot take"));
        }

        if (WireValue.SignatureOf(value) != Signatures.Output)
        {
            return null;
        }

        var fields = value.StructValue.Fields;
        var content = fields.TryGetValue("value", out var known) ? RewriteValue(known, NormalizeValue) : WireValue.Unknown;
        var isSecret = fields.TryGetValue("secret", out var secret) && secret.BoolValue;
        return isSecret && !WireValue.IsSecret(content) ? WireValue.Secret(content) : content;
    }

    private static Value? Simplify(Value value, bool acceptSecrets, bool acceptResources)
    {
        switch (WireValue.SignatureOf(value))
        {
            case Signatures.Secret when !acceptSecrets:
                return RewriteValue(WireValue.Reveal(value), inner => Simplify(inner, acceptSecrets, acceptResources));
            case Signatures.Resource when !acceptResources:
                var fields = value.StructValue.Fields;
                return fields.TryGetValue("id", out var id) && !WireValue.IsNull(id) ? id : fields.GetValueOrDefault("urn", WireValue.Null);
            default:
                return null;
        }
    }

    private static Struct Rewrite(Struct source, Func<Value, Value?> change)
    {
        Struct? copy = null;
        foreach (var (name, value) in source.Fields)
        {
            var changed = RewriteValue(value, change);
            if (!ReferenceEquals(changed, value))
            {
                copy ??= ShallowCopy(source);
                copy.Fields[name] = changed;
            }
        }

        return copy ?? source;
    }

    private static Value RewriteValue(Value value, Func<Value, Value?> change)
    {
        if (change(value) is { } changed)
        {
            return changed;
        }

        switch (value.KindCase)
        {
            case Value.KindOneofCase.StructValue:
                var map = Rewrite(value.StructValue, change);
                return ReferenceEquals(map, value.StructValue) ? value : Value.ForStruct(map);
            case Value.KindOneofCase.ListValue:
                var list = Rewrite(value.ListValue, change);
                return ReferenceEquals(list, value.ListValue) ? value : new Value { ListValue = list };
            default:
                return value;
        }
    }

    private static WireList Rewrite(WireList source, Func<Value, Value?> change)
    {
        WireList? copy = null;
        for (var i = 0; i < source.Values.Count; i++)
        {
            var changed = RewriteValue(source.Values[i], change);
            if (!ReferenceEquals(changed, source.Values[i]))
            {
                copy ??= ShallowCopy(source);
                copy.Values[i] = changed;
            }
        }

        return copy ?? source;
    }

    private static Struct ShallowCopy(Struct source)
    {
        var copy = new Struct();
        foreach (var (name, value) in source.Fields)
        {
            copy.Fields[name] = value;
        }

        return copy;
    }

    private static WireList ShallowCopy(WireList source)
    {
        var copy = new WireList();
        copy.Values.AddRange(source.Values);
        return copy;
    }
}
