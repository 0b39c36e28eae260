namespace Pulumi.Embedded.Tests.Samples;

public sealed class TestProvider(string name, CustomResourceOptions? options = null, string package = "test")
    : ProviderResource(package, name, ResourceArgs.Empty, options);
