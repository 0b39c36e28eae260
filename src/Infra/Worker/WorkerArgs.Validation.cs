using System.Globalization;

namespace Infra;

public sealed partial class WorkerArgs
{
    // Two metrics for each queue and one for the tasks: CloudWatch's metric math takes ten.
    private const int MaxQueues = 4;

    // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html
    private static readonly TimeSpan LongestProcessing = TimeSpan.FromHours(12);

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(platform);
        if (!ContainerValidation.HasRequired(problems, this))
        {
            return;
        }

        var settings = new WorkerSettings(this, platform);
        ContainerValidation.Validate(problems, settings.Container);
        ContainerValidation.ValidateSessions(problems, this);
        ContainerValidation.ValidateCluster(problems, this, Customize);
        ValidateBounds(problems, settings);
        if (settings.Queues.Length > 0)
        {
            ValidateQueues(problems, settings);
        }
        else
        {
            ValidateWithoutQueue(problems, settings);
        }

        problems.RequireSeconds("Container.StopTimeout", settings.Container.StopTimeout, 1, ContainerValidation.MaxStopTimeoutSeconds, "stay within Fargate's limit");
    }

    private static void ValidateBounds(ArgumentProblems problems, WorkerSettings settings)
    {
        var fix = settings.FewestTasks == 0 ? "give a number of tasks"
            : settings.Queues.Length > 0 ? "keep at least one task in production"
            : "run at least one task; only a worker that consumes a queue can be started by a message";
        problems.RequireRange("Scaling.MinTasks", settings.MinTasks, settings.FewestTasks, ScalingBounds.MaxTasksPerService, fix);
        problems.RequireRange(
            "Scaling.MaxTasks", settings.MaxTasks, Math.Max(1, settings.MinTasks), ScalingBounds.MaxTasksPerService, "allow at least as many tasks as Scaling.MinTasks");
        ScalingSchedule.Validate(problems, settings.Args.Scaling.Schedules, settings.Bounds, settings.Platform.Tier == Infra.Tier.Production ? 1 : 0);
    }

    private static void ValidateQueues(ArgumentProblems problems, WorkerSettings settings)
    {
        if (settings.Queues.Length > MaxQueues)
        {
            problems.Add(
                nameof(Links), $"{settings.Queues.Length} consumed queues", $"up to {MaxQueues}, whose backlog CloudWatch can add up", "split the worker");
        }

        if (settings.Args.Scaling.CpuTargetPercent is { } percent)
        {
            problems.Add("Scaling.CpuTargetPercent", percent, "null, as the worker scales on the backlog of its queue", "remove it");
        }

        if (settings.ProcessingTime <= TimeSpan.Zero || settings.ProcessingTime > LongestProcessing)
        {
            problems.Add("Scaling.ProcessingTime", settings.ProcessingTime, "more than 0 and at most 43200 s, as long as SQS hides a message", "measure it");
        }
        else if (settings.AcceptableDelay < settings.ProcessingTime)
        {
            problems.Add(
                "Scaling.AcceptableDelay", settings.AcceptableDelay, $"at least Scaling.ProcessingTime ({Seconds(settings.ProcessingTime)})",
                "let a message wait at least as long as the one before it takes");
        }

        foreach (var link in settings.Queues)
        {
            ValidateVisibility(problems, settings, link);
        }
    }

    // Another task would take a message that this one still works on.
    private static void ValidateVisibility(ArgumentProblems problems, WorkerSettings settings, Link link)
    {
        var hidden = link.Queue!.VisibilityTimeout;
        if (settings.Container.StopTimeout > hidden)
        {
            problems.Add(
                "Container.StopTimeout", settings.Container.StopTimeout, $"at most {Seconds(hidden)}, the VisibilityTimeout of queue '{link.Target.Name}'",
                "shorten it, or lengthen the queue's VisibilityTimeout, or a message that a leaving task still works on is handed out again");
        }

        if (settings.ProcessingTime > hidden)
        {
            problems.Add(
                "Scaling.ProcessingTime", settings.ProcessingTime, $"at most {Seconds(hidden)}, the VisibilityTimeout of queue '{link.Target.Name}'",
                "lengthen the queue's VisibilityTimeout, or every message is handed out again before it is done");
        }
    }

    private static void ValidateWithoutQueue(ArgumentProblems problems, WorkerSettings settings)
    {
        problems.RequireRange("Scaling.CpuTargetPercent", settings.CpuTargetPercent, 10, 90, "leave room for a peak while new tasks start");
        RefuseTime(problems, "Scaling.ProcessingTime", settings.Args.Scaling.ProcessingTime);
        RefuseTime(problems, "Scaling.AcceptableDelay", settings.Args.Scaling.AcceptableDelay);
    }

    private static void RefuseTime(ArgumentProblems problems, string argument, TimeSpan? time)
    {
        if (time is { } given)
        {
            problems.Add(argument, given, "null, as the worker consumes no queue", "link a queue with ConsumeOnly(), or remove it");
        }
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds} s");
}
