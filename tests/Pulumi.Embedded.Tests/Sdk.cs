namespace Pulumi.Embedded.Tests;

/// <summary>Which implementation the tests run against.</summary>
internal static class Sdk
{
    // Only our own implementation speaks through our own protocol library.
    internal static bool IsEmbedded { get; } =
        typeof(Deployment).Assembly.GetReferencedAssemblies().Any(reference => reference.Name == "Infra.Protocol");
}
