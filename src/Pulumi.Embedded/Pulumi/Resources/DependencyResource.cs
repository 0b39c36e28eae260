namespace Pulumi;

/// <summary>Stands for a resource of which only the URN is known, such as one named by the engine.</summary>
internal sealed class DependencyResource(string urn)
    : CustomResource(Output.Create(urn), new Output<string>(OutputData.Unknown("")));
