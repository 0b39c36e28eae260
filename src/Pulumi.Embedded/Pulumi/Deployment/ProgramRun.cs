#pragma warning disable RS0030 // The exit code, and a message that the engine cannot take any more, belong to the process.

using System.Reflection;
using Infra.Protocol.Messages;

namespace Pulumi;

/// <summary>Runs a program until nothing is left to do, and reports what went wrong.</summary>
internal sealed class ProgramRun(Deployment deployment)
{
    /// <summary>The language host knows this code: the user has been told everything already.</summary>
    private const int FailureWasReported = 32;

    // One exception can surface more than once: a failed resource fails all that depends on it.
    private readonly HashSet<Exception> _seen = [];
    private bool _absenceIsReported;

    internal async Task<int> RunAsync(Func<Stack> createStack)
    {
        try
        {
            createStack();
        }
        catch (Exception e)
        {
            await ReportAsync(e).ConfigureAwait(false);
        }

        while (await deployment.Work.WaitAsync().ConfigureAwait(false) is { Count: > 0 } failures)
        {
            foreach (var failure in failures)
                await ReportAsync(failure).ConfigureAwait(false);
        }

        if (_seen.Count == 0)
            return deployment.Log.HasErrors ? 1 : 0;

        // Programs whose Main returns nothing fail as well.
        Environment.ExitCode = FailureWasReported;
        return FailureWasReported;
    }

    private async Task ReportAsync(Exception failure)
    {
        if (!_seen.Add(failure))
            return;

        if (EngineLoss.Is(failure))
        {
            await ReportAbsenceAsync().ConfigureAwait(false);
            return;
        }

        var (message, resource) = Describe(failure);
        try
        {
            await deployment.Log.SendAsync(LogSeverity.Error, message, resource).ConfigureAwait(false);
        }
        catch (LogException e)
        {
            if (!EngineLoss.Is(e.InnerException!))
                await Console.Error.WriteLineAsync(e.ToString()).ConfigureAwait(false);
            await Console.Error.WriteLineAsync(message).ConfigureAwait(false);
        }
    }

    /// <summary>An engine that was there said itself why it went away. One that never answered could not.</summary>
    private async Task ReportAbsenceAsync()
    {
        if (_absenceIsReported || deployment.Stack?.Urn.TryGetData(out _) == true)
            return;
        _absenceIsReported = true;
        await Console.Error.WriteLineAsync("The engine that PULUMI_MONITOR names does not answer.").ConfigureAwait(false);
    }

    private static (string Message, Resource? Resource) Describe(Exception failure) => failure switch
    {
        RunException => (failure.Message, null),
        ResourceException resource => (resource.HideStack ? resource.Message : resource.ToString(), resource.Resource),
        _ => ($"The program '{Assembly.GetEntryAssembly()?.Location}' failed with an unhandled exception:\n{failure}", null),
    };
}
