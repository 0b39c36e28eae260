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
                return HasStar(principal["AWS"]) | HasStar(principal["*"]) | HasStar(principal["Federated"]) | ExcludesSome;
            }

            return HasStar(principal) | ExcludesSome;
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

    /// <summary>Do the resources name everything: <c>*</c>, <c>arn:aws:*</c>, or <c>NotResource</c>?</summary>
    public Truth NamesEveryResource => Resources.Any(ResourcePattern.IsEverything) | Source["NotResource"].IsSet();

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

    /// <summary>
    /// Is its one condition that a request comes without TLS? With a second one it would not hold for all of them. Every request says whether it
    /// came by TLS, so that <c>BoolIfExists</c> comes to the same.
    /// </summary>
    internal Truth HoldsForPlainHttpOnly
    {
        get
        {
            const string Key = "aws:SecureTransport";
            var condition = Source["Condition"];
            return (HasCondition("Bool", Key, "false") | HasCondition("BoolIfExists", Key, "false"))
                & !condition.HasAtLeast(2) & !condition["Bool"].HasAtLeast(2) & !condition["BoolIfExists"].HasAtLeast(2);
        }
    }

    /// <summary>
    /// Does a condition narrow it down by one of these keys? Keys have no upper and lower case. An operator that only excludes some
    /// (<c>StringNotEquals</c>) or lets requests without the key pass (<c>…IfExists</c>) narrows nothing down, and neither does a value that
    /// leaves the account open: <c>*</c>, <c>arn:aws:iam::*:role/deployer</c>.
    /// </summary>
    public Truth RestrictsBy(params IReadOnlyList<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var any = Truth.Of(false, Source);
        foreach (var (own, conditions) in Source["Condition"].Entries)
        {
            for (var i = 0; i < keys.Count && Narrows(own); i++)
            {
                var value = ValueOf(conditions, keys[i]);
                any |= value.IsSet() & !value.Any(ResourcePattern.IsOfAnybody);
            }
        }

        return any;
    }

    // An output of a resource, such as its ARN, names that resource: it is not known, but it is not * either.
    private static Truth HasStar(Property texts) => texts.Any(static text => text.IsReference ? Truth.Of(false, text) : text.Is("*"));

    private static bool Narrows(string conditionOperator) =>
        !conditionOperator.Contains("Not", StringComparison.OrdinalIgnoreCase)
        && !conditionOperator.EndsWith("IfExists", StringComparison.OrdinalIgnoreCase)
        && !conditionOperator.StartsWith("ForAllValues:", StringComparison.OrdinalIgnoreCase)
        && !conditionOperator.Equals("Null", StringComparison.OrdinalIgnoreCase);

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
