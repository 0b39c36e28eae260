using System.CommandLine;
using Infra.Cli.Catalog;
using Infra.Cli.Check;
using Infra.Cli.Completion;
using Infra.Cli.Diff;
using Infra.Cli.Doctor;
using Infra.Cli.Policies;
using Infra.Cli.Preview;
using Infra.Cli.Report;
using Infra.Cli.Scaffolding;
using Infra.Cli.Up;

namespace Infra.Cli.Verbs;

/// <summary>All verbs, in the order of the help. To add one: a folder with its <see cref="VerbCommand"/> and the result it returns, and a line here.</summary>
internal static class VerbList
{
    public static IEnumerable<Command> Create() =>
    [
        new PreviewCommand(),
        new CheckCommand(),
        new DiffCommand(),
        new ReportCommand(),
        new UpCommand(),
        new CatalogCommand(),
        NewVerbs.Create(),
        PolicyVerbs.Create(),
        new DoctorCommand(),
        new CompletionCommand(),
    ];
}
