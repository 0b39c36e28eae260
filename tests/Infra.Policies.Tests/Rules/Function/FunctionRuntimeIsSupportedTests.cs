using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class FunctionRuntimeIsSupportedTests : RuleTests<FunctionRuntimeIsSupported>
{
    [Theory]
    [InlineData("runtime: nodejs24.x")]
    [InlineData("runtime: provided.al2023")]
    [InlineData("runtime: dotnet10")]
    [InlineData("runtime: java17")]
    [InlineData("runtime: python3.11")]
    public void Good_when_supported(string inputs) => Passes(Function(inputs));

    [Fact]
    public void Good_when_omitted_because_it_is_an_image() => NotApplicable(Function("packageType: Image, imageUri: x"));

    [Theory]
    [InlineData("runtime: python3.8")]
    [InlineData("runtime: nodejs18.x, packageType: Zip")]
    [InlineData("runtime: go1.x")]
    [InlineData("runtime: provided.al2")]
    [InlineData("runtime: python3.10")]
    [InlineData("runtime: dotnet8")]
    public void Bad_when_support_has_ended(string inputs) => Violates(Function(inputs), "x", "runtime", "The runtime is no longer supported.");

    [Fact]
    public void Bad_when_configured() => Violates(Function("runtime: python3.12"), "x", configuration: "unsupported: [python3.12]");

    [Fact]
    public void Unknown_runtime() => Undecidable(Function("runtime: !unknown"), "x", "runtime");

    private static string Function(string inputs) => $"aws:lambda/function:Function x: {{ {inputs} }}";
}
