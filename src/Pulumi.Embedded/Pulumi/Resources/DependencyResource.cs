namespace Pulumi;

/// <summary>A resource of which only the URN is known.</summary>
internal sealed class DependencyResource : CustomResource
{
    internal DependencyResource(string urn) => Urn = Output.Create(urn);
}
