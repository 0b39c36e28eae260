using Infra.Preview.Configuration.Yaml;

namespace Infra.Preview.Configuration;

/// <summary>What <c>Pulumi.yaml</c> says about one config value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record ConfigDeclaration(ConfigKey Key, SourceLocation Location)
{
    /// <summary>The declared type, or null when any value will do.</summary>
    public ConfigType? Type { get; init; }

    /// <summary>True when the value is a secret wherever it comes from.</summary>
    public bool IsSecret { get; init; }

    /// <summary>What the value is for, or null.</summary>
    public string? Description { get; init; }

    /// <summary>True when the stack must give a value because the project gives none.</summary>
    public bool IsRequired => Value is null;

    /// <summary>The project's own value: the default, or the fixed value of another package's key.</summary>
    internal YamlNode? Value { get; init; }
}
