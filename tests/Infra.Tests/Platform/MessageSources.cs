using System.Text;
using System.Text.RegularExpressions;
using Infra.Testing;

namespace Infra.Tests;

/// <summary>A message about an argument, as the source code has it: where it stands, and the fixed words of what to do.</summary>
internal sealed record MessageSource(string Place, IReadOnlyList<string> Words);

/// <summary>Finds the messages of <c>src/Infra</c> in its source, and what the tests assert in theirs.</summary>
internal static class MessageSources
{
    // Shorter ones, such as " or ", say nothing.
    private const int ShortestWords = 4;

    private static readonly Regex Call = new(
        @"problems\.(Add|RequireRange|RequireSeconds)\(|\bRequireMinutes\((?!ArgumentProblems)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    private static readonly Regex Joint = new("\"\\s*\\+\\s*\\$?\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    /// <summary>All calls that note a problem.</summary>
    public static IReadOnlyList<MessageSource> All() =>
    [
        .. Files("src", "Infra").SelectMany(file =>
        {
            var text = File.ReadAllText(file);
            return Call.Matches(text).Select(call => new MessageSource(
                $"{Path.GetFileName(file)}({text.AsSpan(0, call.Index).Count('\n') + 1})", Words(LastArgument(text, call.Index + call.Length))));
        }),
    ];

    /// <summary>The source of all tests, with texts that are written in several parts joined.</summary>
    public static string Tests() =>
        Joint.Replace(string.Join('\n', Files("tests", "Infra.Tests").Select(File.ReadAllText)), "").Replace("\\\"", "\"", StringComparison.Ordinal);

    private static IEnumerable<string> Files(params string[] folder) =>
        Directory.GetFiles(RepositoryRoot.Path(folder), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string LastArgument(string text, int start)
    {
        var from = start;
        var depth = 1;
        for (var at = start; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"':
                    at = EndOfText(text, at, []);
                    break;
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}' when --depth == 0:
                    return text[from..at];
                case ',' when depth == 1:
                    from = at + 1;
                    break;
            }
        }

        throw new InvalidOperationException("A call has no end.");
    }

    private static List<string> Words(string argument)
    {
        var words = new List<string>();
        for (var at = 0; at < argument.Length; at++)
        {
            if (argument[at] == '"')
            {
                at = EndOfText(argument, at, words);
            }
        }

        return words;
    }

    // Collects the fixed parts of a text, and of texts in its holes. Gives the place of the closing quote.
    private static int EndOfText(string text, int quote, List<string> words)
    {
        var hasHoles = quote > 0 && text[quote - 1] == '$';
        var part = new StringBuilder();
        for (var at = quote + 1; at < text.Length; at++)
        {
            if (text[at] == '\\')
            {
                part.Append(text[++at]);
            }
            else if (hasHoles && text[at] is '{' or '}' && text[at + 1] == text[at])
            {
                part.Append(text[++at]);
            }
            else if (hasHoles && text[at] == '{')
            {
                Keep(part, words);
                at = EndOfHole(text, at, words);
            }
            else if (text[at] == '"')
            {
                Keep(part, words);
                return at;
            }
            else
            {
                part.Append(text[at]);
            }
        }

        throw new InvalidOperationException("A text has no end.");
    }

    private static int EndOfHole(string text, int brace, List<string> words)
    {
        for (var at = brace + 1; at < text.Length; at++)
        {
            if (text[at] == '}')
            {
                return at;
            }

            if (text[at] == '"')
            {
                at = EndOfText(text, at, words);
            }
        }

        throw new InvalidOperationException("A hole has no end.");
    }

    private static void Keep(StringBuilder part, List<string> words)
    {
        if (part.Length >= ShortestWords)
        {
            words.Add(part.ToString());
        }

        part.Clear();
    }
}
