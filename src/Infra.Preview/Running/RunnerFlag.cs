using Infra.Preview.Configuration;

namespace Infra.Preview.Running;

/// <summary>A flag of <see cref="StackRunner"/>.</summary>
internal sealed record RunnerFlag(string Name, string? ValueName, string Help, Func<RunnerArguments, string, RunnerArguments> Apply)
{
    /// <summary>All flags, in the order of the help.</summary>
    public static IReadOnlyList<RunnerFlag> All { get; } =
    [
        new("--stack", "NAME", "The stack to preview (default: dev, or the only one with a file).",
            (args, value) => args with { Stack = NotEmpty("--stack", value) }),
        new("--config", "KEY=VALUE", "A config value for this preview; may be repeated.",
            (args, value) => args with { Config = [.. args.Config, ConfigOverride.Parse(value)] }) { IsRepeatable = true },
        new("--fixtures", "FILE", "Fixed answers for data sources and stack references (YAML or JSON).",
            (args, value) => args with { FixturesFile = NotEmpty("--fixtures", value) }),
        new("--json", "FILE", "Also write the plan as JSON; '-' writes it to standard output instead of the view.",
            (args, value) => args with { JsonFile = NotEmpty("--json", value) }),
        new("--policy", "PACK", "Judge the plan by this pack: core (default), production, strict, … or the path of a YAML file; may be repeated.",
            (args, value) => args with { Packs = [.. args.Packs, NotEmpty("--policy", value)] }) { IsRepeatable = true },
        new("--no-policy", null, "Do not judge the plan.", (args, _) => args with { IsUnjudged = true }),
        new("--policy-report", "FILE", "Also write the findings: .sarif, .json, .md, .csv or .xml (JUnit); may be repeated.",
            (args, value) => args with { ReportFiles = [.. args.ReportFiles, NotEmpty("--policy-report", value)] }) { IsRepeatable = true },
        new("--report", "FILE", "Also write the whole preview: .html (a page), .md (a comment for a pull request) or .json (a summary for tools); may be repeated.",
            (args, value) => args with { WholeReportFiles = [.. args.WholeReportFiles, NotEmpty("--report", value)] }) { IsRepeatable = true },
        new("--against", "FILE", "Show what changes: FILE is an earlier plan, or the output of pulumi stack export.",
            (args, value) => args with { BaselineFile = NotEmpty("--against", value) }),
        new("--allow-replace", "URN", "Let this stateful resource be replaced or deleted; may be repeated.",
            (args, value) => args with { Replaceable = [.. args.Replaceable, NotEmpty("--allow-replace", value)] }) { IsRepeatable = true },
        new("--full", null, "Show every resource instead of collapsing components.", (args, _) => args with { IsFull = true }),
        new("--no-color", null, "No colours (also: NO_COLOR=1).", (args, _) => args with { IsColorless = true }),
        new("--help", null, "Show this help.", (args, _) => args with { IsHelp = true }) { ShortName = "-h" },
        new("--version", null, "Show the version.", (args, _) => args with { IsVersion = true }),
    ];

    /// <summary>A second name, or null.</summary>
    public string? ShortName { get; init; }

    /// <summary>True when the flag may be given more than once.</summary>
    public bool IsRepeatable { get; init; }

    public static RunnerFlag? Find(string name) => All.FirstOrDefault(flag => flag.Name == name || flag.ShortName == name);

    public static ConfigurationException Unknown(string arg)
    {
        var name = arg.Split('=')[0];
        var names = All.Select(flag => flag.Name).ToList();
        if (!name.StartsWith('-'))
        {
            // A lone value may be a secret whose flag was forgotten: it is not repeated.
            return new ConfigurationException("There is an argument that is no flag.")
            {
                Allowed = string.Join(", ", names),
                Fix = ["Run with --help to see what each does."],
            };
        }

        var near = NearestName.Find(name, names);
        return new ConfigurationException($"There is no flag {name}.")
        {
            Allowed = string.Join(", ", names),
            Fix = [near is null ? "Run with --help to see what each does." : $"Did you mean {near}?"],
        };
    }

    private static string NotEmpty(string flag, string value) =>
        value.Length > 0 ? value : throw new ConfigurationException($"{flag} has an empty value.") { Allowed = "a value that is not empty" };
}
