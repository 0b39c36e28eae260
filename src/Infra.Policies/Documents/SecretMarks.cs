using Infra.Plans;

namespace Infra.Policies;

/// <summary>
/// Finds what looks like a secret within a value, by its name or by what it is, and says of each whether it is marked as one: yes when it
/// is, no when it is written in plain, unknown when it is an output that may turn out to be anything.
/// </summary>
internal static class SecretMarks
{
    // Maps whose keys are names of one's own choice and never secrets, and units that stand beside the names of tokens.
    private static readonly string[] Skipped = ["tags", "tagsAll", "defaultTags", "labels", "annotations", "tokenValidityUnits"];

    // Named like a token, but made up by the caller to tell one request from another.
    private static readonly string[] NoSecrets = ["creationToken", "clientToken", "clientRequestToken", "eventSourceToken", "offerToken"];

    /// <summary>All that look like secrets below a property.</summary>
    /// <param name="property">Where to look.</param>
    /// <param name="name">What the value is called, in the program's or the provider's spelling.</param>
    public static IEnumerable<Truth> In(Property property, string name)
    {
        switch (property.Value)
        {
            case MapValue map:
                return Skipped.Contains(name, StringComparer.Ordinal) ? [] : InMap(property, map);
            case ListValue:
                return InList(property, name);
            case StringValue { Text: ['{' or '[', ..] } when property.Json() is { Value: MapValue or ListValue } document:
                return In(document, name);
            default:
                return Judge(property, name, property) is { } marked ? [marked] : [];
        }
    }

    private static IEnumerable<Truth> InMap(Property property, MapValue map)
    {
        // An environment variable or a setting is a pair of its name and its value.
        var name = property["name"].Text ?? property["key"].Text;
        if (name is not null && map.Find("value") is not null)
        {
            // A value of another kind says where the secret is.
            var isPlain = property["type"].IsNotSet() | property["type"].Is("PLAINTEXT");
            return !isPlain.IsNo && Judge(property["value"], name, property[map.Find("name") is null ? "key" : "name"]) is { } marked ? [marked] : [];
        }

        return InEntries(property);
    }

    private static IEnumerable<Truth> InEntries(Property property)
    {
        foreach (var (key, value) in property.Entries)
        {
            foreach (var marked in In(value, key))
            {
                yield return marked;
            }
        }
    }

    private static IEnumerable<Truth> InList(Property property, string name)
    {
        foreach (var item in property.Items)
        {
            foreach (var marked in In(item, name))
            {
                yield return marked;
            }
        }
    }

    private static Truth? Judge(Property property, string name, Property evidence)
    {
        if (CredentialText.IsOne(property).IsYes)
        {
            return Truth.Of(false, evidence);
        }

        if (!SecretNames.Look(name) || NoSecrets.Contains(name, StringComparer.Ordinal))
        {
            return null;
        }

        return property.Value switch
        {
            SecretValue => Truth.Of(true, evidence),
            StringValue plain when IsPlace(plain.Text) => null,
            StringValue plain when property.Resource!.Graph.Symbols.OccurIn(plain.Text) => Truth.UnknownBecause(evidence),
            // A path into the input of a state machine, or a variable that something else fills in.
            StringValue { Text: ['$', ..] } => null,
            StringValue => Truth.Of(false, evidence),
            ReferenceValue { Property: { } output } when IsAddress(output) => null,
            ReferenceValue or UnknownValue => Truth.UnknownBecause(evidence),
            _ => null,
        };
    }

    // Where the secret is rather than what it is, or a switch.
    private static bool IsPlace(string text) =>
        text is "" or "true" or "false"
        || text.StartsWith("arn:", StringComparison.Ordinal)
        || text.StartsWith("{{resolve:", StringComparison.Ordinal)
        || (text[0] == '/' && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.'));

    private static bool IsAddress(string output) =>
        output is "id" or "name" or "url"
        || Array.Exists(["arn", "Arn", "Id", "Name", "Url"], ending => output.EndsWith(ending, StringComparison.Ordinal));
}
