using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class FunctionKeepsFailedEventsTests : RuleTests<FunctionKeepsFailedEvents>
{
    private const string Polls = "aws:lambda/eventSourceMapping:EventSourceMapping m: { functionName: '${x.arn}', eventSourceArn: q }";

    [Fact]
    public void Good_with_a_dead_letter_queue() => Passes("aws:lambda/function:Function x: { deadLetterConfig: { targetArn: a } }");

    [Theory]
    [InlineData("${x.name}")]
    [InlineData("orders")]
    public void Good_with_a_destination(string name) => Passes($$"""
        aws:lambda/function:Function x: { name: orders }
        aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig c:
          functionName: {{name}}
          destinationConfig: { onFailure: { destination: a } }
        """);

    [Fact]
    public void Good_when_omitted_and_the_function_only_polls() => NotApplicable($"aws:lambda/function:Function x: {{}}\n{Polls}");

    [Fact]
    public void Good_when_omitted_and_an_alias_of_the_function_only_polls() => NotApplicable("""
        aws:lambda/function:Function x: {}
        aws:lambda/alias:Alias live: { functionName: "${x.name}", name: live }
        aws:lambda/eventSourceMapping:EventSourceMapping m: { functionName: "${live.arn}", eventSourceArn: q }
        """);

    [Fact]
    public void Bad_when_omitted() => Violates("aws:lambda/function:Function x: {}", "x", "deadLetterConfig", "Events that fail are dropped.");

    [Fact]
    public void Bad_when_only_success_has_a_destination() => Violates("""
        aws:lambda/function:Function x: {}
        aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig c:
          functionName: ${x.name}
          destinationConfig: { onSuccess: { destination: a } }
        """, "x");

    [Fact]
    public void Bad_when_it_polls_and_others_may_invoke_it() => Violates($$"""
        aws:lambda/function:Function x: {}
        {{Polls}}
        aws:lambda/permission:Permission p: { function: "${x.name}", principal: sns.amazonaws.com }
        """, "x");

    [Fact]
    public void Unknown_dead_letter_queue() =>
        Undecidable("aws:lambda/function:Function x: { deadLetterConfig: { targetArn: !unknown } }", "x", "deadLetterConfig");

    [Fact]
    public void Unknown_function_of_a_destination() => Undecidable("""
        aws:lambda/function:Function x: {}
        aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig c:
          functionName: !unknown
          destinationConfig: { onFailure: { destination: a } }
        """, "x", "deadLetterConfig");
}
