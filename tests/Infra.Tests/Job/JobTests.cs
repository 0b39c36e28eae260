using System.Text.Json;

namespace Infra.Tests;

public class JobTests
{
    [Fact, Row("job/schedule")]
    public async Task Schedule_starts_the_state_machine_at_its_slot_in_its_time_zone()
    {
        var stack = await JobStacks.RunAsync();

        var schedule = stack["cleanup-schedule"];
        Assert.Equal(("cron(0 3 * * ? *)", "Europe/Berlin", "ENABLED"), (schedule["scheduleExpression"], schedule["scheduleExpressionTimezone"], schedule["state"]));
        Assert.Equal("OFF", schedule["flexibleTimeWindow.mode"]);
        Assert.Equal("arn:aws:test:eu-west-1:123456789012:cleanup-machine", schedule["target.arn"]);
        Assert.Equal("cleanup-schedules", schedule["groupName"]);
    }

    [Fact, Row("job/retries")]
    public async Task Start_is_tried_a_few_times_and_then_kept()
    {
        var stack = await JobStacks.RunAsync();

        var schedule = stack["cleanup-schedule"];
        Assert.Equal((2.0, 900.0), (schedule["target.retryPolicy.maximumRetryAttempts"], schedule["target.retryPolicy.maximumEventAgeInSeconds"]));
        Assert.Equal("arn:aws:test:eu-west-1:123456789012:cleanup-not-started", schedule["target.deadLetterConfig.arn"]);
        var queue = stack["cleanup-not-started"];
        Assert.Equal((true, 1209600.0), (queue["sqsManagedSseEnabled"], queue["messageRetentionSeconds"]));
        Assert.Contains("aws:SecureTransport", (string)stack["cleanup-not-started-policy"]["policy"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_may_start_within_a_window()
    {
        var stack = await JobStacks.RunAsync(change: args => args.FlexibleWindow = TimeSpan.FromMinutes(30));

        Assert.Equal(("FLEXIBLE", 30.0), (stack["cleanup-schedule"]["flexibleTimeWindow.mode"], stack["cleanup-schedule"]["flexibleTimeWindow.maximumWindowInMinutes"]));
    }

    [Fact, Row("job/no-overlap")]
    public async Task Run_is_one_task_of_the_family_in_private_subnets_until_it_ends_or_is_late()
    {
        var run = (await StatesAsync(_ => { })).GetProperty("Run");

        Assert.Equal("arn:aws:states:::ecs:runTask.sync", run.GetProperty("Resource").GetString());
        Assert.Equal(3600, run.GetProperty("TimeoutSeconds").GetInt32());
        Assert.Equal(["ECS.ServerException", "ECS.AmazonECSException"], run.GetProperty("Retry").EnumerateArray().Select(retry => retry.GetProperty("ErrorEquals")[0].GetString()));
        Assert.Equal(
            """
            {"Cluster":"arn:aws:test:eu-west-1:123456789012:cleanup-cluster","TaskDefinition":"shop-test-cleanup",
            "CapacityProviderStrategy":[{"CapacityProvider":"FARGATE","Weight":1}],"PlatformVersion":"LATEST","PropagateTags":"TASK_DEFINITION",
            "NetworkConfiguration":{"AwsvpcConfiguration":{"Subnets":["main-private-1-id","main-private-2-id"],"SecurityGroups":["cleanup-task-group-id"],"AssignPublicIp":"DISABLED"}}}
            """.ReplaceLineEndings(""),
            run.GetProperty("Arguments").GetRawText());
    }

    [Fact]
    public async Task Run_that_failed_is_tried_again_when_that_is_said()
    {
        var run = (await StatesAsync(args => (args.Retries, args.Timeout) = (2, TimeSpan.FromMinutes(10)))).GetProperty("Run");

        Assert.Equal(
            """{"ErrorEquals":["States.TaskFailed"],"IntervalSeconds":60,"MaxAttempts":2,"BackoffRate":2}""", run.GetProperty("Retry")[2].GetRawText());
        Assert.Equal(600, run.GetProperty("TimeoutSeconds").GetInt32());
    }

    [Fact, Row("job/no-overlap")]
    public async Task Run_is_skipped_while_an_older_one_goes_on()
    {
        var stack = await JobStacks.RunAsync();

        var machine = stack["cleanup-machine"].Json("definition");
        Assert.Equal(("JSONata", "Settle"), (machine.GetProperty("QueryLanguage").GetString(), machine.GetProperty("StartAt").GetString()));
        var states = machine.GetProperty("States");
        Assert.Equal(["Settle", "FindRuns", "IsAlone", "Skip", "Run"], states.EnumerateObject().Select(state => state.Name));
        Assert.Contains("Executions[-1].ExecutionArn != $states.context.Execution.Id", states.GetProperty("FindRuns").GetProperty("Output").GetString(), StringComparison.Ordinal);
        Assert.Equal("arn:aws:states:::aws-sdk:sfn:stopExecution", states.GetProperty("Skip").GetProperty("Resource").GetString());
        Assert.Equal(
            """
            {"Statement":[{"Action":"states:ListExecutions","Effect":"Allow","Resource":"arn:aws:test:eu-west-1:123456789012:cleanup-machine","Sid":"FindRuns"},
            {"Action":"states:StopExecution","Effect":"Allow","Resource":"arn:aws:test:eu-west-1:123456789012:cleanup-machine:*","Sid":"SkipRun"}],"Version":"2012-10-17"}
            """.ReplaceLineEndings(""),
            stack["cleanup-overlap-policy"]["policy"]);
    }

    [Fact]
    public async Task Runs_overlap_when_that_is_said()
    {
        var stack = await JobStacks.RunAsync(change: args => args.AllowOverlap = true);

        var machine = stack["cleanup-machine"].Json("definition");
        Assert.Equal("Run", machine.GetProperty("StartAt").GetString());
        Assert.Equal("Run", Assert.Single(machine.GetProperty("States").EnumerateObject()).Name);
        Assert.False(stack.Has("cleanup-overlap-policy"));
    }

    [Fact, Row("job/role")]
    public async Task State_machine_may_run_the_family_and_pass_two_roles()
    {
        var stack = await JobStacks.RunAsync();

        Assert.Equal(
            """
            {"Statement":[
            {"Action":"ecs:RunTask","Condition":{"ArnEquals":{"ecs:cluster":"arn:aws:test:eu-west-1:123456789012:cleanup-cluster"}},"Effect":"Allow","Resource":["arn:aws:ecs:eu-west-1:123456789012:task-definition/shop-test-cleanup","arn:aws:ecs:eu-west-1:123456789012:task-definition/shop-test-cleanup:*"],"Sid":"RunTask"},
            {"Action":["ecs:DescribeTasks","ecs:StopTask"],"Effect":"Allow","Resource":"arn:aws:test:eu-west-1:123456789012:cleanup-cluster/*","Sid":"FollowTask"},
            {"Action":"ecs:TagResource","Condition":{"StringEquals":{"ecs:CreateAction":"RunTask"}},"Effect":"Allow","Resource":"arn:aws:test:eu-west-1:123456789012:cleanup-cluster/*","Sid":"TagTask"},
            {"Action":"iam:PassRole","Condition":{"StringEquals":{"iam:PassedToService":"ecs-tasks.amazonaws.com"}},"Effect":"Allow","Resource":["arn:aws:test:eu-west-1:123456789012:cleanup-execution-role","arn:aws:test:eu-west-1:123456789012:cleanup-task-role"],"Sid":"PassRoles"},
            {"Action":["events:DescribeRule","events:PutRule","events:PutTargets"],"Effect":"Allow","Resource":"arn:aws:events:eu-west-1:123456789012:rule/StepFunctionsGetEventsForECSTaskRule","Sid":"WatchTasks"}
            ],"Version":"2012-10-17"}
            """.ReplaceLineEndings(""),
            stack["cleanup-run-policy"]["policy"]);
    }

    [Fact]
    public async Task Schedule_may_start_the_state_machine_and_keep_what_failed()
    {
        var stack = await JobStacks.RunAsync();

        Assert.Equal(
            """
            {"Statement":[{"Action":"states:StartExecution","Effect":"Allow","Resource":"arn:aws:test:eu-west-1:123456789012:cleanup-machine","Sid":"Start"},
            {"Action":"sqs:SendMessage","Effect":"Allow","Resource":"arn:aws:test:eu-west-1:123456789012:cleanup-not-started","Sid":"KeepFailedStarts"}],"Version":"2012-10-17"}
            """.ReplaceLineEndings(""),
            stack["cleanup-schedule-policy"]["policy"]);
        Assert.Equal(
            """{"Statement":[{"Action":"sts:AssumeRole","Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:test:eu-west-1:123456789012:cleanup-schedules"},"StringEquals":{"aws:SourceAccount":"123456789012"}},"Effect":"Allow","Principal":{"Service":"scheduler.amazonaws.com"},"Sid":"Assume"}],"Version":"2012-10-17"}""",
            stack["cleanup-schedule-role"]["assumeRolePolicy"]);
    }

    [Fact, Row("job/exit-code")]
    public async Task Exit_code_of_the_container_is_the_result()
    {
        var container = (await JobStacks.RunAsync())["cleanup-task"].Json("containerDefinitions")[0];

        Assert.False(container.TryGetProperty("restartPolicy", out _));
        Assert.False(container.TryGetProperty("portMappings", out _));
        Assert.Equal("1000:1000", container.GetProperty("user").GetString());
    }

    [Fact]
    public async Task Job_without_a_schedule_is_started_by_others()
    {
        var stack = await JobStacks.RunAsync(change: args => args.Schedule = null);

        Assert.True(stack.Has("cleanup-machine"));
        Assert.Empty(stack.OfType("aws:scheduler/schedule:Schedule"));
        Assert.Empty(stack.OfType("aws:sqs/queue:Queue"));
        Assert.False(stack.Outputs["cleanup"].ContainsKey("deadLetterUrl"));
    }

    [Fact]
    public async Task Links_reach_the_task()
    {
        var stack = await JobStacks.RunAsync(change: args => args.Links = [new Ledger("orders")]);

        Assert.Equal("cleanup-task-role", stack["cleanup-to-ledger-orders"]["role"]);
        Assert.Equal("cleanup-task-group-id", stack["cleanup-to-ledger-orders-out"]["securityGroupId"]);
    }

    [Fact]
    public async Task Every_child_of_the_customization_can_be_changed()
    {
        var stack = await JobStacks.RunAsync(change: args => args.Customize = new()
        {
            Cluster = (_, _) => { },
            TaskDefinition = (_, _) => { },
            LogGroup = (_, _) => { },
            ExecutionRole = (_, _) => { },
            TaskRole = (_, _) => { },
            SecurityGroup = (_, _) => { },
            StateMachine = (_, _) => { },
            StateMachineRole = (_, _) => { },
            Schedule = (child, _) => child.State = "DISABLED",
            ScheduleRole = (_, _) => { },
            DeadLetterQueue = (_, _) => { },
        });

        Assert.Equal("DISABLED", stack["cleanup-schedule"]["state"]);
        Assert.Equal(typeof(JobCustomize).GetProperties().Length, RecordedResource.ToStrings(stack.Outputs["cleanup"]["customized"]).Count());
    }

    private static async Task<JsonElement> StatesAsync(Action<JobArgs> change) =>
        (await JobStacks.RunAsync(change: change))["cleanup-machine"].Json("definition").GetProperty("States");
}
