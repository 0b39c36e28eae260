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

    // https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html: what AWS has called deprecated.
    [Theory]
    [InlineData("nodejs")]
    [InlineData("nodejs4.3")]
    [InlineData("nodejs4.3-edge")]
    [InlineData("nodejs6.10")]
    [InlineData("nodejs8.10")]
    [InlineData("nodejs10.x")]
    [InlineData("nodejs12.x")]
    [InlineData("nodejs14.x")]
    [InlineData("nodejs16.x")]
    [InlineData("nodejs20.x")]
    [InlineData("python2.7")]
    [InlineData("python3.6")]
    [InlineData("python3.7")]
    [InlineData("python3.9")]
    [InlineData("java8")]
    [InlineData("dotnetcore1.0")]
    [InlineData("dotnetcore2.0")]
    [InlineData("dotnetcore2.1")]
    [InlineData("dotnetcore3.1")]
    [InlineData("dotnet5.0")]
    [InlineData("dotnet6")]
    [InlineData("dotnet7")]
    [InlineData("ruby2.5")]
    [InlineData("ruby2.7")]
    [InlineData("ruby3.2")]
    [InlineData("provided")]
    public void Bad_for_each_runtime_that_AWS_has_given_up(string runtime) => Violates(Function($"runtime: {runtime}"), "x", "runtime");

    [Theory]
    [InlineData("java8.al2")]
    [InlineData("nodejs22.x")]
    public void Good_for_a_runtime_whose_name_begins_like_one_of_them(string runtime) => Passes(Function($"runtime: {runtime}"));

    [Fact]
    public void Good_when_an_image_names_a_runtime_all_the_same() => NotApplicable(Function("packageType: Image, runtime: go1.x"));

    [Fact]
    public void Good_when_nothing_says_which() => NotApplicable(Function("packageType: Zip"));

    [Fact]
    public void Bad_when_configured() => Violates(Function("runtime: python3.12"), "x", configuration: "unsupported: [python3.12]");

    [Fact]
    public void Unknown_runtime() => Undecidable(Function("runtime: !unknown"), "x", "runtime");

    private static string Function(string inputs) => $"aws:lambda/function:Function x: {{ {inputs} }}";
}
