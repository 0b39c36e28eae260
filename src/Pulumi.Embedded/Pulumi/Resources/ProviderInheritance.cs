using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Which provider serves a resource, and which ones its children inherit.</summary>
internal static class ProviderInheritance
{
    /// <summary>Completes the provider of a custom resource's options from its parent, and answers the providers for its children.</summary>
    /// <exception cref="ResourceException">A component has both one provider and a list of them.</exception>
    internal static ImmutableDictionary<string, ProviderResource> Resolve(string type, bool custom, ResourceOptions options)
    {
        var inherited = options.Parent?.Providers ?? ImmutableDictionary<string, ProviderResource>.Empty;
        if (options is ComponentResourceOptions component)
            return ResolveComponent(component, inherited);
        if (!custom)
            return inherited;

        if (options.Provider is not { } provider)
        {
            options.Provider = Find(inherited, type);
            return inherited;
        }

        return PackageOf(type) is { } package ? inherited.SetItem(package, provider) : inherited;
    }

    internal static ProviderResource? Find(ImmutableDictionary<string, ProviderResource> providers, string token) =>
        !providers.IsEmpty && PackageOf(token) is { } package ? providers.GetValueOrDefault(package) : null;

    /// <summary>The first part of a token of three parts, such as aws of aws:s3/bucket:Bucket; null for other tokens.</summary>
    private static string? PackageOf(string token) =>
        token.AsSpan().Count(':') == 2 ? token[..token.IndexOf(':', StringComparison.Ordinal)] : null;

    private static ImmutableDictionary<string, ProviderResource> ResolveComponent(
        ComponentResourceOptions options,
        ImmutableDictionary<string, ProviderResource> inherited)
    {
        if (options.Provider is { } single)
        {
            if (options.Providers.Count > 0)
                throw new ResourceException("A component takes either Provider or Providers, not both.", options.Parent);
            return inherited.SetItem(single.Package, single);
        }

        foreach (var provider in options.Providers)
            inherited = inherited.SetItem(provider.Package, provider);
        return inherited;
    }
}
