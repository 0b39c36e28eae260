using CloudWatch = Pulumi.Aws.CloudWatch;
using Ecs = Pulumi.Aws.Ecs;
using Iam = Pulumi.Aws.Iam;

namespace Infra;

/// <summary>Sessions in running containers (ECS Exec): each is encrypted with a key and leaves a log.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html</remarks>
internal sealed record ContainerSessions(EncryptionKey Key, CloudWatch.LogGroup Log)
{
    /// <summary>The AWS APIs that a task needs for sessions, besides its logs.</summary>
    public static IReadOnlyList<string> AwsServices { get; } = ["kms", "ssmmessages"];

    public Ecs.Inputs.ClusterConfigurationArgs ToConfiguration() => new()
    {
        ExecuteCommandConfiguration = new Ecs.Inputs.ClusterConfigurationExecuteCommandConfigurationArgs
        {
            KmsKeyId = Key.Arn,
            Logging = "OVERRIDE",
            LogConfiguration = new Ecs.Inputs.ClusterConfigurationExecuteCommandConfigurationLogConfigurationArgs
            {
                CloudWatchEncryptionEnabled = true,
                CloudWatchLogGroupName = Log.Name,
            },
        },
    };

    /// <summary>What the task's agent needs to hold a session and to log it.</summary>
    public Iam.RolePolicy Allow(Workload workload, Iam.Role task)
    {
        var document = new PolicyDocument()
            // AWS has no resources for channels, nor for finding a log group.
            .Add(new PolicyStatement(
                "HoldSessions",
                "ssmmessages:CreateControlChannel", "ssmmessages:CreateDataChannel", "ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel")
            {
                Resources = { "*" },
            })
            .Add(new PolicyStatement("FindSessionLog", "logs:DescribeLogGroups") { Resources = { "*" } })
            .Add(new PolicyStatement("LogSessions", "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents")
            {
                Resources = { Log.Arn.Apply(arn => $"{arn}:*") },
            })
            .Add(new PolicyStatement("DecryptSessions", "kms:Decrypt") { Resources = { Key.Arn } });
        return RolePolicies.Attach(workload.Children, "session-policy", task, document);
    }
}
