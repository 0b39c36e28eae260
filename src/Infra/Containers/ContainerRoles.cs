using System.Collections.Immutable;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Iam = Pulumi.Aws.Iam;

namespace Infra;

/// <summary>
/// The two roles of a workload: the execution role, with which ECS pulls the image, writes logs and reads secrets, and the task
/// role, which the container's code has and which may nothing until something is linked.
/// </summary>
internal sealed class ContainerRoles
{
    private const string Principal = "ecs-tasks.amazonaws.com";

    private readonly Workload _workload;

    public ContainerRoles(Workload workload, CloudWatch.LogGroup logs)
    {
        _workload = workload;
        Execution = Create("execution-role", $"Starts the tasks of {workload.Name}", workload.Customize.ExecutionRole);
        Task = Create("task-role", $"What the code of {workload.Name} may do", workload.Customize.TaskRole);
        ExecutionPolicy = RolePolicies.Attach(workload.Children, "execution-policy", Execution, Document(logs));
    }

    public Iam.Role Execution { get; }

    public Iam.Role Task { get; }

    /// <summary>Tasks that start before the policy is attached fail, and count as failed for the circuit breaker.</summary>
    public Iam.RolePolicy ExecutionPolicy { get; }

    private Iam.Role Create(string role, string description, Customization<Iam.RoleArgs>? customize) => _workload.Children.Create(
        role,
        tags => new Iam.RoleArgs
        {
            Description = description,
            AssumeRolePolicy = PolicyDocument.Trust(Principal, _workload.Deployed.Account, _workload.Deployed.Arn("ecs", "*")).ToJson(),
            Tags = tags,
        },
        (name, args, options) => new Iam.Role(name, args, options),
        customize);

    private Output<string> Document(CloudWatch.LogGroup logs)
    {
        var secrets = _workload.Settings.Args.Secrets.OrderBy(secret => secret.Key, StringComparer.Ordinal).Select(secret => secret.Value);
        var image = _workload.Settings.Args.Image.ToOutput();
        return Output.Tuple(image, Output.All(secrets)).Apply(known => Document(logs, known.Item1, known.Item2).ToJson());
    }

    private static PolicyDocument Document(CloudWatch.LogGroup logs, string image, ImmutableArray<string> secrets)
    {
        var document = new PolicyDocument().Add(new PolicyStatement("WriteLogs", "logs:CreateLogStream", "logs:PutLogEvents")
        {
            Resources = { logs.Arn.Apply(arn => $"{arn}:*") },
        });
        AddPull(document, image);
        SecretReference.AllowReading(document, secrets);
        return document;
    }

    private static void AddPull(PolicyDocument document, string image)
    {
        if (ImageReference.Parse(image)?.EcrRepositoryArn() is not { } repository)
        {
            return;
        }

        // The token is for the account's registry as a whole: AWS has no resource for it.
        document.Add(new PolicyStatement("LogInToRegistry", "ecr:GetAuthorizationToken") { Resources = { "*" } });
        document.Add(new PolicyStatement("PullImage", "ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer")
        {
            Resources = { repository },
        });
    }
}
