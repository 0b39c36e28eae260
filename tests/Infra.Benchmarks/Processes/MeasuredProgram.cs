using System.Diagnostics;
using System.Globalization;

namespace Infra.Benchmarks.Processes;

/// <summary>A built program that is run in its own folder, as a user runs it, with its output read and dropped.</summary>
internal sealed record MeasuredProgram(string Name, string Folder, string Assembly, IReadOnlyList<string> Arguments)
{
    private static readonly TimeSpan SampleEvery = TimeSpan.FromMilliseconds(5);

    public Measurement Measure(int warmups, int runs)
    {
        for (var i = 0; i < warmups; i++)
        {
            RunOnce();
        }

        var results = Enumerable.Range(0, runs).Select(_ => RunOnce()).ToArray();
        return new Measurement(Name, results.Select(r => r.Wall), results.Max(r => r.PeakBytes));
    }

    private (TimeSpan Wall, long PeakBytes) RunOnce()
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Assembly, .. Arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{Assembly} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(SampleEvery))
        {
            peak = Math.Max(peak, PeakBytes(process.Id));
        }

        clock.Stop();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{Name} ended with {process.ExitCode}: {error.Result}{output.Result}");
        }

        return (clock.Elapsed, peak);
    }

    /// <summary>The kernel's own high-water mark of the resident set; 0 where there is no /proc.</summary>
    private static long PeakBytes(int processId)
    {
        try
        {
            foreach (var line in File.ReadLines($"/proc/{processId}/status"))
            {
                if (line.StartsWith("VmHWM:", StringComparison.Ordinal))
                {
                    return long.Parse(line.AsSpan(6, line.Length - 9), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) * 1024;
                }
            }
        }
        catch (IOException)
        {
            // The process ended between two samples.
        }

        return 0;
    }
}
