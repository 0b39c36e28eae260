using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class QueueKeepsFailedMessagesTests : RuleTests<QueueKeepsFailedMessages>
{
    private const string Redrive = "redrivePolicy: !json { deadLetterTargetArn: '${failed.arn}', maxReceiveCount: 5 }";

    [Theory]
    [InlineData("aws:sqs/queue:Queue x: { " + Redrive + " }")]
    [InlineData("aws:sns/topicSubscription:TopicSubscription x: { protocol: lambda, " + Redrive + " }")]
    public void Good_with_a_dead_letter_queue(string resource) => Passes(Failed(resource));

    [Fact]
    public void Good_with_a_dead_letter_queue_of_another_stack() => Passes("""
        aws:sqs/queue:Queue x: { redrivePolicy: !json { deadLetterTargetArn: "arn:aws:sqs:eu-west-1:1:failed", maxReceiveCount: 5 } }
        """);

    [Fact]
    public void Good_with_a_separate_policy() => Passes(Failed($$"""
        aws:sqs/queue:Queue x: {}
        aws:sqs/redrivePolicy:RedrivePolicy policy: { queueUrl: "${x.id}", {{Redrive}} }
        """));

    [Theory]
    [InlineData("aws:lambda/function:Function f: { deadLetterConfig: { targetArn: '${x.arn}' } }")]
    [InlineData("aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig f: { destinationConfig: { onFailure: { destination: '${x.arn}' } } }")]
    [InlineData("aws:lambda/eventSourceMapping:EventSourceMapping f: { destinationConfig: { onFailure: { destinationArn: '${x.arn}' } } }")]
    [InlineData("aws:cloudwatch/eventTarget:EventTarget t: { deadLetterConfig: { arn: '${x.arn}' } }")]
    [InlineData("aws:scheduler/schedule:Schedule s: { target: { deadLetterConfig: { arn: '${x.arn}' } } }")]
    [InlineData("aws:cloudwatch/eventBus:EventBus b: { deadLetterConfig: { arn: '${x.arn}' } }")]
    [InlineData("aws:sqs/redriveAllowPolicy:RedriveAllowPolicy r: { queueUrl: '${x.id}' }")]
    [InlineData("aws:sns/topicSubscription:TopicSubscription s: { protocol: email, redrivePolicy: !json { deadLetterTargetArn: '${x.arn}' } }")]
    public void Good_when_omitted_on_a_queue_that_is_one(string user) => NotApplicable($"aws:sqs/queue:Queue x: {{}}\n{user}");

    // As a state has it, and a preview of what is deployed.
    [Theory]
    [InlineData("aws:sqs/queue:Queue y: {", "}")]
    [InlineData("aws:sns/topicSubscription:TopicSubscription y: { protocol: sqs,", "}")]
    [InlineData("aws:sqs/queue:Queue y: {}\naws:sqs/redrivePolicy:RedrivePolicy p: { queueUrl: '${y.id}',", "}")]
    public void Good_when_omitted_on_a_queue_whose_ARN_another_has_written_out(string head, string tail) => Passes($$"""
        aws:sqs/queue:Queue x: { $outputs: { arn: "arn:aws:sqs:eu-west-1:111122223333:failed-1" } }
        {{head}} redrivePolicy: !json { deadLetterTargetArn: "arn:aws:sqs:eu-west-1:111122223333:failed-1", maxReceiveCount: 5 } {{tail}}
        """);

    [Fact]
    public void Good_when_omitted_on_a_queue_that_others_may_use() => NotApplicable("""
        aws:sqs/queue:Queue x: { redriveAllowPolicy: !json { redrivePermission: allowAll } }
        """);

    [Fact]
    public void Good_when_nothing_is_delivered_to_a_program() =>
        NotApplicable("aws:sns/topicSubscription:TopicSubscription x: { protocol: email }");

    [Fact]
    public void Bad_when_omitted() => Violates("aws:sqs/queue:Queue x: {}", "x", "redrivePolicy", "Messages that fail are not kept.");

    [Theory]
    [InlineData("lambda")]
    [InlineData("http")]
    [InlineData("https")]
    [InlineData("firehose")]
    public void Bad_when_omitted_for_each_way_of_delivery_to_a_program(string protocol) =>
        Violates($"aws:sns/topicSubscription:TopicSubscription x: {{ protocol: {protocol} }}", "x");

    [Fact]
    public void Good_when_two_queues_keep_what_the_other_fails_at() => Passes("""
        aws:sqs/queue:Queue x: { name: x, redrivePolicy: !json { deadLetterTargetArn: y, maxReceiveCount: 5 } }
        aws:sqs/queue:Queue y: { name: y, redrivePolicy: !json { deadLetterTargetArn: x, maxReceiveCount: 5 } }
        """);

    [Fact]
    public void Bad_when_omitted_on_a_subscription() => Violates(
        "aws:sns/topicSubscription:TopicSubscription x: { protocol: sqs }", "x", message: "Messages that cannot be delivered are lost.");

    [Fact]
    public void Bad_when_the_separate_policy_is_that_of_another() => Violates(Failed($$"""
        aws:sqs/queue:Queue x: {}
        aws:sqs/queue:Queue y: {}
        aws:sqs/redrivePolicy:RedrivePolicy policy: { queueUrl: "${y.id}", {{Redrive}} }
        """), "x");

    [Theory]
    [InlineData("aws:sqs/queue:Queue x: { redrivePolicy: !unknown }")]
    [InlineData("aws:sns/topicSubscription:TopicSubscription x: { protocol: sqs, redrivePolicy: !unknown }")]
    [InlineData("aws:sns/topicSubscription:TopicSubscription x: { protocol: !unknown }")]
    [InlineData("aws:sqs/queue:Queue x: {}\naws:sqs/redrivePolicy:RedrivePolicy p: { queueUrl: !unknown , redrivePolicy: !json { deadLetterTargetArn: a } }")]
    public void Unknown_policy(string plan) => Undecidable(plan, "x");

    private static string Failed(string resource) => $"aws:sqs/queue:Queue failed: {{}}\n{resource}";
}
