using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using Lambda = Pulumi.Aws.Lambda;
using Sqs = Pulumi.Aws.Sqs;

namespace Infra;

/// <summary>What calls a function: queues, services, and where events go that failed.</summary>
internal static class FunctionEvents
{
    /// <summary>The queue of events that failed: Lambda writes each with the reason.</summary>
    public static Sqs.Queue CreateFailedEvents(ComponentContext context, FunctionSettings settings)
    {
        var queue = context.Children.Create(
            "failed-events",
            tags => new Sqs.QueueArgs
            {
                MessageRetentionSeconds = (int)settings.Defaults.FailedEventRetention.TotalSeconds,
                SqsManagedSseEnabled = true,
                Tags = tags,
            },
            (name, args, options) => new Sqs.Queue(name, args, options),
            settings.Args.Customize.FailedEvents);
        context.Children.Create(
            "failed-events-policy",
            _ => new Sqs.QueuePolicyArgs { QueueUrl = queue.Url, Policy = new PolicyDocument().Add(PolicyStatement.RequireTls("sqs:*", queue.Arn)).ToJson() },
            (name, args, options) => new Sqs.QueuePolicy(name, args, options));
        return queue;
    }

    public static void KeepFailed(ComponentContext context, FunctionSettings settings, Lambda.Alias alias, Sqs.Queue failedEvents, Resource permission) =>
        context.Children.Create(
            "retries",
            _ => new Lambda.FunctionEventInvokeConfigArgs
            {
                FunctionName = alias.FunctionName,
                Qualifier = alias.Name,
                MaximumRetryAttempts = settings.MaxRetries,
                MaximumEventAgeInSeconds = (int)settings.MaxEventAge.TotalSeconds,
                DestinationConfig = new Lambda.Inputs.FunctionEventInvokeConfigDestinationConfigArgs
                {
                    OnFailure = new Lambda.Inputs.FunctionEventInvokeConfigDestinationConfigOnFailureArgs { Destination = failedEvents.Arn },
                },
            },
            (name, args, options) => new Lambda.FunctionEventInvokeConfig(name, args, options),
            // Lambda refuses a destination that the role may not send to.
            options: new CustomResourceOptions { DependsOn = { permission } });

    public static void AllowCallers(ComponentContext context, FunctionSettings settings, Lambda.Alias alias)
    {
        foreach (var (index, caller) in settings.Args.Callers.Index())
        {
            context.Children.Create(
                string.Create(CultureInfo.InvariantCulture, $"caller-{index + 1}"),
                _ => new Lambda.PermissionArgs
                {
                    Action = "lambda:InvokeFunction",
                    Function = alias.FunctionName,
                    Qualifier = alias.Name,
                    Principal = caller.Service,
                    SourceArn = caller.SourceArn,
                    SourceAccount = context.Deployed.Account,
                },
                (name, args, options) => new Lambda.Permission(name, args, options));
        }
    }

    public static void Consume(ComponentContext context, FunctionSettings settings, Output<string> arn, ImmutableArray<Resource> permissions)
    {
        foreach (var link in settings.Queues)
        {
            // Lambda refuses a queue that the role may not read.
            var options = new CustomResourceOptions();
            permissions.ToList().ForEach(permission => options.DependsOn.Add(permission));
            context.Children.Create(
                $"from-{link.Target.Name}",
                tags => new Lambda.EventSourceMappingArgs
                {
                    EventSourceArn = link.Queue!.Arn,
                    FunctionName = arn,
                    BatchSize = settings.BatchSize,
                    MaximumBatchingWindowInSeconds = (int)settings.Window.TotalSeconds,
                    // Without it, one message that fails brings the whole batch back.
                    FunctionResponseTypes = { "ReportBatchItemFailures" },
                    ScalingConfig = new Lambda.Inputs.EventSourceMappingScalingConfigArgs { MaximumConcurrency = settings.MaxConcurrency },
                    Tags = tags,
                },
                (name, args, childOptions) => new Lambda.EventSourceMapping(name, args, childOptions),
                settings.Args.Customize.EventSource,
                options);
        }
    }
}
