namespace Infra.Policies;

/// <summary>Names of settings that hold a secret: <c>DB_PASSWORD</c>, <c>/orders/api-key</c>.</summary>
internal static class SecretNames
{
    private static readonly string[] Words =
    [
        "password", "passwd", "passphrase", "secret", "apikey", "accesskey", "privatekey", "signingkey", "encryptionkey", "presharedkey",
        "authkey", "credential", "connectionstring", "ecsengineauthdata",
    ];

    // Names that end so speak about a secret: where it is, how long it lasts, who gave it.
    private static readonly string[] Harmless =
    [
        "arn", "name", "id", "url", "uri", "path", "file", "host", "issuer", "audience", "endpoint", "ttl", "expiry", "expiration", "lifetime",
        "seconds", "minutes", "hours", "days", "length", "policy", "type", "enabled", "required", "limit", "region", "version",
        "source", "expression", "vendor", "lists",
    ];

    /// <summary>Does the name look like that of a secret? A name that is a symbol as a whole is not known.</summary>
    public static Truth Look(Property name) => name.Text is { } text
        ? Truth.Of(Look(text), name)
        : name.IsUnknown ? Truth.UnknownBecause(name) : Truth.Of(false, name);

    /// <summary>Does the text look like the name of a secret?</summary>
    public static bool Look(string name)
    {
        // As programs and paths write it: with underscores, dashes, dots, or in capitals.
        var plain = string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return plain == "AWSACCESSKEYID"
            || plain.EndsWith("TOKEN", StringComparison.Ordinal)
            || (Array.Exists(Words, word => plain.Contains(word, StringComparison.OrdinalIgnoreCase)) && !EndsHarmless(plain));
    }

    private static bool EndsHarmless(string plain) =>
        Array.Exists(Harmless, word => plain.EndsWith(word, StringComparison.OrdinalIgnoreCase));
}
