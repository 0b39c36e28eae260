using System.Diagnostics;
using System.Globalization;
using Infra.Policies;

namespace Infra.Benchmarks.Policies;

/// <summary>
/// Judges plans of several sizes in this process, as a preview does: once, without warming up, then again. Each size has a process of its own, so
/// that memory can be told apart: <c>policies 10000</c>.
/// </summary>
internal static class PolicyScale
{
    private const int Runs = 7;

    /// <summary>Usage: policies [RESOURCES]. Without a number, the sizes of docs/performance.md, each in a process of its own.</summary>
    public static int Run(IReadOnlyList<string> args)
    {
        if (args is [var text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
        {
            Measure(count);
            return 0;
        }

        Write($"{"resources",10} {"findings",9} {"first ms",9} {"median ms",10} {"cpu ms",8} {"us/resource",12} {"allocated MB",13} {"peak MB",8} {"plan MB",8}");
        foreach (var size in new[] { "1000", "2000", "5000", "10000", "20000" })
        {
            using var process = Process.Start(Environment.ProcessPath!, [.. Self(), "policies", size]);
            process.WaitForExit();
        }

        return 0;
    }

    private static IEnumerable<string> Self() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(PolicyScale).Assembly.Location] : [];

    private static void Measure(int count)
    {
        var plan = PolicyPlan.Of(count);
        GC.Collect();
        var before = Environment.WorkingSet;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var first = Time(() => Judge(plan)).Wall;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var peak = Process.GetCurrentProcess().PeakWorkingSet64;
        var times = Enumerable.Range(0, Runs).Select(_ => Time(() => Judge(plan))).ToArray();
        var median = times.Select(time => time.Wall).Order().ElementAt(Runs / 2);
        var cpu = times.Select(time => time.Cpu).Order().ElementAt(Runs / 2);
        Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{count,10} {Judge(plan),9} {first,9:F0} {median,10:F1} {cpu,8:F1} {cpu * 1000 / count,12:F1} {allocated / 1e6,13:F1} {peak / 1e6,8:F0} {before / 1e6,8:F0}"));
    }

    private static int Judge(Plans.Plan plan) => PolicyEngine.Evaluate(plan, new EvaluationOptions { Pack = BuiltInPacks.Strict }).Findings.Count;

    // Processor time stays nearly the same on a machine that others use as well; wall time does not.
    private static (double Wall, double Cpu) Time(Func<int> action)
    {
        var clock = Stopwatch.StartNew();
        var cpu = Environment.CpuUsage.TotalTime;
        action();
        return (clock.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
    }

#pragma warning disable RS0030 // The benchmark program is an edge: its output is the console.
    private static void Write(string line) => Console.Out.WriteLine(line);
#pragma warning restore RS0030
}
