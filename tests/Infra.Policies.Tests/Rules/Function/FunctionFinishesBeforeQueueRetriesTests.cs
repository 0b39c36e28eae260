using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class FunctionFinishesBeforeQueueRetriesTests : RuleTests<FunctionFinishesBeforeQueueRetries>
{
    [Theory]
    [InlineData("visibilityTimeoutSeconds: 180", "timeout: 30")]
    [InlineData("visibilityTimeoutSeconds: 900", "timeout: 30")]
    [InlineData("visibilityTimeoutSeconds: 30", "timeout: 5")]
    [InlineData("visibilityTimeoutSeconds: 190", "timeout: 30", "maximumBatchingWindowInSeconds: 10")]
    public void Good_when_six_times_as_long(string queue, string function, string mapping = "batchSize: 1") => Passes(Plan(queue, function, mapping));

    [Fact]
    public void Good_when_both_are_omitted() => Passes(Plan("name: x", "name: f"));

    [Fact]
    public void Good_without_a_function() => NotApplicable("aws:sqs/queue:Queue x: { visibilityTimeoutSeconds: 1 }");

    [Fact]
    public void Bad_when_omitted() => Violates(
        Plan("name: x", "timeout: 30"), "x", "visibilityTimeoutSeconds", "A message becomes visible again while the function may still work on it.");

    [Theory]
    [InlineData("visibilityTimeoutSeconds: 179", "timeout: 30")]
    [InlineData("visibilityTimeoutSeconds: 17", "name: f")]
    [InlineData("visibilityTimeoutSeconds: 180", "timeout: 30", "maximumBatchingWindowInSeconds: 1")]
    public void Bad_when_shorter(string queue, string function, string mapping = "batchSize: 1") =>
        Violates(Plan(queue, function, mapping), "x", "visibilityTimeoutSeconds");

    [Fact]
    public void Bad_when_an_alias_is_called() => Violates(
        """
        aws:sqs/queue:Queue x: { visibilityTimeoutSeconds: 60 }
        aws:lambda/function:Function f: { timeout: 30 }
        aws:lambda/alias:Alias live: { functionName: "${f.name}", name: live }
        aws:lambda/eventSourceMapping:EventSourceMapping m: { eventSourceArn: "${x.arn}", functionName: "${live.arn}" }
        """,
        "x", "visibilityTimeoutSeconds");

    [Theory]
    [InlineData("visibilityTimeoutSeconds: !unknown", "timeout: 30")]
    [InlineData("visibilityTimeoutSeconds: 30", "timeout: !unknown")]
    public void Unknown_time(string queue, string function) => Undecidable(Plan(queue, function), "x", "visibilityTimeoutSeconds");

    private static string Plan(string queue, string function, string mapping = "batchSize: 1") => $$"""
        aws:sqs/queue:Queue x: { {{queue}} }
        aws:lambda/function:Function f: { {{function}} }
        aws:lambda/eventSourceMapping:EventSourceMapping m: { eventSourceArn: "${x.arn}", functionName: "${f.arn}", {{mapping}} }
        """;
}
