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
    // The oldest run is last. With none in sight there is nothing to wait for.
    private const string HasOlderRun =
        "{% $exists($states.result.Executions[0]) and $states.result.Executions[-1].ExecutionArn != $states.context.Execution.Id %}";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Output<string> ToJson(Workload workload, JobSettings settings, ContainerTask task) =>
        Output.Tuple(
            workload.Deployed.Partition, task.Cluster.Cluster.Arn, task.Definition.Family, workload.Network.PrivateSubnetIds, task.SecurityGroup.Id)
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
        if (settings.Retries > 0)
        {
            run["Retry"] = new[]
            {
                new
                {
                    // All errors but the timeout.
                    ErrorEquals = new[] { "States.TaskFailed" },
                    IntervalSeconds = (int)settings.Defaults.RetryInterval.TotalSeconds,
                    MaxAttempts = settings.Retries,
                    BackoffRate = 2,
                },
            };
        }

        return run;
    }

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
