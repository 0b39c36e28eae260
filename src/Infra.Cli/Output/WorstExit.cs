using Infra.Preview.Running;

namespace Infra.Cli.Output;

/// <summary>The exit code of several: an interruption, then a failure, bad usage, lost data, a broken policy.</summary>
internal static class WorstExit
{
    private static readonly ExitCode[] Order =
    [
        ExitCode.Interrupted, ExitCode.Failed, ExitCode.BadUsage, ExitCode.DestructiveChange, ExitCode.PolicyViolations,
    ];

    /// <summary>The worst of them; success when there is none.</summary>
    public static ExitCode Of(IEnumerable<ExitCode> codes)
    {
        var all = codes.ToHashSet();
        return Array.Find(Order, all.Contains);
    }
}
