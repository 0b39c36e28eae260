using Infra.Plans;
using Infra.Protocol;

namespace Infra.Preview.Engine.Registration;

/// <summary>Finds the explicit provider that a resource uses: its own, or one a component above it was given for the package.</summary>
internal sealed class ProviderReferences(ResourceTable table)
{
    /// <summary>The URN in a reference of the form <c>URN::ID</c>.</summary>
    public static string UrnOf(string reference)
    {
        var separator = reference.LastIndexOf("::", StringComparison.Ordinal);
        return separator < 0 ? reference : reference[..separator];
    }

    /// <summary>The provider resource that a reference names; null for none.</summary>
    /// <exception cref="GrpcException">The reference names no registered provider.</exception>
    public RegisteredResource? Resolve(string reference, string user)
    {
        if (reference.Length == 0)
        {
            return null;
        }

        var urn = UrnOf(reference);
        if (!ResourceUrn.IsValid(urn) || !ResourceUrn.IsProviderType(ResourceUrn.Type(urn)))
        {
            throw new GrpcException(
                GrpcStatusCode.InvalidArgument, $"{user} names the provider '{reference}', which is not a provider's URN and id.");
        }

        return table.Find(urn)
            ?? throw new GrpcException(GrpcStatusCode.NotFound, $"{user} names the provider {urn}, which the program has not registered.");
    }

    /// <summary>Adds what the parent passes down: the provider for the resource's package, and the components' maps of providers.</summary>
    public static ResourceOptions Inherit(ResourceOptions options, string type, ResourceKind kind, RegisteredResource? parent)
    {
        var providers = options.Providers;
        if (kind != ResourceKind.Custom && parent is { Options.Providers.Count: > 0 })
        {
            var merged = new Dictionary<string, string>(parent.Options.Providers, StringComparer.Ordinal);
            foreach (var (package, reference) in providers)
            {
                merged[package] = reference;
            }

            providers = merged;
        }

        var provider = options.Provider;
        if (provider.Length == 0 && kind != ResourceKind.Component && !ResourceUrn.IsProviderType(type) && parent is not null)
        {
            provider = parent.Options.Providers.GetValueOrDefault(ResourceUrn.Package(type), "");
        }

        return options with { Provider = provider, Providers = providers };
    }
}
