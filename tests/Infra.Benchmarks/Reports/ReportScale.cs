using System.Diagnostics;
using System.Globalization;
using Infra.Plans;
using Infra.Plans.Changes;
using Infra.Policies;
using Infra.Preview.Changing;
using Infra.Preview.Reports;
using Infra.Preview.Running;
using Infra.Preview.Scoring;

namespace Infra.Benchmarks.Reports;

/// <summary>Compares and reports stacks of several sizes, each in a process of its own, as <c>PolicyScale</c> does for rules: <c>reports 10000</c>.</summary>
internal static class ReportScale
{
    private const int Runs = 7;

    /// <summary>Usage: reports [RESOURCES [FILE]]. Without a number, the sizes of docs/performance.md; with a file, only writes the page, to open it in a browser.</summary>
    public static int Run(IReadOnlyList<string> args)
    {
        if (args is [var number, var file] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var resources))
        {
            File.WriteAllText(file, WholeReport.Render([Report(resources)], file));
            return 0;
        }

        if (args is [var text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
        {
            Measure(count);
            return 0;
        }

        Write($"{"step",-16} {"resources",10} {"first ms",9} {"median ms",10} {"cpu ms",8} {"us/resource",12} {"allocated MB",13} {"output kB",10} {"peak MB",8}");
        foreach (var size in new[] { "1000", "2000", "5000", "10000", "20000" })
        {
            using var process = Process.Start(Environment.ProcessPath!, [.. Self(), "reports", size]);
            process.WaitForExit();
        }

        return 0;
    }

    private static IEnumerable<string> Self() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(ReportScale).Assembly.Location] : [];

    private static void Measure(int count)
    {
        var (before, after) = (ReportPlan.Of(count, isEarlier: true), ReportPlan.Of(count));
        var baseline = PlanJson.ToBytes(before);
        var report = Report(count);
        Measure("read baseline", count, () => PlanJson.Read(baseline).Resources.Count > 0 ? baseline.Length : 0);
        Measure("compare", count, () => PlanComparison.Compare(before, after).Resources.Count > 0 ? 0 : 1);
        Measure("comment (.md)", count, () => WholeReport.Render([report], "report.md").Length);
        Measure("page (.html)", count, () => WholeReport.Render([report], "report.html").Length);
    }

    private static StackReport Report(int count)
    {
        var after = ReportPlan.Of(count);
        var changes = PlanComparison.Compare(ReportPlan.Of(count, isEarlier: true), after);
        var judgement = PolicyEngine.Evaluate(after, new EvaluationOptions { Pack = BuiltInPacks.Core });
        return new StackReport
        {
            Project = after.Project,
            Stack = after.Stack,
            ExitCode = ExitCode.Success,
            Plan = after,
            Changes = changes,
            Destructive = DestructiveChanges.Of(changes, []),
            Judgement = judgement,
            Score = Scorecard.Of(judgement),
        };
    }

    private static void Measure(string step, int count, Func<int> action)
    {
        GC.Collect();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var (first, _, length) = Time(action);
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var times = Enumerable.Range(0, Runs).Select(_ => Time(action)).ToArray();
        var median = times.Select(time => time.Wall).Order().ElementAt(Runs / 2);
        var cpu = times.Select(time => time.Cpu).Order().ElementAt(Runs / 2);
        var peak = Process.GetCurrentProcess().PeakWorkingSet64;
        Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{step,-16} {count,10} {first,9:F0} {median,10:F1} {cpu,8:F1} {cpu * 1000 / count,12:F1} {allocated / 1e6,13:F1} {length / 1e3,10:F0} {peak / 1e6,8:F0}"));
    }

    private static (double Wall, double Cpu, int Result) Time(Func<int> action)
    {
        var clock = Stopwatch.StartNew();
        var cpu = Environment.CpuUsage.TotalTime;
        var result = action();
        return (clock.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds, result);
    }

#pragma warning disable RS0030 // The benchmark program is an edge: its output is the console.
    private static void Write(string line) => Console.Out.WriteLine(line);
#pragma warning restore RS0030
}
