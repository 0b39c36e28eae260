using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Infra.Cli.Options;
using Infra.Cli.Output;
using Infra.Preview.Configuration;
using Infra.Preview.Running;

namespace Infra.Cli.Usage;

/// <summary>Says what is wrong with a command line, and what was probably meant.</summary>
internal static class UsageProblems
{
    /// <summary>The problems; none when the command line is in order.</summary>
    public static IReadOnlyList<Problem> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (UnknownVerb(parsed, command) is { } verb)
        {
            return [verb];
        }

        var problems = new List<Problem>(UnknownFlags(parsed, command));
        problems.AddRange(parsed.CommandResult.Children.Concat(parsed.RootCommandResult.Children).Distinct().SelectMany(Wrong));
        if (problems.Count == 0 && parsed.UnmatchedTokens.Count > 0)
        {
            problems.Add(new Problem(ExitCode.BadUsage, $"'{parsed.UnmatchedTokens[0]}' is one argument too many.") { Fix = [HelpOf(command)] });
        }

        // What only the parser noticed is told in its words.
        return problems.Count > 0 ? problems : [.. parsed.Errors.Select(error => new Problem(ExitCode.BadUsage, error.Message) { Fix = [HelpOf(command)] })];
    }

    private static Problem? UnknownVerb(ParseResult parsed, Command command)
    {
        if (command.Subcommands.Count == 0 || parsed.Errors.Count == 0)
        {
            return null;
        }

        var verbs = command.Subcommands.Select(static verb => verb.Name).ToList();
        var tool = CommandPath.Of(command, withTool: true);
        if (parsed.UnmatchedTokens.FirstOrDefault(static token => !IsFlag(token)) is not { } given)
        {
            return parsed.UnmatchedTokens.Count > 0 ? null : new Problem(ExitCode.BadUsage, $"'{tool}' needs a verb.") { Allowed = string.Join(", ", verbs), Fix = [HelpOf(command)] };
        }

        return new Problem(ExitCode.BadUsage, $"There is no verb '{given}'.")
        {
            Allowed = string.Join(", ", verbs),
            Fix = [NearestName.Find(given, verbs) is { } near ? $"Did you mean {tool} {near}?" : HelpOf(command)],
        };
    }

    // The parser takes an option that it does not know for one more argument of the verb.
    private static IEnumerable<Problem> UnknownFlags(ParseResult parsed, Command command)
    {
        var afterDashes = parsed.Tokens.SkipWhile(static token => token.Type != TokenType.DoubleDash).Select(static token => token.Value).ToList();
        var arguments = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(static argument => argument.Tokens).Select(static token => token.Value);
        var names = OptionsOf(command).Select(static option => option.Name).Order(StringComparer.Ordinal).ToList();
        foreach (var flag in arguments.Concat(parsed.UnmatchedTokens).Where(token => IsFlag(token) && !afterDashes.Contains(token)).Distinct())
        {
            // What stands behind the equals sign may be a secret.
            var name = flag.Split('=')[0];
            yield return new Problem(ExitCode.BadUsage, $"{CommandPath.Of(command, withTool: true)} has no option {name}.")
            {
                Allowed = string.Join(", ", names),
                Fix = [NearestName.Find(name, names) is { } near ? $"Did you mean {near}?" : HelpOf(command)],
            };
        }
    }

    private static IEnumerable<Problem> Wrong(SymbolResult result) => result switch
    {
        OptionResult { Implicit: false } option => Wrong(option),
        ArgumentResult { Argument: ChoiceArgument choice, Tokens: [var given, ..] } when !choice.Choices.Contains(given.Value) =>
            [NotAChoice($"'{given.Value}' is no {choice.Name.ToLowerInvariant()}.", given.Value, choice.Choices, "")],
        ArgumentResult argument when argument.Tokens.Count < argument.Argument.Arity.MinimumNumberOfValues => [Missing(argument)],
        _ => [],
    };

    private static IEnumerable<Problem> Wrong(OptionResult result)
    {
        var option = result.Option;
        var value = result.Tokens.Count > 0 ? result.Tokens[^1].Value : null;
        if (option.Arity.MaximumNumberOfValues == 0)
        {
            return [];
        }

        if (value is null || (IsFlag(value) && option is not ListOption))
        {
            return [new Problem(ExitCode.BadUsage, $"{option.Name} has no value.") { Allowed = $"{option.Name} {option.HelpName}" }];
        }

        if (result.Tokens.Any(static token => token.Value.Length == 0))
        {
            return [new Problem(ExitCode.BadUsage, $"{option.Name} has an empty value.") { Allowed = "a value that is not empty" }];
        }

        if (option is not ListOption && (result.Tokens.Count > 1 || result.IdentifierTokenCount > 1))
        {
            return [new Problem(ExitCode.BadUsage, $"{option.Name} is given twice.") { Allowed = "once" }];
        }

        return option switch
        {
            ChoiceOption choice when !choice.Choices.Contains(value) => [NotAChoice($"{option.Name} cannot be '{value}'.", value, choice.Choices, $"{option.Name} ")],
            NumberOption number when !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < number.Min || count > number.Max =>
            [
                new Problem(ExitCode.BadUsage, $"{option.Name} cannot be '{value}'.")
                {
                    Allowed = string.Create(CultureInfo.InvariantCulture, $"a whole number from {number.Min} to {number.Max}"),
                },
            ],
            _ => [],
        };
    }

    private static Problem NotAChoice(string message, string given, IReadOnlyList<string> choices, string prefix) => new(ExitCode.BadUsage, message)
    {
        Allowed = string.Join(", ", choices),
        Fix = NearestName.Find(given, choices) is { } near ? [$"Did you mean {prefix}{near}?"] : [],
    };

    private static Problem Missing(ArgumentResult argument)
    {
        var command = argument.Parent is CommandResult parent ? parent.Command : null;
        return new Problem(ExitCode.BadUsage, $"{(command is null ? "infra" : CommandPath.Of(command, withTool: true))} needs {argument.Argument.Name}: {argument.Argument.Description?.TrimEnd('.')}.")
        {
            Fix = command is null ? [] : [HelpOf(command)],
        };
    }

    /// <summary>The options of a command, those that its parents pass on included.</summary>
    public static IEnumerable<Option> OptionsOf(Command command) => command.Options
        .Concat(command.Parents.OfType<Command>().SelectMany(OptionsOf).Where(static option => option.Recursive))
        .Where(static option => !option.Hidden);

    private static bool IsFlag(string token) => token.Length > 1 && token.StartsWith('-');

    private static string HelpOf(Command command) => $"{CommandPath.Of(command, withTool: true)} --help";
}
