using Infra.Preview.Configuration;

namespace Infra.Preview.Running;

/// <summary>What a person asked a preview for on the command line.</summary>
public sealed record RunnerArguments
{
    /// <summary>The stack, or null to let the files decide.</summary>
    public string? Stack { get; init; }

    /// <summary>Config values for this preview, in the order given.</summary>
    public IReadOnlyList<ConfigOverride> Config { get; init; } = [];

    /// <summary>Where to write the plan as JSON: a file, <c>-</c> for standard output, or null for nowhere.</summary>
    public string? JsonFile { get; init; }

    /// <summary>A file with fixed answers for data sources and stack references, or null.</summary>
    public string? FixturesFile { get; init; }

    /// <summary>The packs to judge the plan by: names of built-in packs and paths of YAML files. Empty: those of the project, else core.</summary>
    public IReadOnlyList<string> Packs { get; init; } = [];

    /// <summary>True to leave the plan unjudged.</summary>
    public bool IsUnjudged { get; init; }

    /// <summary>Where to write the findings; the ending of each name says in which format.</summary>
    public IReadOnlyList<string> ReportFiles { get; init; } = [];

    /// <summary>Where to write the whole preview for people; the ending of each name says in which format.</summary>
    public IReadOnlyList<string> WholeReportFiles { get; init; } = [];

    /// <summary>What the stack is, to compare with: an earlier plan, or a stack export. Null to show what is to be, not what changes.</summary>
    public string? BaselineFile { get; init; }

    /// <summary>URNs of stateful resources that may be replaced or deleted.</summary>
    public IReadOnlyList<string> Replaceable { get; init; } = [];

    /// <summary>True to show every resource.</summary>
    public bool IsFull { get; init; }

    /// <summary>True to write without colours whatever the terminal can do.</summary>
    public bool IsColorless { get; init; }

    /// <summary>True when help was asked for: nothing else is done.</summary>
    public bool IsHelp { get; init; }

    /// <summary>True when the version was asked for: nothing else is done.</summary>
    public bool IsVersion { get; init; }

    /// <summary>Reads the command line.</summary>
    /// <exception cref="ConfigurationException">A flag is unknown, or its value is missing.</exception>
    public static RunnerArguments Parse(IReadOnlyList<string> args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var parsed = new RunnerArguments();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Count; i++)
        {
            var (name, inlineValue) = Split(args[i]);
            var flag = RunnerFlag.Find(name) ?? throw RunnerFlag.Unknown(args[i]);
            var value = flag.ValueName is null ? CheckNoValue(flag, inlineValue) : inlineValue ?? NextValue(flag, args, ref i);
            if (!seen.Add(flag.Name) && !flag.IsRepeatable)
            {
                throw new ConfigurationException($"{flag.Name} is given twice.") { Allowed = "once" };
            }

            parsed = flag.Apply(parsed, value);
        }

        return parsed.IsUnjudged && (parsed.Packs.Count > 0 || parsed.ReportFiles.Count > 0)
            ? throw new ConfigurationException($"--no-policy leaves nothing for {(parsed.Packs.Count > 0 ? "--policy" : "--policy-report")} to do.")
            {
                Allowed = "one of them",
            }
            : parsed;
    }

    private static (string Name, string? Value) Split(string arg)
    {
        var equals = arg.StartsWith("--", StringComparison.Ordinal) ? arg.IndexOf('=', StringComparison.Ordinal) : -1;
        return equals < 0 ? (arg, null) : (arg[..equals], arg[(equals + 1)..]);
    }

    private static string CheckNoValue(RunnerFlag flag, string? value) =>
        value is null ? "" : throw new ConfigurationException($"{flag.Name} takes no value.") { Allowed = flag.Name };

    private static string NextValue(RunnerFlag flag, IReadOnlyList<string> args, ref int index)
    {
        // A lone '-' is a value (standard output); what looks like a flag is a forgotten value.
        if (index + 1 < args.Count && (args[index + 1] == "-" || !args[index + 1].StartsWith('-')))
        {
            return args[++index];
        }

        throw new ConfigurationException($"{flag.Name} has no value.") { Allowed = $"{flag.Name} {flag.ValueName}" };
    }
}
