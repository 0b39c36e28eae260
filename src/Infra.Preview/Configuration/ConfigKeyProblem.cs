namespace Infra.Preview.Configuration;

/// <summary>The one message for a key that is no key.</summary>
internal static class ConfigKeyProblem
{
    public static ConfigurationException Describe(string key, SourceLocation? location) => new($"'{key}' is not a config key.")
    {
        Location = location,
        Allowed = "name, or namespace:name",
    };
}
