using System.Text.RegularExpressions;
using Infra.Preview.Running;

namespace Infra.Cli.Build;

/// <summary>Reads the errors of a build, so that a person sees them and nothing else.</summary>
internal static partial class BuildErrors
{
    private const int MaxShown = 6;

    /// <summary>Why a program was not built.</summary>
    /// <param name="output">What the build printed.</param>
    /// <param name="programFile">The program's project file.</param>
    /// <param name="show">Writes a path as a person here would.</param>
    public static Problem Of(string output, string programFile, Func<string, string> show)
    {
        var errors = output.Split('\n').Select(static line => Error().Match(line.Trim())).Where(static match => match.Success).DistinctBy(static match => match.Value).ToList();
        var own = errors.FindAll(error => error.Groups["project"].Value == programFile);
        var shown = own.Count > 0 ? own : errors;
        var places = shown.Select(error => Line(error, show)).Distinct(StringComparer.Ordinal).ToList();
        return new Problem(ExitCode.Failed, $"{show(programFile)} does not build{(places.Count > 0 ? $": {places.Count} error{(places.Count == 1 ? "" : "s")}" : "")}.")
        {
            At = [.. places.Take(MaxShown), .. places.Count > MaxShown ? [$"and {places.Count - MaxShown} more"] : Array.Empty<string>()],
            Details = places.Count > 0 ? [] : [.. LastLines(output).Select((line, i) => (i == 0 ? "it said" : "", line))],
            Fix = [$"dotnet build {show(programFile)}"],
        };
    }

    private static string Line(Match error, Func<string, string> show)
    {
        var file = error.Groups["file"].Value.Trim();
        var place = error.Groups["line"].Success ? $"{show(file)}:{error.Groups["line"].Value}:{error.Groups["column"].Value}  " : "";
        return $"{place}{error.Groups["code"].Value} {error.Groups["text"].Value.Trim()}";
    }

    private static IEnumerable<string> LastLines(string output) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(MaxShown);

    [GeneratedRegex(@"^(?<file>[^(:]*(?::[\\/][^(:]*)?)(?:\((?<line>\d+),(?<column>\d+)[^)]*\))?\s*:\s*error (?<code>\w+)\s*:\s*(?<text>.*?)(?:\s+\[(?<project>[^\]]*)\])?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Error();
}
