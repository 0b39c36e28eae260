namespace Pulumi;

/// <summary>Stands for a provider that the engine named by its reference.</summary>
internal sealed class DependencyProviderResource : ProviderResource
{
    internal DependencyProviderResource(string reference)
        : this(ProviderReference.Parse(reference))
    {
    }

    private DependencyProviderResource((string Package, string Urn, string Id) provider)
        : base(provider.Package, Output.Create(provider.Urn), Output.Create(provider.Id))
    {
    }
}
