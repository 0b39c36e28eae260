using System.CommandLine;
using System.Reflection;
using Infra.Cli.Options;
using Infra.Cli.Output;
using Infra.Cli.Verbs;

namespace Infra.Cli;

/// <summary>The command line of the tool: its verbs, and the options that all of them take.</summary>
internal sealed class ToolCommand : RootCommand
{
    private readonly ChoiceOption _output = new("--output", "FORMAT", "What standard output carries: text (default), json or markdown.", OutputFormats.Names) { Recursive = true };
    private readonly FlagOption _noColor = new("--no-color", "No colours (also: NO_COLOR=1).") { Recursive = true };
    private readonly FlagOption _help = new("--help", "Show help, also of a verb.", "-h", "-?") { Recursive = true };
    private readonly FlagOption _version = new("--version", "Show the version.");

    public ToolCommand()
        : base("Previews, checks, compares and deploys Pulumi stacks in C#. A preview needs no Pulumi CLI, no credentials and no network.")
    {
        Options.Clear();
        Add(_output);
        Add(_noColor);
        Add(_help);
        Add(_version);
        foreach (var verb in VerbList.Create())
        {
            Add(verb);
        }
    }

    /// <summary>The tool's version.</summary>
    public static string Version { get; } =
        (typeof(ToolCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];

    /// <summary>How a command line is read: no files of arguments, since an argument may well begin with @.</summary>
    public static ParserConfiguration Parsing { get; } = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    public bool IsHelp(ParseResult parsed) => Has(parsed, _help);

    public bool IsVersion(ParseResult parsed) => Has(parsed, _version);

    /// <summary>What a verb is given. An output that does not exist is text: the message about it has to go somewhere.</summary>
    public VerbContext Read(ParseResult parsed, ToolHost host) => new(
        parsed,
        Has(parsed, _noColor) ? host with { Terminal = host.Terminal.WithoutColor() } : host,
        parsed.GetResult(_output) is { } output ? OutputFormats.Parse(output.Tokens.Count > 0 ? output.Tokens[^1].Value : null) : OutputFormat.Text);

    // A flag that was not given has a result all the same: its default.
    private static bool Has(ParseResult parsed, FlagOption flag) => parsed.GetResult(flag) is { Implicit: false };
}
