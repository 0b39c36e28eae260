using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using PodContainerArgs = Pulumi.Kubernetes.Types.Inputs.Core.V1.ContainerArgs;

namespace Infra.Kubernetes;

/// <summary>The three questions to a container: has it started, may it get work, does it still live.</summary>
internal static class WorkloadProbes
{
    public static void Add(PodContainerArgs container, WorkloadSettings settings)
    {
        var defaults = settings.Defaults;
        container.StartupProbe = Ask(settings, settings.LivePath, settings.Health.LiveCommand, defaults.StartupInterval, Attempts(settings));
        container.ReadinessProbe = Ask(settings, settings.ReadyPath, settings.Health.ReadyCommand, settings.CheckInterval, defaults.ReadyFailures);
        container.LivenessProbe = Ask(settings, settings.LivePath, settings.Health.LiveCommand, settings.CheckInterval, defaults.LiveFailures);
    }

    private static int Attempts(WorkloadSettings settings) => (int)Math.Ceiling(settings.StartupTime / settings.Defaults.StartupInterval);

    private static ProbeArgs Ask(WorkloadSettings settings, string path, IReadOnlyList<string> command, TimeSpan interval, int failures)
    {
        var probe = new ProbeArgs
        {
            PeriodSeconds = (int)interval.TotalSeconds,
            TimeoutSeconds = (int)Math.Min(settings.CheckTimeout.TotalSeconds, interval.TotalSeconds),
            FailureThreshold = failures,
        };
        if (command.Count > 0)
        {
            var program = new ExecActionArgs();
            command.ToList().ForEach(part => program.Command.Add(part));
            probe.Exec = program;
        }
        else
        {
            probe.HttpGet = new HTTPGetActionArgs { Path = path, Port = settings.Port!.Value };
        }

        return probe;
    }
}
