using Infra.Plans;

namespace Infra.Policies;

/// <summary>One statement of a policy document.</summary>
public readonly struct PolicyStatement
{
    internal PolicyStatement(Property source) => Source = source;

    /// <summary>The statement as a property, for evidence.</summary>
    public Property Source { get; }

    /// <summary>The actions, one or many: walk over <see cref="Property.Items"/>.</summary>
    public Property Actions => Source["Action"];

    /// <summary>The resources, one or many.</summary>
    public Property Resources => Source["Resource"];

    /// <summary>Does it allow?</summary>
    public Truth IsAllow => Source["Effect"].Is("Allow");

    /// <summary>Does it deny?</summary>
    public Truth IsDeny => Source["Effect"].Is("Deny");

    /// <summary>Does it have conditions at all?</summary>
    public Truth HasConditions => Source["Condition"].IsSet();

    /// <summary>Does it speak of anyone: <c>*</c>, <c>{"AWS": "*"}</c>, or everyone but some?</summary>
    public Truth NamesEveryone
    {
        get
        {
            var principal = Source["Principal"];
            if (principal.Value is MapValue)
            {
                return principal["AWS"].Contains("*") | principal["*"].Contains("*") | principal["Federated"].Contains("*") | ExcludesSome;
            }

            return principal.Is("*") | ExcludesSome;
        }
    }

    // An Allow with NotPrincipal is everyone but a few; a Deny with it is the usual way to allow those few.
    private Truth ExcludesSome => Source["NotPrincipal"].IsSet() & IsAllow;

    /// <summary>
    /// Do the actions cover this one, by name or by pattern? <c>NotAction</c> covers what it does not list. Actions have no upper and lower case.
    /// </summary>
    public Truth Covers(string action)
    {
        var listed = Source["NotAction"];
        return listed.IsMissing
            ? Actions.Any(own => Matches(own, action))
            : !listed.Any(own => Matches(own, action));
    }

    /// <summary>Do the resources name everything: a bare <c>*</c>, or <c>NotResource</c>?</summary>
    public Truth NamesEveryResource => Resources.Contains("*") | Source["NotResource"].IsSet();

    /// <summary>Is there a condition on this key with this operator, such as <c>Bool</c> and <c>aws:SecureTransport</c>, that has this value?</summary>
    public Truth HasCondition(string conditionOperator, string key, string value)
    {
        var any = Truth.Of(false, Source);
        foreach (var (own, keys) in Source["Condition"].Entries)
        {
            if (keys.IsUnknown || string.Equals(own, conditionOperator, StringComparison.OrdinalIgnoreCase))
            {
                any |= ValueOf(keys, key).Any(item => item.Is(value, StringComparison.OrdinalIgnoreCase));
            }
        }

        return any;
    }

    /// <summary>Is there any condition on one of these keys, whatever its operator and value? Keys have no upper and lower case.</summary>
    public Truth RestrictsBy(params IReadOnlyList<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var any = Truth.Of(false, Source);
        foreach (var (_, conditions) in Source["Condition"].Entries)
        {
            foreach (var key in keys)
            {
                any |= ValueOf(conditions, key).IsSet();
            }
        }

        return any;
    }

    private static Property ValueOf(Property conditions, string key)
    {
        foreach (var (own, value) in conditions.Entries)
        {
            if (value.Path == conditions.Path || string.Equals(own, key, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return conditions[key];
    }

    private static Truth Matches(Property pattern, string action)
    {
        if (pattern.Text is { } text && pattern.Is(text).IsYes)
        {
            return Truth.Of(Wildcard.Matches(text, action, ignoreCase: true), pattern);
        }

        return pattern.IsUnknown || pattern.Text is not null ? Truth.UnknownBecause(pattern) : Truth.Of(false, pattern);
    }
}
