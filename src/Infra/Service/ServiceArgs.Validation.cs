using System.Text.RegularExpressions;
using Pulumi;

namespace Infra;

public sealed partial class ServiceArgs
{
    private const int FirstUnprivilegedPort = 1024;
    private const int LastPort = 65535;

    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html
    private const int MaxTasksPerService = 5000;

    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
    private const int MaxStopTimeoutSeconds = 120;

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(platform);
        if (Network is null || Image is null)
        {
            problems.Add(Network is null ? nameof(Network) : nameof(Image), null, "a value", "set it");
            return;
        }

        var settings = ServiceSettings.From(this, platform);
        ValidateImage(problems);
        ValidateContainer(problems, settings);
        ValidateEnvironment(problems);
        FargateSize.Validate(problems, settings.Cpu, settings.MemoryMiB);
        ValidateScaling(problems, settings);
        ValidateHealthCheck(problems, settings);
        ValidateShutdown(problems, settings);
        ValidateExposure(problems, settings);
    }

    private void ValidateImage(ArgumentProblems problems)
    {
        if (!Known.TryGet(Image, out var image))
        {
            return;
        }

        ImageReference.Validate(problems, image);
        if (Network.Nat == NatMode.None && ImageReference.Parse(image) is { } reference)
        {
            ServiceReachability.Validate(problems, Network, reference, Secrets.Values);
        }
    }

    private void ValidateContainer(ArgumentProblems problems, ServiceSettings settings)
    {
        problems.RequireRange(
            nameof(Port), settings.Port, Container.AllowRootUser ? 1 : FirstUnprivilegedPort, LastPort,
            Container.AllowRootUser ? "choose a port that exists" : "let the container listen on 8080; without root it cannot listen below 1024");
        if (FargateSize.MemorySizes(settings.Cpu).Contains(settings.MemoryMiB))
        {
            problems.RequireRange("Container.TmpMiB", settings.TmpMiB, 1, settings.MemoryMiB / 2, "take at most half of the task's memory, or more MemoryMiB");
        }

        if (!Container.AllowRootUser && settings.User is { } user && (!UserName().IsMatch(user) || IsRoot(user)))
        {
            problems.Add("Container.User", user, "a user other than root, as uid, uid:gid or name", "use 1000:1000, or set Container.AllowRootUser");
        }
    }

    private void ValidateEnvironment(ArgumentProblems problems)
    {
        foreach (var (name, value) in Environment.OrderBy(variable => variable.Key, StringComparer.Ordinal))
        {
            ValidateVariable(problems, nameof(Environment), name);
            if (IsSecret(value))
            {
                ServiceEnvironment.RefuseSecret(problems, name);
            }
        }

        foreach (var (name, value) in Secrets.OrderBy(variable => variable.Key, StringComparer.Ordinal))
        {
            ValidateVariable(problems, nameof(Secrets), name);
            if (Environment.ContainsKey(name))
            {
                problems.Add($"Secrets[\"{name}\"]", name, "names that Environment does not have", "remove it from Environment");
            }

            if (Known.TryGet(value, out var arn))
            {
                SecretReference.Validate(problems, name, arn);
            }
        }
    }

    private static void ValidateVariable(ArgumentProblems problems, string argument, string name)
    {
        if (!VariableName().IsMatch(name))
        {
            problems.Add($"{argument}[\"{name}\"]", name, "names of letters, digits and _ that do not begin with a digit", "rename the variable");
        }
    }

    private static void ValidateScaling(ArgumentProblems problems, ServiceSettings settings)
    {
        problems.RequireRange("Scaling.MinTasks", settings.MinTasks, 1, MaxTasksPerService, "run at least one task");
        problems.RequireRange(
            "Scaling.MaxTasks", settings.MaxTasks, Math.Max(1, settings.MinTasks), MaxTasksPerService, "allow at least as many tasks as Scaling.MinTasks");
        problems.RequireRange("Scaling.CpuTargetPercent", settings.CpuTargetPercent, 10, 90, "leave room for a peak while new tasks start");
        problems.RequireRange("Scaling.MemoryTargetPercent", settings.MemoryTargetPercent, 10, 90, "leave room for a peak while new tasks start");
        problems.RequireRange("Scaling.RequestsPerTaskPerMinute", settings.RequestsPerTaskPerMinute, 1, int.MaxValue, "measure it with a load test");
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
            "Shutdown.DeregistrationDelay", settings.DeregistrationDelay, 0, MaxStopTimeoutSeconds - 1, "use the duration of the slowest request");
        problems.RequireSeconds("Shutdown.StopTimeout", settings.StopTimeout, 1, MaxStopTimeoutSeconds, "stay within Fargate's limit");
        if (settings.StopTimeout <= settings.DeregistrationDelay)
        {
            problems.Add(
                "Shutdown.StopTimeout", settings.StopTimeout, $"more than Shutdown.DeregistrationDelay ({Seconds(settings.DeregistrationDelay)})",
                "lengthen it, or requests that the load balancer still waits for are cut off");
        }
    }

    private void ValidateExposure(ArgumentProblems problems, ServiceSettings settings)
    {
        if (Domain is not null && !DomainName().IsMatch(Domain))
        {
            problems.Add(nameof(Domain), Domain, "a host name in lower case with at least three labels, such as api.example.com", "give the full host name");
        }

        if (HostedZoneId is not null && Domain is null)
        {
            problems.Add(nameof(HostedZoneId), "a zone", "only together with Domain", "set Domain, or remove HostedZoneId");
        }

        var mayGoWithout = settings.Platform.Tier == Infra.Tier.Sandbox && !settings.IsPublic;
        if (!settings.HasTls && !AllowPlainHttp && !mayGoWithout)
        {
            problems.Add(
                nameof(Domain), null,
                $"a domain, or a CertificateArn ({(settings.IsPublic ? "the service is public" : $"the tier is {settings.Platform.Tier.ToString().ToLowerInvariant()}")})",
                "set Domain or CertificateArn, or say AllowPlainHttp = true");
        }

        if (settings.HasTls && AllowPlainHttp)
        {
            problems.Add(nameof(AllowPlainHttp), true, "false, as there is a certificate", "remove AllowPlainHttp; port 80 redirects to 443");
        }
    }

    private static bool IsSecret(Input<string> value) =>
        Output.IsSecretAsync(value.ToOutput()) is { IsCompletedSuccessfully: true, Result: true };

    private static bool IsRoot(string user) => user.Split(':')[0] is "0" or "root";

    private static string Seconds(TimeSpan time) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{time.TotalSeconds} s");

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex VariableName();

    [GeneratedRegex("^/[A-Za-z0-9._~!$&'()*+,;=:@%/?#-]{0,1023}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HealthPath();

    [GeneratedRegex("^[A-Za-z0-9_][A-Za-z0-9_.-]*(:[A-Za-z0-9_][A-Za-z0-9_.-]*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UserName();

    [GeneratedRegex("^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.){2,}[a-z]([a-z0-9-]{0,61}[a-z0-9])?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DomainName();
}
