using System.CommandLine;
using Infra.Cli.Completion;

namespace Infra.Cli.Verbs;

/// <summary>All verbs, in the order of the help. To add one: a folder with its <see cref="VerbCommand"/> and the result it returns, and a line here.</summary>
internal static class VerbList
{
    public static IEnumerable<Command> Create() =>
    [
        new CompletionCommand(),
    ];
}
