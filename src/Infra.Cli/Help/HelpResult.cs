using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Infra.Cli.Output;
using Infra.Cli.Usage;
using Infra.Cli.Verbs;
using Infra.Preview.Terminal;
using ExitCodes = Infra.Preview.Running.ExitCode;

namespace Infra.Cli.Help;

/// <summary>The help of the tool or of a verb: what it does, how to call it, options, examples, exit codes.</summary>
internal sealed class HelpResult(Command command) : VerbResult
{
    private readonly VerbCommand? _verb = command as VerbCommand;

    private string Usage
    {
        get
        {
            var parts = new List<string> { CommandPath.Of(command, withTool: true) };
            parts.AddRange(command.Subcommands.Count > 0 ? ["VERB"] : []);
            parts.AddRange(command.Arguments.Select(Placeholder));
            parts.Add("[options]");
            return string.Join(' ', parts);
        }
    }

    private IEnumerable<(string Name, string Help)> Arguments => command.Arguments.Select(static argument => (argument.Name, argument.Description ?? ""));

    private IEnumerable<(string Name, string Help)> Verbs => command.Subcommands.Where(static verb => !verb.Hidden).Select(static verb => (verb.Name, verb.Description ?? ""));

    private IEnumerable<(string Name, string Help)> Options => UsageProblems.OptionsOf(command).Select(static option => (Name(option), option.Description ?? ""));

    private IReadOnlyList<(ExitCodes Code, string Meaning)> Codes => _verb?.ExitCodes ?? [];

    public override void WriteText(Screen screen)
    {
        var writer = screen.Styled;
        writer.WriteLine();
        writer.WriteWrapped(command.Description ?? "", indent: 1);
        foreach (var note in _verb?.Notes ?? [])
        {
            writer.WriteLine();
            writer.WriteWrapped(note, indent: 1);
        }

        writer.WriteLine();
        writer.WriteLine(" Usage", TextStyle.Strong);
        writer.WriteLine($"   {Usage}");
        Write(writer, "Verbs", Verbs);
        Write(writer, "Arguments", Arguments);
        Write(writer, "Options", Options);
        Write(writer, "Exit codes", Codes.Select(static code => ($"{(int)code.Code,5}", code.Meaning)));
        WriteExamples(writer);
        if (command.Subcommands.Count > 0)
        {
            writer.WriteLine();
            writer.WriteWrapped($"{CommandPath.Of(command, withTool: true)} VERB --help shows the options and examples of a verb.", indent: 1, TextStyle.Faint);
        }
    }

    public override JsonNode ToJson() => new JsonObject
    {
        ["usage"] = Usage,
        ["summary"] = command.Description,
        ["notes"] = new JsonArray([.. (_verb?.Notes ?? []).Select(static note => JsonValue.Create(note))]),
        ["verbs"] = Json(Verbs, "name", "summary"),
        ["arguments"] = Json(Arguments, "name", "help"),
        ["options"] = new JsonArray([.. UsageProblems.OptionsOf(command).Select(Json)]),
        ["exitCodes"] = new JsonArray([.. Codes.Select(static code => new JsonObject { ["code"] = (int)code.Code, ["meaning"] = code.Meaning })]),
        ["examples"] = Json((_verb?.Examples ?? []).Select(static example => (example.CommandLine, example.Purpose)), "commandLine", "purpose"),
    };

    public override string ToMarkdown()
    {
        var text = new StringBuilder($"## {CommandPath.Of(command, withTool: true)}\n\n{command.Description}\n");
        foreach (var note in _verb?.Notes ?? [])
        {
            text.Append('\n').Append(note).Append('\n');
        }

        text.Append("\n```text\n").Append(Usage).Append("\n```\n");
        Table(text, "Verb", Verbs);
        Table(text, "Argument", Arguments);
        Table(text, "Option", Options);
        Table(text, "Exit code", Codes.Select(static code => ($"{(int)code.Code}", code.Meaning)));
        if (_verb is not null)
        {
            text.Append("\n```sh\n").AppendJoin("\n", _verb.Examples.Select(static example => $"{example.CommandLine}   # {example.Purpose}")).Append("\n```\n");
        }

        return text.ToString();
    }

    private void WriteExamples(TerminalWriter writer)
    {
        if (_verb is null)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine(" Examples", TextStyle.Strong);
        foreach (var example in _verb.Examples)
        {
            writer.WriteWhole(example.CommandLine, indent: 3, TextStyle.Accent);
            writer.WriteWrapped(example.Purpose, indent: 6, TextStyle.Faint);
        }
    }

    private static void Write(TerminalWriter writer, string title, IEnumerable<(string Name, string Help)> entries)
    {
        var all = entries.ToList();
        if (all.Count == 0)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine($" {title}", TextStyle.Strong);
        var width = all.Max(static entry => entry.Name.Length);
        foreach (var (name, help) in all)
        {
            writer.WriteLabelled($"   {name.PadRight(width)}  ", TextStyle.Accent, help);
        }
    }

    private static void Table(StringBuilder text, string title, IEnumerable<(string Name, string Help)> entries)
    {
        var rows = entries.ToList();
        if (rows.Count > 0)
        {
            text.Append($"\n| {title} | |\n| --- | --- |\n");
            rows.ForEach(row => text.Append($"| `{row.Name.Trim()}` | {row.Help} |\n"));
        }
    }

    private static JsonArray Json(IEnumerable<(string First, string Second)> entries, string first, string second) =>
        new([.. entries.Select(entry => new JsonObject { [first] = entry.First, [second] = entry.Second })]);

    private static JsonObject Json(Option option) => new()
    {
        ["name"] = option.Name,
        ["value"] = option.Arity.MaximumNumberOfValues == 0 ? null : option.HelpName,
        ["isRepeatable"] = option.Arity.MaximumNumberOfValues > 1,
        ["help"] = option.Description,
    };

    private static string Placeholder(Argument argument) => argument.Arity switch
    {
        { MinimumNumberOfValues: 0, MaximumNumberOfValues: > 1 } => $"[{argument.Name}…]",
        { MaximumNumberOfValues: > 1 } => $"{argument.Name}…",
        { MinimumNumberOfValues: 0 } => $"[{argument.Name}]",
        _ => argument.Name,
    };

    private static string Name(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(static alias => alias != "-?").Append(option.Name));
        return option.Arity.MaximumNumberOfValues == 0 ? names : $"{names} {option.HelpName}";
    }
}
