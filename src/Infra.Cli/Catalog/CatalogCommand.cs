using System.CommandLine;
using Infra.Cli.Catalog.Model;
using Infra.Cli.Options;
using Infra.Cli.Verbs;
using Infra.Preview.Configuration;
using Infra.Preview.Running;

namespace Infra.Cli.Catalog;

/// <summary><c>infra catalog [COMPONENT]</c>: which components there are, and what one of them takes and gives.</summary>
internal sealed class CatalogCommand : VerbCommand
{
    private readonly Argument<string?> _component = new("COMPONENT")
    {
        Description = "The component: Queue, Infra.Queue or infra:queue:Queue. Without it, all are listed.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly FlagOption _full = new("--full", "Also the parts of arguments, the reason of each default, and what each signal measures.");

    public CatalogCommand()
        : base("catalog", "Lists the components, or shows what one takes and gives: arguments, defaults by tier, outputs, links, signals.")
    {
        _component.CompletionSources.Add(static _ => ComponentCatalog.All.Components.Select(static component => new System.CommandLine.Completions.CompletionItem(component.Name)));
        Add(_component);
        Add(_full);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("infra catalog", "all components, in a sentence each"),
        new("infra catalog queue", "what a queue takes and gives"),
        new("infra catalog service --full", "with the parts of its arguments and the reasons of its defaults"),
        new("infra catalog --output json", "everything, for tools"),
    ];

    public override IReadOnlyList<(ExitCode Code, string Meaning)> ExitCodes => [(ExitCode.Success, "done"), (ExitCode.BadUsage, "bad usage, or no such component")];

    public override Task<VerbResult> RunAsync(VerbContext context, CancellationToken interrupted)
    {
        var name = context.Value(_component);
        return Task.FromResult<VerbResult>(name is null ? new CatalogListResult(ComponentCatalog.All) : new ComponentResult(Find(name), context.Value(_full)));
    }

    private static IReadOnlyList<CatalogComponent> Find(string name)
    {
        if (ComponentCatalog.Find(name) is { Count: > 0 } found)
        {
            return found;
        }

        var names = ComponentCatalog.All.Components.Select(static component => component.Name).Distinct(StringComparer.Ordinal).ToList();
        throw new ProblemException(new Problem(ExitCode.BadUsage, $"There is no component '{name}'.")
        {
            Allowed = string.Join(", ", names),
            Fix = [NearestName.Find(name, names) is { } near ? $"Did you mean infra catalog {near}?" : "infra catalog"],
        });
    }
}
