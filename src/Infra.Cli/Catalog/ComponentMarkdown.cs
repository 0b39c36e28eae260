using System.Text;
using Infra.Cli.Catalog.Model;

namespace Infra.Cli.Catalog;

/// <summary>A component as Markdown.</summary>
internal static class ComponentMarkdown
{
    public static string Render(CatalogComponent component)
    {
        var text = new StringBuilder($"# {component.Name}\n\n{component.Summary}\n\n");
        text.Append($"`using {component.Namespace};` · package `{component.Package}` · type `{component.Type}`");
        text.Append(component.Docs is null ? "\n" : $" · [page]({component.Docs})\n");
        Arguments(text, "## Arguments", component.Arguments);
        foreach (var type in component.Types)
        {
            text.Append($"\n### {type.Name}\n\n{type.Summary}\n");
            Arguments(text, "", type.Parts);
            Table(text, "", "| Value | Meaning |", type.Values.Select(static value => $"| `{Cell(value.Name)}` | {Cell(value.Summary)} |"));
        }

        Table(text, "## Defaults by tier", "| Default | Sandbox | Staging | Production | Why |", component.Defaults.Select(static value =>
            $"| `{value.Name}`: {Cell(value.Summary)} | {Cell(value.ByTier.Sandbox)} | {Cell(value.ByTier.Staging)} | {Cell(value.ByTier.Production)} | {Cell($"{value.Reason} {value.Source}".Trim())} |"));
        Table(text, "## Links", "| Link | Lets the workload |", component.Links.Select(static link => $"| `{Cell(link.Verb)}` | {Cell(link.Summary)} |"));
        Table(text, "## Outputs", "| Output | Type | Meaning |", component.Outputs.Select(static output => $"| `{output.Name}` | `{output.Type}` | {Cell(output.Summary)} |"));
        Table(text, "## From what exists", "| Method | Meaning |", component.Existing.Select(static way => $"| `{Cell(way.Name)}` | {Cell(way.Summary)} |"));
        Table(text, "## Signals", "| Signal | Bad when | Severity | Meaning |", component.Signals.Select(static signal =>
            $"| [{signal.Name}]({signal.Runbook}) | {Cell(string.Join(", ", signal.Metrics))} {signal.BadWhen} | {signal.Severity} | {Cell(signal.Meaning)} |"));
        return text.ToString();
    }

    /// <summary>Text of a documentation comment in a cell of a table.</summary>
    public static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static void Arguments(StringBuilder text, string title, IReadOnlyList<CatalogArgument> arguments) => Table(
        text, title, "| Argument | Type | Meaning | Default |", arguments.Select(static argument =>
            $"| `{argument.Name}`{(argument.Required ? " (required)" : "")} | `{argument.Type}` | {Cell(argument.Summary)} | {Cell(argument.DefaultByTier?.ToString() ?? argument.Default ?? "")} |"));

    private static void Table(StringBuilder text, string title, string header, IEnumerable<string> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        text.Append(title.Length > 0 ? $"\n{title}\n\n" : "\n").Append(header).Append("\n|").Insert(text.Length, " --- |", header.Count(static character => character == '|') - 1).Append('\n');
        all.ForEach(row => text.Append(row).Append('\n'));
    }
}
