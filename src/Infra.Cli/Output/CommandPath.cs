using System.CommandLine;

namespace Infra.Cli.Output;

/// <summary>A verb as a person types it.</summary>
internal static class CommandPath
{
    /// <summary>The words of the verb, such as <c>policies list</c>; with the tool's name before them if that is wanted. Empty for the tool alone.</summary>
    public static string Of(Command command, bool withTool)
    {
        var words = new Stack<string>();
        for (var current = command; current is not (null or RootCommand); current = current.Parents.OfType<Command>().FirstOrDefault())
        {
            words.Push(current.Name);
        }

        return string.Join(' ', withTool ? words.Prepend("infra") : words);
    }
}
