using System.Globalization;
using System.Text.RegularExpressions;

namespace Infra.Kubernetes;

/// <summary>Checks the arguments that all workloads share.</summary>
internal static partial class WorkloadValidation
{
    private const int MostReplicas = 1000;
    private const int LongestGrace = 3600;

    public static void Validate(ArgumentProblems problems, WorkloadSettings settings)
    {
        ValidateScaling(problems, settings);
        ValidateHealth(problems, settings);
        problems.RequireSeconds(settings.Serves ? "Shutdown.StopTimeout" : "StopTimeout", settings.StopTimeout, 10, LongestGrace, "give the program the time that its longest work takes");
    }

    public static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds} s");

    public static void RequirePort(ArgumentProblems problems, string argument, int port) =>
        problems.RequireRange(argument, port, PodValidation.FirstUnprivilegedPort, PodValidation.LastPort, "let the container listen on 8080; without root it cannot listen below 1024");

    private static void ValidateScaling(ArgumentProblems problems, WorkloadSettings settings)
    {
        problems.RequireRange("Scaling.MinReplicas", settings.MinReplicas, 1, MostReplicas - 1, "run at least one pod");
        if (settings.MinReplicas is >= 1 and < MostReplicas)
        {
            problems.RequireRange("Scaling.MaxReplicas", settings.MaxReplicas, settings.MinReplicas + 1, MostReplicas, "allow more pods than Scaling.MinReplicas, or nothing is scaled");
        }

        problems.RequireRange("Scaling.CpuTargetPercent", settings.CpuTargetPercent, 10, 100, "leave room for a peak while new pods start");
        problems.RequireRange("Scaling.MemoryTargetPercent", settings.MemoryTargetPercent, 10, 100, "leave room for a peak while new pods start");
    }

    private static void ValidateHealth(ArgumentProblems problems, WorkloadSettings settings)
    {
        ValidateQuestions(problems, settings);
        problems.RequireSeconds("Health.Interval", settings.CheckInterval, 1, 300, "use 10 s");
        problems.RequireSeconds("Health.Timeout", settings.CheckTimeout, 1, 60, "use 3 s");
        if (settings.CheckTimeout > settings.CheckInterval)
        {
            problems.Add("Health.Timeout", settings.CheckTimeout, $"at most Health.Interval ({Seconds(settings.CheckInterval)})", "shorten the timeout or lengthen the interval");
        }

        problems.RequireSeconds("Health.StartupTime", settings.StartupTime, 5, 1800, "give the time that a start takes on a busy node");
    }

    private static void ValidateQuestions(ArgumentProblems problems, WorkloadSettings settings)
    {
        var health = settings.Health;
        if (health.HasCommands)
        {
            if (health.ReadyCommand.Count == 0 || health.LiveCommand.Count == 0 || health.ReadyPath is not null || health.LivePath is not null)
            {
                problems.Add("Health", "ReadyCommand or LiveCommand alone, or beside a path", "both commands, or both paths", "ask for both in the same way");
            }
            else if (health.ReadyCommand.SequenceEqual(health.LiveCommand, StringComparer.Ordinal))
            {
                RefuseSame(problems, "Health.LiveCommand", string.Join(' ', health.LiveCommand));
            }

            return;
        }

        RequirePath(problems, "Health.ReadyPath", settings.ReadyPath);
        RequirePath(problems, "Health.LivePath", settings.LivePath);
        if (settings.ReadyPath == settings.LivePath)
        {
            RefuseSame(problems, "Health.LivePath", settings.LivePath);
        }
    }

    private static void RefuseSame(ArgumentProblems problems, string argument, string value) => problems.Add(
        argument, value, "another question than whether the pod is ready", "ask the process alone: a dependency that is down must not restart every pod");

    private static void RequirePath(ArgumentProblems problems, string argument, string path)
    {
        if (!HttpPath().IsMatch(path))
        {
            problems.Add(argument, path, "a path that begins with /", "give the path alone, such as /health");
        }
    }

    [GeneratedRegex("^/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]{0,1023}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HttpPath();
}
