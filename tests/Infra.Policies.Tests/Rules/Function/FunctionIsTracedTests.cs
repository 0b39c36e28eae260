using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class FunctionIsTracedTests : RuleTests<FunctionIsTraced>
{
    [Fact]
    public void Good_when_active() => Passes(Function("tracingConfig: { mode: Active }"));

    [Fact]
    public void Bad_when_omitted() => Violates("aws:lambda/function:Function x: {}", "x", "tracingConfig", "Requests are not traced.");

    [Fact]
    public void Bad_when_only_passed_through() => Violates(Function("tracingConfig: { mode: PassThrough }"), "x", "tracingConfig");

    [Theory]
    [InlineData("tracingConfig: !unknown")]
    [InlineData("tracingConfig: { mode: !unknown }")]
    public void Unknown_mode(string inputs) => Undecidable(Function(inputs), "x", "tracingConfig");

    private static string Function(string inputs) => $"aws:lambda/function:Function x: {{ {inputs} }}";
}
