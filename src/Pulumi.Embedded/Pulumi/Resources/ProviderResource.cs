using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A configured provider, which resources and components can be given.</summary>
public class ProviderResource : CustomResource
{
    private const string TypePrefix = "pulumi:providers:";

    private Task<string>? _reference;

    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : base(TypePrefix + package, name, args, options)
    {
        Package = package;
    }

    public ProviderResource(
        string package,
        string name,
        ResourceArgs args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(TypePrefix + package, name, args, options, registerPackageRequest)
    {
        Package = package;
    }

    private protected ProviderResource(string package, Output<string> urn, Output<string> id)
        : base(urn, id)
    {
        Package = package;
    }

    /// <summary>The package whose resources this provider serves, such as aws.</summary>
    internal string Package { get; }

    /// <summary>How requests name this provider: its URN and its id, which is the unknown marker while the provider has none.</summary>
    internal Task<string> GetReferenceAsync() => _reference ??= BuildReferenceAsync();

    private async Task<string> BuildReferenceAsync()
    {
        var urn = await Urn.DataTask.ConfigureAwait(false);
        var id = await Id.DataTask.ConfigureAwait(false);
        return ProviderReference.Format(urn.Value, id is { IsKnown: true, Value: { Length: > 0 } known } ? known : WireFormat.UnknownValue);
    }
}
