using System.Collections.Immutable;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Lambda = Pulumi.Aws.Lambda;

namespace Infra;

/// <summary>
/// A Lambda function: called by queues, rules, buckets or other code, with a role of its own, logs with an end, traces, and a place for events that failed.
/// </summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/function.md</c>.</remarks>
public sealed partial class Function : InfraComponent, ILinkable, IServiceLevel, ILogged
{
    private const string Live = "live";

    /// <summary>Creates a function.</summary>
    /// <param name="name">The function's name: lower-case letters, digits and hyphens.</param>
    /// <param name="args">The code, and what differs from <see cref="FunctionDefaults"/>.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public Function(string name, FunctionArgs args, ComponentResourceOptions? options = null)
        : base("infra:function:Function", name, args, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var settings = new FunctionSettings(args, Platform);
        var logs = CreateLogGroup(settings);
        var failedEvents = settings.HasEvents ? FunctionEvents.CreateFailedEvents(Context, settings) : null;
        var role = new FunctionRole(Context, settings, logs, failedEvents is null ? null : (Input<string>)failedEvents.Arn);
        var network = args.Network is null ? null : new FunctionNetwork(Context, settings, args.Network);
        var permissions = LinkResources.Create(Context, settings.Links, role.Role, role.Role, network is null ? null : (Input<string>)network.Group.Id);
        var function = CreateFunction(settings, role, logs, network, permissions);
        var alias = CreateAlias(settings, function);
        if (failedEvents is not null)
        {
            FunctionEvents.KeepFailed(Context, settings, alias, failedEvents, role.Policy);
        }

        Arn = alias.Arn;
        FunctionEvents.AllowCallers(Context, settings, alias);
        FunctionEvents.Consume(Context, settings, Arn, permissions);

        FunctionName = function.Name;
        RoleArn = role.Role.Arn;
        RoleName = role.Role.Name;
        LogGroupName = logs.Name;
        SecurityGroupId = network?.Group.Id;
        FailedEventsUrl = failedEvents?.Url;
        Signals = FunctionAlarms.Watch(settings.Defaults, settings.Timeout, FunctionName, failedEvents?.Name);
        Publish(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["arn"] = Arn,
            ["functionName"] = FunctionName,
            ["roleArn"] = RoleArn,
            ["logGroupName"] = LogGroupName,
            ["failedEventsUrl"] = FailedEventsUrl,
            ["links"] = LinkSet.ToOutput(settings.Links),
        });
    }

    /// <summary>What is called: the ARN of the alias <c>live</c>, which is the version that was deployed last.</summary>
    public Output<string> Arn { get; }

    /// <summary>The function's name, as CloudWatch's metrics have it.</summary>
    public Output<string> FunctionName { get; }

    /// <summary>The role that the code has.</summary>
    public Output<string> RoleArn { get; }

    /// <summary>The name of the role that the code has, as policies take it.</summary>
    public Output<string> RoleName { get; }

    /// <summary>The function's log group.</summary>
    public Output<string> LogGroupName { get; }

    /// <summary>The security group. Null for a function outside of any network.</summary>
    public Output<string>? SecurityGroupId { get; }

    /// <summary>The queue of events that failed. Null for a function that only queues call.</summary>
    public Output<string>? FailedEventsUrl { get; }

    /// <inheritdoc />
    public ImmutableArray<MonitoredSignal> Signals { get; }

    ServiceLevelIndicator? IServiceLevel.Availability => FunctionIndicators.Availability(FunctionName);

    ServiceLevelIndicator? IServiceLevel.Latency(TimeSpan bound) => FunctionIndicators.Latency(FunctionName, bound);

    private CloudWatch.LogGroup CreateLogGroup(FunctionSettings settings) => Children.Create(
        "logs",
        tags => new CloudWatch.LogGroupArgs
        {
            Name = "/" + Context.PhysicalName(NameRule.LogGroup, "function"),
            RetentionInDays = settings.Defaults.LogRetentionDays,
            Tags = tags,
        },
        (name, args, options) => new CloudWatch.LogGroup(name, args, options),
        settings.Args.Customize.LogGroup);

    private Lambda.Function CreateFunction(
        FunctionSettings settings, FunctionRole role, CloudWatch.LogGroup logs, FunctionNetwork? network, ImmutableArray<Resource> permissions)
    {
        // What the first call needs and the arguments do not mention.
        var options = new CustomResourceOptions();
        foreach (var resource in (IEnumerable<Resource>)[role.Policy, .. network?.Required ?? [], .. permissions])
        {
            options.DependsOn.Add(resource);
        }

        return Children.Create(
            "function",
            tags =>
            {
                var function = new Lambda.FunctionArgs
                {
                    Description = $"{Platform.Service}: {Name}",
                    Role = role.Role.Arn,
                    MemorySize = settings.MemoryMiB,
                    Timeout = (int)settings.Timeout.TotalSeconds,
                    Architectures = { settings.Architecture == CpuArchitecture.Arm64 ? "arm64" : "x86_64" },
                    Publish = true,
                    TracingConfig = new Lambda.Inputs.FunctionTracingConfigArgs { Mode = "Active" },
                    LoggingConfig = new Lambda.Inputs.FunctionLoggingConfigArgs { LogFormat = "JSON", LogGroup = logs.Name },
                    Environment = new Lambda.Inputs.FunctionEnvironmentArgs { Variables = FunctionEnvironment.Resolve(Name, settings) },
                    Tags = tags,
                };
                SetCode(function, settings);
                if (settings.Args.ReservedConcurrency is { } concurrency)
                {
                    function.ReservedConcurrentExecutions = concurrency;
                }

                if (network is not null)
                {
                    function.VpcConfig = new Lambda.Inputs.FunctionVpcConfigArgs
                    {
                        SubnetIds = settings.Args.Network!.PrivateSubnetIds,
                        SecurityGroupIds = { network.Group.Id },
                    };
                }

                return function;
            },
            (name, args, childOptions) => new Lambda.Function(name, args, childOptions),
            settings.Args.Customize.Function,
            options);
    }

    private static void SetCode(Lambda.FunctionArgs function, FunctionSettings settings)
    {
        var code = settings.Args.Code;
        if (code.ImageUri is not null)
        {
            function.PackageType = "Image";
            function.ImageUri = code.ImageUri;
            return;
        }

        function.PackageType = "Zip";
        function.Code = new FileArchive(code.Path!);
        function.Handler = code.Handler!;
        function.Runtime = code.Runtime!.Name;
        if (settings.Args.SnapStart)
        {
            function.SnapStart = new Lambda.Inputs.FunctionSnapStartArgs { ApplyOn = "PublishedVersions" };
        }
    }

    private Lambda.Alias CreateAlias(FunctionSettings settings, Lambda.Function function) => Children.Create(
        "alias",
        _ => new Lambda.AliasArgs
        {
            Name = Live,
            Description = "The version that was deployed last",
            FunctionName = function.Name,
            FunctionVersion = function.Version,
        },
        (name, args, options) => new Lambda.Alias(name, args, options),
        settings.Args.Customize.Alias);
}
