using YamlDotNet.Core;

namespace Infra.Preview.Configuration.Yaml;

/// <summary>Says in the words of a person what a YAML scanner tripped over. Nothing of the line is repeated: it may be a secret.</summary>
internal static class YamlSyntaxProblem
{
    public static ConfigurationException Describe(YamlException problem, string text, string file)
    {
        var line = Math.Max(1, (int)problem.Start.Line);
        if (FindTab(text, line, problem.Message.Contains("tab", StringComparison.Ordinal)) is { } tab)
        {
            return new ConfigurationException($"{file} is indented with a tab.", problem)
            {
                Location = new SourceLocation(file, tab.Line, tab.Column),
                Allowed = "spaces",
                Fix = ["Replace the tab by two spaces."],
            };
        }

        var (message, fix) = Translate(problem.Message);
        return new ConfigurationException($"{file} is not valid YAML: {message}.", problem)
        {
            Location = new SourceLocation(file, line, Math.Max(1, (int)problem.Start.Column)),
            Fix = fix is null ? [] : [fix],
        };
    }

    private static (string Message, string? Fix) Translate(string message)
    {
        if (message.Contains("found invalid mapping", StringComparison.Ordinal))
        {
            return ("a key where the value of another key is expected",
                "Put a value that holds ': ' in quotes; give all keys of one map the same indentation.");
        }

        if (message.Contains("quoted scalar", StringComparison.Ordinal))
        {
            return message.Contains("escape", StringComparison.Ordinal)
                ? ("an unknown escape in a text in double quotes", @"Write \\ for a backslash, or use single quotes.")
                : ("a quoted text that does not end", "Add the closing quote.");
        }

        if (message.Contains("flow sequence", StringComparison.Ordinal))
        {
            return ("a list in brackets that does not end", "Add the closing ']', or put the text in quotes if it is no list.");
        }

        if (message.Contains("flow mapping", StringComparison.Ordinal))
        {
            return ("a map in braces that does not end", "Add the closing '}', or put the text in quotes if it is no map.");
        }

        if (message.Contains("cannot start any token", StringComparison.Ordinal))
        {
            return ("a character that cannot start a value", "Put a value that starts with @, % or ` in quotes.");
        }

        if (message.Contains("did not find expected key", StringComparison.Ordinal) || message.Contains("block collection", StringComparison.Ordinal))
        {
            return ("a line that does not fit the indentation above it",
                "Give all keys of one map, and all items of one list, the same indentation.");
        }

        return (char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.'), null);
    }

    // The scanner names the line of the tab, or, when it knows that it met one, the line where the map around it starts.
    private static (int Line, int Column)? FindTab(string text, int from, bool isFurtherDown)
    {
        var lines = text.AsSpan().EnumerateLines();
        for (var line = 1; lines.MoveNext() && (line <= from || isFurtherDown); line++)
        {
            var tab = lines.Current.IndexOf('\t');
            if (line >= from && tab >= 0 && lines.Current[..tab].Trim(' ').IsEmpty)
            {
                return (line, tab + 1);
            }
        }

        return null;
    }
}
