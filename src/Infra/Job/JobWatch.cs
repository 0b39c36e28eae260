using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pulumi;
using Iam = Pulumi.Aws.Iam;
using Sfn = Pulumi.Aws.Sfn;

namespace Infra;

/// <summary>
/// Looks several times a day for the last run that succeeded, for jobs that run more rarely than an alarm looks back, and fails when it was too long ago. The
/// alarm is on its own successes: it is raised just as well when nobody looks any more.
/// </summary>
/// <remarks>Step Functions remembers runs for 90 days: https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html</remarks>
internal sealed class JobWatch
{
    private const int ApiAttempts = 3;
    private const int ApiRetrySeconds = 10;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public JobWatch(Workload workload, TimeSpan within, JobStateMachine machine)
    {
        var role = workload.Children.Create(
            "watch-role",
            tags => new Iam.RoleArgs
            {
                Description = $"Looks for runs of {workload.Name}",
                AssumeRolePolicy = PolicyDocument.Trust("states.amazonaws.com", workload.Deployed.Account, workload.Deployed.Arn("states", "stateMachine:*")).ToJson(),
                Tags = tags,
            },
            (name, args, options) => new Iam.Role(name, args, options));
        var document = new PolicyDocument().Add(
            new PolicyStatement("FindRuns", "states:DescribeStateMachine", "states:ListExecutions") { Resources = { machine.Machine.Arn } });
        var policy = RolePolicies.Attach(workload.Children, "watch-policy", role, document);
        Machine = workload.Children.Create(
            "watch",
            tags => new Sfn.StateMachineArgs
            {
                Type = "STANDARD",
                RoleArn = role.Arn,
                Definition = Output.Tuple(workload.Deployed.Partition, machine.Machine.Arn)
                    .Apply(known => Definition(workload.Name, within, $"arn:{known.Item1}:states:::aws-sdk:sfn:", known.Item2)),
                Tags = tags,
            },
            (name, args, options) => new Sfn.StateMachine(name, args, options),
            options: new CustomResourceOptions { DependsOn = { policy } });
    }

    public Sfn.StateMachine Machine { get; }

    private static string Definition(string job, TimeSpan within, string service, string machine) => JsonSerializer.Serialize(
        new
        {
            QueryLanguage = "JSONata",
            StartAt = "FindSuccess",
            States = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["FindSuccess"] = Call(
                    service + "listExecutions", new { StateMachineArn = machine, StatusFilter = "SUCCEEDED", MaxResults = 1 },
                    "{% $exists($states.result.Executions[0]) ? $states.result.Executions[0].StopDate : '' %}", "FindBeginning"),
                // A job that has never run yet is as old as its state machine.
                ["FindBeginning"] = Call(
                    service + "describeStateMachine", new { StateMachineArn = machine },
                    "{% $states.input != '' ? $states.input : $states.result.CreationDate %}", "IsRecent"),
                ["IsRecent"] = new
                {
                    Type = "Choice",
                    Choices = new[] { new { Condition = string.Create(CultureInfo.InvariantCulture, $"{{% $millis() - $toMillis($states.input) <= {within.TotalMilliseconds} %}}"), Next = "Recent" } },
                    Default = "TooLongAgo",
                },
                ["Recent"] = new { Type = "Succeed" },
                ["TooLongAgo"] = new
                {
                    Type = "Fail",
                    Error = "NoSuccess",
                    Cause = string.Create(CultureInfo.InvariantCulture, $"No run of {job} has succeeded for {within.TotalHours} hours."),
                },
            },
        },
        Json);

    private static object Call(string resource, object arguments, string output, string next) => new
    {
        Type = "Task",
        Resource = resource,
        Arguments = arguments,
        Output = output,
        Retry = new[] { new { ErrorEquals = new[] { "States.ALL" }, IntervalSeconds = ApiRetrySeconds, MaxAttempts = ApiAttempts, BackoffRate = 2 } },
        Next = next,
    };
}
