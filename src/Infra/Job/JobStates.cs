using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pulumi;

namespace Infra;

/// <summary>
/// The states of a run: wait until all runs are known, skip when an older one still goes on, run the task to its end. ECS by itself knows
/// neither a deadline nor an exit code that counts.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/step-functions/latest/dg/connect-ecs.html</remarks>
internal static class JobStates
{
    // Faults of AWS's own while a run is being started.
    private const int ApiAttempts = 3;
    private const int ApiRetrySeconds = 10;

    // The oldest run is last. With none in sight there is nothing to wait for.
    private const string HasOlderRun =
        "{% $exists($states.result.Executions[0]) and $states.result.Executions[-1].ExecutionArn != $states.context.Execution.Id %}";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Output<string> ToJson(Workload workload, JobSettings settings, ContainerTask task) =>
        Output.Tuple(
            workload.Deployed.Partition, task.Cluster.Arn, task.Definition.Family, workload.Network.PrivateSubnetIds, task.SecurityGroup.Id)
        .Apply(known => JsonSerializer.Serialize(
            Machine(settings, known.Item1, RunArguments(known.Item2, known.Item3, known.Item4, known.Item5)), Json));

    private static Dictionary<string, object> Machine(JobSettings settings, string partition, object arguments)
    {
        var states = new Dictionary<string, object>(StringComparer.Ordinal);
        if (!settings.Args.AllowOverlap)
        {
            states["Settle"] = new { Type = "Wait", Seconds = (int)settings.Defaults.SettleTime.TotalSeconds, Next = "FindRuns" };
            states["FindRuns"] = new
            {
                Type = "Task",
                Resource = $"arn:{partition}:states:::aws-sdk:sfn:listExecutions",
                Arguments = new { StateMachineArn = "{% $states.context.StateMachine.Id %}", StatusFilter = "RUNNING" },
                Output = HasOlderRun,
                Retry = new[] { Retry("States.ALL", seconds: 2, ApiAttempts) },
                Next = "IsAlone",
            };
            states["IsAlone"] = new { Type = "Choice", Choices = new[] { new { Condition = "{% $states.input %}", Next = "Skip" } }, Default = "Run" };
            // Stops itself, so that a skipped run counts neither as a success nor as a failure.
            states["Skip"] = new
            {
                Type = "Task",
                Resource = $"arn:{partition}:states:::aws-sdk:sfn:stopExecution",
                Arguments = new { ExecutionArn = "{% $states.context.Execution.Id %}", Error = "Skipped", Cause = "An older run still goes on." },
                End = true,
            };
        }

        states["Run"] = Run(settings, partition, arguments);
        return new(StringComparer.Ordinal)
        {
            ["QueryLanguage"] = "JSONata",
            ["StartAt"] = settings.Args.AllowOverlap ? "Run" : "Settle",
            ["States"] = states,
        };
    }

    private static Dictionary<string, object> Run(JobSettings settings, string partition, object arguments)
    {
        var run = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Type"] = "Task",
            // Waits for the task, fails when its exit code is not 0, and stops it after the timeout.
            ["Resource"] = $"arn:{partition}:states:::ecs:runTask.sync",
            ["Arguments"] = arguments,
            ["TimeoutSeconds"] = (int)settings.Timeout.TotalSeconds,
            ["End"] = true,
        };
        List<object> retries = [Retry("ECS.ServerException", ApiRetrySeconds, ApiAttempts), Retry("ECS.AmazonECSException", ApiRetrySeconds, ApiAttempts)];
        if (settings.Retries > 0)
        {
            // All errors but the timeout.
            retries.Add(Retry("States.TaskFailed", (int)settings.Defaults.RetryInterval.TotalSeconds, settings.Retries));
        }

        run["Retry"] = retries;
        return run;
    }

    private static object Retry(string error, int seconds, int attempts) =>
        new { ErrorEquals = new[] { error }, IntervalSeconds = seconds, MaxAttempts = attempts, BackoffRate = 2 };

    // The family, without a revision: a run takes the newest.
    private static object RunArguments(string cluster, string family, ImmutableArray<string> subnets, string securityGroup) => new
    {
        Cluster = cluster,
        TaskDefinition = family,
        CapacityProviderStrategy = new[] { new { CapacityProvider = ContainerCluster.OnDemand, Weight = 1 } },
        PlatformVersion = "LATEST",
        PropagateTags = "TASK_DEFINITION",
        NetworkConfiguration = new { AwsvpcConfiguration = new { Subnets = subnets, SecurityGroups = new[] { securityGroup }, AssignPublicIp = "DISABLED" } },
    };
}
