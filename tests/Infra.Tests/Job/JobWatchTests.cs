using System.Text.Json;

namespace Infra.Tests;

/// <summary>The dead man's switch of jobs that run more rarely than an alarm looks back.</summary>
public class JobWatchTests
{
    private static readonly Schedule Monthly = Schedule.Cron("0 3 1 * ? *", "Europe/Berlin");

    [Fact, Row("job/dead-man")]
    public async Task Last_success_of_a_monthly_job_is_looked_for_four_times_a_day()
    {
        var stack = await JobStacks.RunAsync(change: args => args.Schedule = Monthly);

        Assert.Equal("rate(6 hours)", stack["cleanup-watch-schedule"]["scheduleExpression"]);
        Assert.Equal("arn:aws:test:eu-west-1:123456789012:cleanup-watch", stack["cleanup-watch-schedule"]["target.arn"]);
        Assert.Equal("arn:aws:test:eu-west-1:123456789012:cleanup-not-started", stack["cleanup-watch-schedule"]["target.deadLetterConfig.arn"]);
        // 31 days, a start that is 15 minutes late, and a run of an hour.
        var condition = Condition(stack);
        Assert.Equal("{% $millis() - $toMillis($states.input) <= 2682900000 %}", condition);
    }

    [Fact]
    public async Task Newest_success_counts_or_else_the_age_of_the_job()
    {
        var stack = await JobStacks.RunAsync(change: args => args.Schedule = Monthly);

        var states = States(stack);
        Assert.Equal("arn:aws:states:::aws-sdk:sfn:listExecutions", states.GetProperty("FindSuccess").GetProperty("Resource").GetString());
        Assert.Equal(
            """{"StateMachineArn":"arn:aws:test:eu-west-1:123456789012:cleanup-machine","StatusFilter":"SUCCEEDED","MaxResults":1}""",
            states.GetProperty("FindSuccess").GetProperty("Arguments").GetRawText());
        Assert.Equal("arn:aws:states:::aws-sdk:sfn:describeStateMachine", states.GetProperty("FindBeginning").GetProperty("Resource").GetString());
        Assert.Equal("Fail", states.GetProperty("TooLongAgo").GetProperty("Type").GetString());
        Assert.Equal("TooLongAgo", states.GetProperty("IsRecent").GetProperty("Default").GetString());
    }

    [Fact]
    public async Task It_may_look_and_nothing_else()
    {
        var stack = await JobStacks.RunAsync(change: args => args.Schedule = Monthly);

        var statement = Assert.Single(stack["cleanup-watch-policy"].Json("policy").GetProperty("Statement").EnumerateArray());
        Assert.Equal(
            """{"Action":["states:DescribeStateMachine","states:ListExecutions"],"Effect":"Allow","Resource":"arn:aws:test:eu-west-1:123456789012:cleanup-machine","Sid":"FindRuns"}""",
            statement.GetRawText());
        Assert.Contains("cleanup-watch", stack["cleanup-schedule-policy"].Json("policy").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nightly_job_needs_nobody_who_looks()
    {
        var stack = await JobStacks.RunAsync();

        Assert.DoesNotContain(stack.Names, name => name.StartsWith("cleanup-watch", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nightly_job_that_may_fail_for_weeks_is_looked_for()
    {
        var stack = await JobStacks.RunAsync(change: args => args.SuccessWithin = TimeSpan.FromDays(30));

        Assert.Equal("{% $millis() - $toMillis($states.input) <= 2592000000 %}", Condition(stack));
    }

    private static string? Condition(RecordedStack stack) => States(stack).GetProperty("IsRecent").GetProperty("Choices")[0].GetProperty("Condition").GetString();

    private static JsonElement States(RecordedStack stack) => stack["cleanup-watch"].Json("definition").GetProperty("States");
}
