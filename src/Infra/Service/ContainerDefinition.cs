using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pulumi;

namespace Infra;

/// <summary>Writes the container of a service the way ECS takes it: as JSON.</summary>
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

    public static Output<string> ToJson(ServiceContext service, Output<string> logGroup)
    {
        var settings = service.Settings;
        var image = settings.Args.Image.Apply(text => RequireImage(service.Name, text));
        var environment = ServiceEnvironment.Resolve(service.Name, settings);
        var names = settings.Args.Secrets.Keys.Order(StringComparer.Ordinal).ToImmutableArray();
        var secrets = Output.All(names.Select(name => settings.Args.Secrets[name]))
            .Apply(arns => names.Zip(arns, (name, arn) => RequireSecret(service.Name, name, arn)).ToImmutableArray());
        return Output.Tuple(image, environment, secrets, logGroup, service.Deployed.Region).Apply(known => JsonSerializer.Serialize(
            new[] { Container(service.Name, settings, known.Item1, known.Item2, known.Item3, known.Item4, known.Item5) }, Json));
    }

    private static object Container(
        string name, ServiceSettings settings, string image, ImmutableArray<KeyValuePair<string, string>> environment,
        ImmutableArray<KeyValuePair<string, string>> secrets, string logGroup, string region)
    {
        var container = settings.Args.Container;
        return new
        {
            Name = name,
            Image = image,
            Essential = true,
            Command = container.Command.Count > 0 ? container.Command : null,
            settings.User,
            ReadonlyRootFilesystem = !container.AllowWritableRoot,
            PortMappings = new[] { new { Name = "http", ContainerPort = settings.Port, Protocol = "tcp", AppProtocol = "http" } },
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
            RestartPolicy = new { Enabled = true, RestartAttemptPeriod = RestartAttemptPeriodSeconds },
            LogConfiguration = new
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
            },
        };
    }

    private static string RequireImage(string service, string image)
    {
        var problems = new ArgumentProblems(nameof(Service), service);
        ImageReference.Validate(problems, image);
        problems.ThrowIfAny();
        return image;
    }

    private static KeyValuePair<string, string> RequireSecret(string service, string name, string arn)
    {
        var problems = new ArgumentProblems(nameof(Service), service);
        SecretReference.Validate(problems, name, arn);
        problems.ThrowIfAny();
        return KeyValuePair.Create(name, arn);
    }
}
