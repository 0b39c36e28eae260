using Infra.Plans;

namespace Infra.Policies;

/// <summary>What a report may show of a value: enough to recognise it, never a secret, and nothing that looks like one.</summary>
internal static class ShownValue
{
    private const int MaxLength = 80;
    private const string Hidden = "[hidden]";

    // Names of what should have been a secret. Hiding too much costs a look at the program; showing too much cannot be undone.
    private static readonly string[] Names =
    [
        "password", "passwd", "secret", "token", "apikey", "api_key", "accesskey", "privatekey", "private_key", "credential", "connectionstring",
        "userdata", "authorization",
    ];

    // Places where programs put values of any kind under names of any kind.
    private static readonly string[] Places = ["environment", "env[", "env.", "variables", "stringdata", "parameters", "settings["];

    // Named like a secret, but a setting about secrets.
    private static readonly string[] Harmless = ["httpTokens", "secretArn", "kmsKeyId"];

    public static string Of(Property property) => property.Value switch
    {
        null => "",
        SecretValue => "[secret]",
        UnknownValue => "[unknown]",
        ReferenceValue reference => property.Resource!.Graph.Plan.SymbolOf(reference),
        BoolValue or NumberValue => property.Value.ToString(),
        ListValue list => list.Count == 1 ? "[1 item]" : $"[{list.Count} items]",
        MapValue map => map.Count == 1 ? "{1 property}" : $"{{{map.Count} properties}}",
        StringValue text => OfText(property.Path, text.Text),
        _ => "[file]",
    };

    private static string OfText(string path, string text)
    {
        if (IsSensitive(path))
        {
            return Hidden;
        }

        if (text.AsSpan().TrimStart() is ['{' or '[', ..])
        {
            return "[document]";
        }

        return CredentialText.IsIn(text) ? Hidden : text.Length <= MaxLength ? text : string.Concat(text.AsSpan(0, MaxLength), "…");
    }

    private static bool IsSensitive(string path)
    {
        foreach (var name in Harmless)
        {
            if (path.EndsWith(name, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return HasAny(path, Names) || Array.Exists(path.Split('.', '['), SecretNames.Look) || (!path.StartsWith("tags", StringComparison.Ordinal) && (HasAny(path, Places) || IsData(path)));
    }

    // The data of a config map, not the metadata of everything.
    private static bool IsData(string path)
    {
        const string Data = "data.";
        return path.StartsWith(Data, StringComparison.OrdinalIgnoreCase) || path.Contains("." + Data, StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasAny(string path, string[] words)
    {
        foreach (var word in words)
        {
            if (path.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
