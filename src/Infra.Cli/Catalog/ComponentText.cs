using Infra.Cli.Catalog.Model;
using Infra.Preview.Terminal;

namespace Infra.Cli.Catalog;

/// <summary>Shows a component on a terminal.</summary>
internal sealed class ComponentText(TerminalWriter writer, bool isFull)
{
    private const int Indent = 6;

    /// <summary>Text of a documentation comment without the marks of Markdown.</summary>
    public static string Plain(string text) => text.Replace("`", "", StringComparison.Ordinal);

    public void Write(CatalogComponent component)
    {
        writer.WriteLine();
        writer.WriteLine(new StyledText().Add($" {component.Name}", TextStyle.Strong).Add($"  {component.Type}", TextStyle.Faint));
        writer.WriteWrapped(Plain(component.Summary), indent: 1);
        writer.WriteLine();
        Fact("use", $"using {component.Namespace};  package {component.Package}");
        Fact("page", component.Docs ?? "none");

        Arguments("Arguments", component.Arguments);
        foreach (var type in isFull ? component.Types : [])
        {
            Type(type);
        }

        Defaults(component);
        Entries("Links", component.Links.Select(static link => (link.Verb, "", link.Summary)));
        Entries("Outputs", component.Outputs.Select(static output => (output.Name, output.Type ?? "", output.Summary)));
        Entries("From what exists", component.Existing.Select(static way => (way.Name, "", way.Summary)));
        Signals(component);
        if (!isFull && component.Types.Count > 0)
        {
            writer.WriteLine();
            writer.WriteWrapped($"--full shows the parts of {string.Join(", ", component.Types.Select(static type => type.Name))}.", indent: 1, TextStyle.Faint);
        }
    }

    private void Type(CatalogType type)
    {
        if (type.Parts.Count > 0)
        {
            Arguments($"{type.Name}: {Plain(type.Summary)}", type.Parts);
        }

        if (type.Values.Count > 0)
        {
            Entries(type.Parts.Count > 0 ? $"Ready-made {type.Name}" : $"{type.Name}: {Plain(type.Summary)}", type.Values.Select(static value => (value.Name, "", value.Summary)));
        }
    }

    private void Arguments(string title, IReadOnlyList<CatalogArgument> arguments)
    {
        if (arguments.Count == 0)
        {
            return;
        }

        Title(title);
        foreach (var argument in arguments)
        {
            var head = new StyledText().Add($"   {argument.Name}", TextStyle.Accent).Add($"  {argument.Type}", TextStyle.Faint);
            writer.WriteLine(argument.Required ? head.Add("  required", TextStyle.Warning) : head);
            writer.WriteWrapped(Plain(argument.Summary), Indent);
            if (argument.Default is not null)
            {
                writer.WriteLabelled($"{new string(' ', Indent)}default  ", TextStyle.Faint, Default(argument));
            }
        }
    }

    private static string Default(CatalogArgument argument) => argument.DefaultByTier switch
    {
        null => Plain(argument.Default!),
        { IsUniform: true } same => same.Sandbox,
        var byTier => $"sandbox {byTier.Sandbox}, staging {byTier.Staging}, production {byTier.Production}",
    };

    private void Defaults(CatalogComponent component)
    {
        // What differs is worth a table; the rest stands with its argument.
        var shown = isFull ? component.Defaults : [.. component.Defaults.Where(static value => !value.ByTier.IsUniform)];
        if (shown.Count == 0)
        {
            return;
        }

        Title(isFull ? "Defaults" : "Defaults that differ by tier");
        var names = shown.Max(static value => Short(value).Length);
        var columns = new[] { shown.Max(static value => value.ByTier.Sandbox.Length), shown.Max(static value => value.ByTier.Staging.Length) };
        columns = [Math.Max(columns[0], "sandbox".Length), Math.Max(columns[1], "staging".Length)];
        writer.WriteLine($"   {new string(' ', names)}  {"sandbox".PadRight(columns[0])}  {"staging".PadRight(columns[1])}  production", TextStyle.Faint);
        foreach (var value in shown)
        {
            writer.WriteLine(new StyledText().Add($"   {Short(value).PadRight(names)}", TextStyle.Accent)
                .Add($"  {value.ByTier.Sandbox.PadRight(columns[0])}  {value.ByTier.Staging.PadRight(columns[1])}  {value.ByTier.Production}"));
            if (isFull)
            {
                writer.WriteWrapped(Plain($"{value.Summary} {value.Reason} {value.Source}".TrimEnd()), Indent, TextStyle.Faint);
            }
        }
    }

    private void Signals(CatalogComponent component)
    {
        if (component.Signals.Count == 0)
        {
            return;
        }

        Title("Signals that Alarms watches");
        foreach (var signal in component.Signals)
        {
            writer.WriteLine(new StyledText().Add($"   {signal.Name}", TextStyle.Accent).Add($"  {signal.Severity}", TextStyle.Faint));
            writer.WriteWrapped(Plain(signal.Meaning), Indent);
            if (isFull)
            {
                writer.WriteWrapped($"{string.Join(", ", signal.Metrics)}: {signal.BadWhen}", Indent, TextStyle.Faint);
                writer.WriteWrapped(signal.Runbook, Indent, TextStyle.Faint);
            }
        }
    }

    private void Entries(string title, IEnumerable<(string Name, string Type, string Summary)> entries)
    {
        var all = entries.ToList();
        if (all.Count == 0)
        {
            return;
        }

        Title(title);
        foreach (var (name, type, summary) in all)
        {
            Head(name, type);
            if (summary.Length > 0)
            {
                writer.WriteWrapped(Plain(summary), Indent);
            }
        }
    }

    // A method has its parameters in its name, and may be long.
    private void Head(string name, string type)
    {
        if (type.Length > 0)
        {
            writer.WriteLabelled($"   {name}  ", TextStyle.Accent, type, TextStyle.Faint);
        }
        else
        {
            writer.WriteWrapped(name, indent: 3, TextStyle.Accent);
        }
    }

    private void Fact(string label, string text) => writer.WriteLabelled($"   {label.PadRight(6)}", TextStyle.Faint, text);

    private void Title(string title)
    {
        writer.WriteLine();
        writer.WriteWrapped(title, indent: 1, TextStyle.Strong);
    }

    private static string Short(CatalogDefault value) => value.Name[(value.Name.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
