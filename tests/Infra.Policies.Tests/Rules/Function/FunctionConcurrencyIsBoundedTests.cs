using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class FunctionConcurrencyIsBoundedTests : RuleTests<FunctionConcurrencyIsBounded>
{
    [Theory]
    [InlineData(50)]
    [InlineData(0)]
    public void Good_with_a_bound(int bound) => Passes($"aws:lambda/function:Function x: {{ reservedConcurrentExecutions: {bound} }}");

    [Fact]
    public void Bad_when_omitted() => Violates(
        "aws:lambda/function:Function x: {}", "x", "reservedConcurrentExecutions", "Nothing bounds how many run at once.");

    [Fact]
    public void Bad_when_lifted() => Violates("aws:lambda/function:Function x: { reservedConcurrentExecutions: -1 }", "x");

    [Fact]
    public void Unknown_bound() => Undecidable("aws:lambda/function:Function x: { reservedConcurrentExecutions: !unknown }", "x");
}
