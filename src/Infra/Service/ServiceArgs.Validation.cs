using System.Text.RegularExpressions;

namespace Infra;

public sealed partial class ServiceArgs
{
    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(platform);
        if (!ContainerValidation.HasRequired(problems, this))
        {
            return;
        }

        var settings = ServiceSettings.From(this, platform);
        ContainerValidation.Validate(problems, settings.Container);
        ContainerValidation.ValidateSessions(problems, this);
        ContainerValidation.ValidateCluster(problems, this, Customize);
        ValidateScaling(problems, settings);
        ValidateHealthCheck(problems, settings);
        ValidateShutdown(problems, settings);
        settings.Rollout.Validate(problems);
        ValidateDomain(problems);
        if (LoadBalancer is null)
        {
            ValidateExposure(problems, settings);
        }
        else
        {
            ValidateRoute(problems, settings, LoadBalancer);
        }
    }

    private static void ValidateScaling(ArgumentProblems problems, ServiceSettings settings)
    {
        problems.RequireRange("Scaling.MinTasks", settings.MinTasks, 1, ScalingBounds.MaxTasksPerService, "run at least one task");
        problems.RequireRange(
            "Scaling.MaxTasks", settings.MaxTasks, Math.Max(1, settings.MinTasks), ScalingBounds.MaxTasksPerService, "allow at least as many tasks as Scaling.MinTasks");
        problems.RequireRange("Scaling.CpuTargetPercent", settings.CpuTargetPercent, 10, 90, "leave room for a peak while new tasks start");
        problems.RequireRange("Scaling.MemoryTargetPercent", settings.MemoryTargetPercent, 10, 90, "leave room for a peak while new tasks start");
        problems.RequireRange("Scaling.RequestsPerTaskPerMinute", settings.RequestsPerTaskPerMinute, 1, int.MaxValue, "measure it with a load test");
        ScalingSchedule.Validate(problems, settings.Args.Scaling.Schedules, settings.Bounds, settings.Platform.Tier == Infra.Tier.Production ? 1 : 0);
    }

    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html
    private static void ValidateHealthCheck(ArgumentProblems problems, ServiceSettings settings)
    {
        if (!HealthPath().IsMatch(settings.HealthCheckPath))
        {
            problems.Add("HealthCheck.Path", settings.HealthCheckPath, "a path of at most 1,024 characters that begins with /", "use a path such as /health");
        }

        problems.RequireSeconds("HealthCheck.Interval", settings.HealthCheckInterval, 5, 300, "use 10 seconds");
        problems.RequireSeconds("HealthCheck.Timeout", settings.HealthCheckTimeout, 2, 120, "use 5 seconds");
        if (settings.HealthCheckTimeout >= settings.HealthCheckInterval)
        {
            problems.Add(
                "HealthCheck.Timeout", settings.HealthCheckTimeout, $"less than HealthCheck.Interval ({Seconds(settings.HealthCheckInterval)})",
                "shorten the timeout or lengthen the interval");
        }

        problems.RequireRange("HealthCheck.HealthyThreshold", settings.HealthyThreshold, 2, 10, "use 2");
        problems.RequireRange("HealthCheck.UnhealthyThreshold", settings.UnhealthyThreshold, 2, 10, "use 3");
        var timeToHealthy = settings.HealthCheckInterval * settings.HealthyThreshold;
        if (settings.HealthCheckGracePeriod < timeToHealthy)
        {
            problems.Add(
                "HealthCheck.GracePeriod", settings.HealthCheckGracePeriod,
                $"at least {Seconds(timeToHealthy)}, which is Interval × HealthyThreshold",
                "lengthen it, or new tasks are replaced before they can become healthy");
        }
    }

    private static void ValidateShutdown(ArgumentProblems problems, ServiceSettings settings)
    {
        problems.RequireSeconds(
            "HealthCheck.DeregistrationDelay", settings.DeregistrationDelay, 0, ContainerValidation.MaxStopTimeoutSeconds - 1, "use the duration of the slowest request");
        problems.RequireSeconds("Container.StopTimeout", settings.StopTimeout, 1, ContainerValidation.MaxStopTimeoutSeconds, "stay within Fargate's limit");
        if (settings.StopTimeout <= settings.DeregistrationDelay)
        {
            problems.Add(
                "Container.StopTimeout", settings.StopTimeout, $"more than HealthCheck.DeregistrationDelay ({Seconds(settings.DeregistrationDelay)})",
                "lengthen it, or requests that the load balancer still waits for are cut off");
        }
    }

    private static string Seconds(TimeSpan time) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{time.TotalSeconds} s");

    [GeneratedRegex("^/[A-Za-z0-9._~!$&'()*+,;=:@%/?#-]{0,1023}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HealthPath();
}
