using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pulumi;

namespace Infra;

/// <summary>Writes the container of a workload the way ECS takes it: as JSON.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html</remarks>
internal static class ContainerDefinition
{
    private const int RestartAttemptPeriodSeconds = 60;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Output<string> ToJson(Workload workload, Output<string> logGroup)
    {
        var image = workload.Settings.Args.Image.Apply(text => RequireImage(workload, text));
        var environment = ContainerEnvironment.Resolve(workload);
        var references = ContainerEnvironment.Secrets(workload.Settings);
        var secrets = Output.All(references.Values)
            .Apply(arns => references.Keys.Zip(arns, (name, arn) => RequireSecret(workload, name, arn)).ToImmutableArray());
        return Output.Tuple(image, environment, secrets, logGroup, workload.Deployed.Region).Apply(known => JsonSerializer.Serialize(
            new[] { Container(workload, known.Item1, known.Item2, known.Item3, known.Item4, known.Item5) }, Json));
    }

    private static object Container(
        Workload workload, string image, ImmutableArray<KeyValuePair<string, string>> environment,
        ImmutableArray<KeyValuePair<string, string>> secrets, string logGroup, string region)
    {
        var settings = workload.Settings;
        var container = settings.Args.Container;
        return new
        {
            workload.Name,
            Image = image,
            Essential = true,
            Command = container.Command.Count > 0 ? container.Command : null,
            settings.User,
            ReadonlyRootFilesystem = !container.AllowWritableRoot,
            PortMappings = settings.Port is { } port ? new[] { new { Name = "http", ContainerPort = port, Protocol = "tcp", AppProtocol = "http" } } : null,
            MountPoints = MountPoints(settings),
            Environment = environment.Select(variable => new { Name = variable.Key, variable.Value }),
            Secrets = secrets.Length > 0 ? secrets.Select(secret => new { Name = secret.Key, ValueFrom = secret.Value }) : null,
            LinuxParameters = new
            {
                InitProcessEnabled = true,
                Capabilities = container.AllowRootUser ? null : new { Drop = new[] { "ALL" } },
                // A bind mount would belong to root; memory is writable for any user.
                Tmpfs = new[] { new { ContainerPath = "/tmp", Size = settings.TmpMiB, MountOptions = new[] { "nosuid", "nodev" } } },
            },
            StopTimeout = (int)settings.StopTimeout.TotalSeconds,
            // Restarts a crashed container in its task; one that crashes within the period ends the task, which the circuit breaker sees.
            RestartPolicy = settings.Restarts ? new { Enabled = true, RestartAttemptPeriod = RestartAttemptPeriodSeconds } : null,
            LogConfiguration = LogConfiguration(logGroup, region),
        };
    }

    private static object? MountPoints(ContainerSettings settings)
    {
        var volumes = settings.Links.Where(link => link.Volume is not null).ToList();
        return volumes.Count > 0
            ? volumes.Select(link => new
            {
                SourceVolume = LinkSet.RoleOf(link),
                ContainerPath = link.Volume!.MountPath(link.Target.Name),
                ReadOnly = link.Volume.IsReadOnly,
            })
            : null;
    }

    private static object LogConfiguration(string logGroup, string region) => new
    {
        LogDriver = "awslogs",
        Options = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["awslogs-group"] = logGroup,
            ["awslogs-region"] = region,
            ["awslogs-stream-prefix"] = "ecs",
            // A slow CloudWatch must not stop the application: it drops lines instead.
            ["max-buffer-size"] = "25m",
            ["mode"] = "non-blocking",
        },
    };

    private static string RequireImage(Workload workload, string image)
    {
        var problems = new ArgumentProblems(workload.Kind, workload.Name);
        ImageReference.Validate(problems, image);
        problems.ThrowIfAny();
        return image;
    }

    private static KeyValuePair<string, string> RequireSecret(Workload workload, string name, string arn)
    {
        var problems = new ArgumentProblems(workload.Kind, workload.Name);
        SecretReference.Validate(problems, name, arn);
        problems.ThrowIfAny();
        return KeyValuePair.Create(name, arn);
    }
}
