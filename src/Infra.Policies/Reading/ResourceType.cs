namespace Infra.Policies;

/// <summary>
/// What a rule applies to: one resource type with the aliases that providers have for it, all types of a package, or all types.
/// Two tokens for one thing (<c>aws:lb/listener:Listener</c>, <c>aws:alb/listener:Listener</c>) are one resource type.
/// </summary>
public sealed class ResourceType
{
    private ResourceType(string token, string[] tokens, string? package)
    {
        Token = token;
        Tokens = tokens;
        Package = package;
    }

    /// <summary>The resource that stands for the stack: for rules about the stack as a whole. A plan always has exactly one subject of it.</summary>
    public static ResourceType Stack { get; } = Of(Plans.ResourceUrn.StackType);

    /// <summary>All resources but components, providers and the stack.</summary>
    public static ResourceType Everything { get; } = new("*", [], "*");

    /// <summary>The token to show.</summary>
    public string Token { get; }

    /// <summary>The token and its aliases; empty for a whole package.</summary>
    public IReadOnlyList<string> Tokens { get; }

    /// <summary>The package for <see cref="AllOf"/>, <c>*</c> for <see cref="Everything"/>, otherwise null.</summary>
    public string? Package { get; }

    /// <summary>One type.</summary>
    /// <param name="token">The token in use today.</param>
    /// <param name="aliases">Other tokens for the same thing.</param>
    public static ResourceType Of(string token, params ReadOnlySpan<string> aliases)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        return new(token, [token, .. aliases], package: null);
    }

    /// <summary>All types of a package, such as <c>aws</c>, but for its provider.</summary>
    public static ResourceType AllOf(string package)
    {
        ArgumentException.ThrowIfNullOrEmpty(package);
        return new(package + ":*", [], package);
    }

    /// <summary>True when a rule that applies to this type judges the resource: never one that the program only reads.</summary>
    public bool Judges(Plans.PlannedResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return !resource.IsRead && Matches(resource.Type) && (Package != "*" || resource is { IsComponent: false, IsStack: false });
    }

    /// <summary>True when a resource of the token is of this type. A provider belongs to no package here; name its token to judge it.</summary>
    public bool Matches(string token)
    {
        foreach (var own in Tokens)
        {
            if (string.Equals(own, token, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return Package is not null && !Plans.ResourceUrn.IsProviderType(token)
            && (Package == "*" || string.Equals(Plans.ResourceUrn.Package(token), Package, StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public override string ToString() => Token;
}
