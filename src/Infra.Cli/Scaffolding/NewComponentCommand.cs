using Infra.Cli.Options;
using Infra.Cli.Verbs;

namespace Infra.Cli.Scaffolding;

/// <summary><c>infra new component NAME</c>: a component of one's own, with tests.</summary>
internal sealed class NewComponentCommand : NewCommand
{
    private const string DefaultNamespace = "Platform.Components";

    private readonly TextOption _namespace = new("--namespace", "NAMESPACE", $"The namespace of its classes. Default: {DefaultNamespace}.");

    public NewComponentCommand()
        : base("component", "Makes a component: arguments, defaults by tier, alarms, a link, hooks, and tests that are green.", "The name of its class, such as AuditLog.", ScaffoldTemplate.Components) => Add(_namespace);

    public override IReadOnlyList<Example> Examples =>
    [
        new("infra new component AuditLog", "in the folder AuditLog"),
        new("infra new component AuditLog --namespace Acme.Platform --output-directory src/AuditLog", "where your components are"),
    ];

    protected override void RequireName(string name, VerbContext context)
    {
        NewName.RequireComponent(name);
        NewName.RequireNamespace(Namespace(context), name);
    }

    protected override IEnumerable<(string Path, string Content)> Files(VerbContext context, string name, ScaffoldTemplate template, string folder, string? root)
    {
        var space = Namespace(context);
        var values = new Dictionary<string, string>(new ProjectText(root, folder, HasTests: true).Values(["Infra"]), StringComparer.Ordinal)
        {
            ["name"] = name,
            ["namespace"] = space,
            ["package"] = space.Split('.')[0].ToLowerInvariant(),
            ["module"] = NewName.ToKebab(name),
        };
        return template.Folders.SelectMany(part => TemplateFiles.Read(part, values));
    }

    protected override IReadOnlyList<string> NextSteps(VerbContext context, string folder) => [$"dotnet test {folder}/tests"];

    private string Namespace(VerbContext context) => context.Value(_namespace) ?? DefaultNamespace;
}
