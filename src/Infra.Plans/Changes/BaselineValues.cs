using System.Text;

namespace Infra.Plans.Changes;

/// <summary>
/// Says what the symbols and references of two plans stand for in the baseline, so that a reference of the plan equals the real value
/// which the baseline has in its place.
/// </summary>
internal sealed class BaselineValues(Plan baseline, Plan plan, Pairing pairing, Func<string, ChangeOperation?> operationOf)
{
    private readonly MadeUpNames _names = new(plan, pairing);
    private readonly HashSet<string> _unresolved = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReferenceValue> _markers = new(StringComparer.Ordinal);

    /// <summary>A value of the baseline, with its references resolved as far as the baseline knows.</summary>
    public PlanValue OfBaseline(PlanValue value) => value switch
    {
        ReferenceValue { Property: { } property } reference => Known(baseline.Find(reference.Urn), property) ?? Marker(reference.Urn, property, isOld: true),
        ReferenceValue reference => Marker(reference.Urn, "", isOld: true),
        StringValue text => Text(text, baseline, isOld: true, causes: null),
        _ => value,
    };

    /// <summary>A value of the plan. What changes because of another resource stays a reference, and that resource is noted.</summary>
    public PlanValue OfPlan(PlanValue value, ICollection<string> causes) => value switch
    {
        ReferenceValue reference when IsNew(reference.Urn, causes) => reference,
        ReferenceValue { Property: { } property } reference => Known(pairing.OldOf(reference.Urn), property) ?? Marker(reference.Urn, property, isOld: false),
        ReferenceValue reference => Marker(reference.Urn, "", isOld: false),
        StringValue text => Text(text, plan, isOld: false, causes),
        _ => value,
    };

    /// <summary>A value of the baseline as a person reads it: what nobody knows is named by its symbol in the plan, not by its URN.</summary>
    public PlanValue? ToShow(PlanValue? old) => old is StringValue text && text.Text.Contains("${urn:", StringComparison.Ordinal)
        ? new StringValue(ReferencedUrns.Symbol().Replace(text.Text, match => _markers.TryGetValue(match.Value, out var unknown) ? SymbolOf(unknown) : match.Value))
        : old;

    private string SymbolOf(ReferenceValue unknown) => plan.Find(unknown.Urn) is null ? baseline.SymbolOf(unknown) : plan.SymbolOf(unknown);

    /// <summary>True when the resource will not be the one that the baseline has.</summary>
    public bool IsNew(string urn, ICollection<string>? causes)
    {
        var isNew = operationOf(urn) is ChangeOperation.Create or ChangeOperation.Replace;
        if (isNew)
        {
            causes?.Add(urn);
        }

        return isNew;
    }

    /// <summary>True when a text of the plan, as <see cref="OfPlan"/> gave it, is the old one but for symbols that the baseline does not tell.</summary>
    public bool MayEqual(string old, string current)
    {
        if (_unresolved.Count == 0 || !current.Contains("${", StringComparison.Ordinal))
        {
            return false;
        }

        var parts = KnownParts(current);
        if (parts.Count == 1 || !old.StartsWith(parts[0], StringComparison.Ordinal) || !old.AsSpan(parts[0].Length).EndsWith(parts[^1], StringComparison.Ordinal))
        {
            return false;
        }

        var rest = old.AsSpan(parts[0].Length, old.Length - parts[0].Length - parts[^1].Length);
        foreach (var part in parts.Take(1..^1))
        {
            var found = rest.IndexOf(part, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            rest = rest[(found + part.Length)..];
        }

        return true;
    }

    // The text between what is not told.
    private List<string> KnownParts(string text)
    {
        var parts = new List<string>();
        var end = 0;
        foreach (var match in ReferencedUrns.Symbol().EnumerateMatches(text))
        {
            if (_unresolved.Contains(text.Substring(match.Index, match.Length)))
            {
                parts.Add(text[end..match.Index]);
                end = match.Index + match.Length;
            }
        }

        parts.Add(text[end..]);
        return parts;
    }

    /// <summary>The resources that a property of the plan needs and that will be new.</summary>
    public IEnumerable<string> NewAmong(IEnumerable<string> urns) => urns.Where(urn => IsNew(urn, causes: null));

    private static PlanValue? Known(PlannedResource? resource, string property)
    {
        if (resource is null)
        {
            return null;
        }

        var value = property is "id" && resource.Id is not null
            ? resource.Id
            : PathReader.Find(resource.Outputs, property) ?? PathReader.Find(resource.Inputs, property);
        return value is null or ReferenceValue or UnknownValue ? null : value;
    }

    // Both sides name what nobody knows in the same way, by the URN it has in the plan.
    private ReferenceValue Marker(string urn, string property, bool isOld) =>
        new(isOld ? pairing.NewUrnOf(urn) ?? urn : urn, property.Length == 0 ? null : property);

    private StringValue Text(StringValue value, Plan owner, bool isOld, ICollection<string>? causes)
    {
        var text = isOld ? value.Text : _names.ToBaseline(value.Text, urn => IsNew(urn, causes));
        if (owner.Symbols.Count == 0 || !text.Contains("${", StringComparison.Ordinal))
        {
            return ReferenceEquals(text, value.Text) ? value : new StringValue(text);
        }

        var resolved = new StringBuilder(text.Length);
        var end = 0;
        foreach (var match in ReferencedUrns.Symbol().EnumerateMatches(text))
        {
            resolved.Append(text, end, match.Index - end);
            var symbol = text.Substring(match.Index, match.Length);
            resolved.Append(owner.Symbols.TryGetValue(symbol, out var target) ? Resolve(target, symbol, isOld, causes) : symbol);
            end = match.Index + match.Length;
        }

        return new StringValue(resolved.Append(text, end, text.Length - end).ToString());
    }

    private string Resolve(SymbolTarget target, string symbol, bool isOld, ICollection<string>? causes)
    {
        if (!isOld && IsNew(target.Urn, causes))
        {
            return symbol;
        }

        var old = isOld ? baseline.Find(target.Urn) : pairing.OldOf(target.Urn);
        if (Known(old, target.Property) is { } known and (StringValue or NumberValue or BoolValue))
        {
            return known.ToString();
        }

        var unknown = Marker(target.Urn, target.Property, isOld);
        var marker = $"${{{unknown.Urn}.{unknown.Property}}}";
        _markers[marker] = unknown;
        if (!isOld)
        {
            _unresolved.Add(marker);
        }

        return marker;
    }
}
