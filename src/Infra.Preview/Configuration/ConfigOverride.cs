namespace Infra.Preview.Configuration;

/// <summary>A config value given on the command line, for one preview.</summary>
/// <param name="Key">The key as written; the project is its namespace when it has none.</param>
/// <param name="Value">The value.</param>
public sealed record ConfigOverride(string Key, string Value)
{
    /// <summary>Reads <c>key=value</c>; the value is all after the first equals sign and may be empty.</summary>
    /// <exception cref="ConfigurationException">There is no equals sign, or nothing before it.</exception>
    public static ConfigOverride Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            // What was written may be a value without its key, and that value a secret: it is not repeated.
            throw new ConfigurationException("--config has no key and value.")
            {
                Allowed = "key=value",
                Fix = ["For example: --config domain=shop.example.com"],
            };
        }

        return new ConfigOverride(text[..equals], text[(equals + 1)..]);
    }

    /// <summary>The key alone: the value may be a secret.</summary>
    public override string ToString() => Key;
}
