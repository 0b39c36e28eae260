using System.CommandLine;
using Infra.Cli.Catalog;
using Infra.Cli.Completion;
using Infra.Cli.Policies;
using Infra.Cli.Preview;

namespace Infra.Cli.Verbs;

/// <summary>All verbs, in the order of the help. To add one: a folder with its <see cref="VerbCommand"/> and the result it returns, and a line here.</summary>
internal static class VerbList
{
    public static IEnumerable<Command> Create() =>
    [
        new PreviewCommand(),
        new CatalogCommand(),
        PolicyVerbs.Create(),
        new CompletionCommand(),
    ];
}
