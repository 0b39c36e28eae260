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

    [Theory]
    [InlineData("apigateway.amazonaws.com")]
    [InlineData("elasticloadbalancing.amazonaws.com")]
    [InlineData("cognito-idp.amazonaws.com")]
    [InlineData("lex.amazonaws.com")]
    [InlineData("lexv2.amazonaws.com")]
    [InlineData("edgelambda.amazonaws.com")]
    [InlineData("vpc-lattice.amazonaws.com")]
    public void Good_when_omitted_and_whoever_invokes_it_waits_for_the_answer(string principal) => NotApplicable($$"""
        aws:lambda/function:Function x: {}
        aws:lambda/permission:Permission p: { function: "${x.name}", principal: {{principal}} }
        """);

    [Theory]
    [InlineData("aws:lambda/functionUrl:FunctionUrl u: { functionName: '${x.name}', authorizationType: AWS_IAM }")]
    [InlineData("aws:lambda/alias:Alias live: { functionName: '${x.name}' }\naws:lambda/functionUrl:FunctionUrl u: { functionName: '${live.arn}' }")]
    [InlineData("aws:lambda/alias:Alias live: { functionName: '${x.name}' }\naws:lambda/permission:Permission p: { function: '${live.arn}', principal: apigateway.amazonaws.com }")]
    public void Good_when_omitted_and_only_a_url_or_an_api_asks(string user) => NotApplicable($"aws:lambda/function:Function x: {{}}\n{user}");

    [Theory]
    [InlineData("apigateway.amazonaws.com", "events.amazonaws.com")]
    [InlineData("s3.amazonaws.com", "apigateway.amazonaws.com")]
    [InlineData("apigateway.amazonaws.com", "!unknown")]
    public void Bad_when_one_of_those_that_invoke_it_does_not_wait(string first, string second) => Violates($$"""
        aws:lambda/function:Function x: {}
        aws:lambda/permission:Permission p: { function: "${x.name}", principal: {{first}} }
        aws:lambda/permission:Permission q: { function: "${x.name}", principal: {{second}} }
        """, "x");

    [Fact]
    public void Bad_when_an_alias_is_invoked_by_what_does_not_wait() => Violates($$"""
        aws:lambda/function:Function x: {}
        {{Polls}}
        aws:lambda/alias:Alias live: { functionName: "${x.name}" }
        aws:lambda/permission:Permission p: { function: "${live.arn}", principal: sns.amazonaws.com }
        """, "x");

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
