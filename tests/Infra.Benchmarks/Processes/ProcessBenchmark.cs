using System.Globalization;
using Infra.Testing;

namespace Infra.Benchmarks.Processes;

/// <summary>Runs built programs several times from outside and prints medians of wall time and peak memory.</summary>
internal static class ProcessBenchmark
{
    private const int Warmups = 1;

    /// <summary>The stack sizes whose cost per resource is compared.</summary>
    private static readonly int[] Sizes = [100, 1_000, 10_000];

    /// <summary>Usage: processes [--runs N]. Returns 2 for an argument it does not know.</summary>
    public static int Run(IReadOnlyList<string> args)
    {
        var runs = 7;
        if (args.Count > 0 && !(args is ["--runs", var text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out runs) && runs > 0))
        {
            Write("Usage: processes [--runs N], N at least 1.");
            return 2;
        }

        Write($"{"program",-26} {"median s",9} {"min s",7} {"max s",7} {"peak MB",8} {"ms/resource",12}");
        var quickstart = new MeasuredProgram("quickstart", RepositoryRoot.Path("examples", "quickstart"), Built("quickstart"), []);
        Print(quickstart.Measure(Warmups, runs), resources: null);

        foreach (var size in Sizes)
        {
            Print(Scale("raw", size).Measure(Warmups, runs), size);
            Print(Scale("components", size, "--config", "components=true").Measure(Warmups, runs), size);
        }

        return 0;
    }

    private static MeasuredProgram Scale(string kind, int size, params string[] more)
    {
        var count = size.ToString(CultureInfo.InvariantCulture);
        return new MeasuredProgram(
            $"{count} resources, {kind}",
            RepositoryRoot.Path("tests", "Infra.Benchmarks.Scale"),
            Built("Infra.Benchmarks.Scale"),
            ["--no-policy", "--config", $"resources={count}", "--config", "infra:owner=benchmarks", "--config", "infra:tier=production", .. more]);
    }

    /// <summary>The assembly of a project as it was built in the configuration of this program.</summary>
    private static string Built(string project)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        return RepositoryRoot.Path("artifacts", "bin", project, configuration, $"{project}.dll");
    }

    private static void Print(Measurement measurement, int? resources)
    {
        var each = resources is null ? "" : (measurement.Median.TotalMilliseconds / resources.Value).ToString("F3", CultureInfo.InvariantCulture);
        Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{measurement.Name,-26} {measurement.Median.TotalSeconds,9:F3} {measurement.Min.TotalSeconds,7:F3} {measurement.Max.TotalSeconds,7:F3} {measurement.PeakMegabytes,8:F0} {each,12}"));
    }

#pragma warning disable RS0030 // The benchmark program is an edge: its output is the console.
    private static void Write(string line) => Console.Out.WriteLine(line);
#pragma warning restore RS0030
}
