using System.Collections.Immutable;
using Pulumi;

namespace Infra;

/// <summary>
/// Makes <c>pulumi up</c> fail when ECS went back to the previous revision instead of finishing a deployment: compares the task definition that was
/// asked for with the one that the service reports afterwards. Services and workers have it by themselves.
/// </summary>
/// <remarks>What it cannot see: <c>docs/components/service.md</c>.</remarks>
public static class DeploymentCheck
{
    private const string TaskDefinition = "taskDefinition";

    /// <summary>A hook for an ECS service that is created outside of Infra's components.</summary>
    /// <param name="name">The hook's name, unique in the program.</param>
    public static ResourceHookBinding Bind(string name)
    {
        var hook = new ResourceHook(name, RunAsync);
        return new ResourceHookBinding { AfterCreate = { hook }, AfterUpdate = { hook } };
    }

    /// <summary>What is wrong with a deployment that has ended. Null when nothing is, or when it cannot be told.</summary>
    /// <param name="args">The ECS service, as Pulumi's engine gives it to a hook after a create or update.</param>
    public static string? Problem(ResourceHookArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (Text(args.NewInputs, TaskDefinition) is not { } wanted || Text(args.NewOutputs, TaskDefinition) is not { } found || IsSame(Revision(wanted), Revision(found)))
        {
            return null;
        }

        var cluster = Text(args.NewOutputs, "cluster") ?? "CLUSTER";
        var service = Text(args.NewOutputs, "name") ?? "SERVICE";
        return $"""
            ECS did not finish the deployment of service '{service}': it was to run {Revision(wanted)}, and runs {Revision(found)}. Either the circuit breaker or an alarm rolled it back, or somebody else deployed at the same time.
            The state is what the cloud has; correct the cause and deploy again.
            What ECS did:          aws ecs list-service-deployments --cluster {cluster} --service {service}
            What it said:          aws ecs describe-services --cluster {cluster} --services {service} --query "services[0].events[:10].message"
            Why tasks stopped:     aws ecs list-tasks --cluster {cluster} --family {Family(wanted)} --desired-status STOPPED
                                   aws ecs describe-tasks --cluster {cluster} --tasks TASK --query "tasks[].[stoppedReason,containers[].reason]"
            """;
    }

    private static Task RunAsync(ResourceHookArgs args, CancellationToken cancellationToken) =>
        Problem(args) is { } problem ? Task.FromException(new InvalidOperationException(problem)) : Task.CompletedTask;

    private static string? Text(ImmutableDictionary<string, object?>? properties, string name) =>
        properties is not null && properties.TryGetValue(name, out var value) && value is string { Length: > 0 } text && !Known.IsSymbolic(text) ? text : null;

    // An ARN, or what follows its last slash: family:revision.
    private static string Revision(string taskDefinition) => taskDefinition[(taskDefinition.LastIndexOf('/') + 1)..];

    // A family without a revision stands for its latest, whichever that is.
    private static bool IsSame(string wanted, string found) => wanted.Contains(':', StringComparison.Ordinal) ? wanted == found : wanted == Family(found);

    private static string Family(string taskDefinition) => Revision(taskDefinition).Split(':')[0];
}
