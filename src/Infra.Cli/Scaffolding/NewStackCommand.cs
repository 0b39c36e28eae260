using Infra.Cli.Options;
using Infra.Cli.Scaffolding.Pipelines;
using Infra.Cli.Verbs;

namespace Infra.Cli.Scaffolding;

/// <summary><c>infra new stack NAME</c>: a stack that previews at once.</summary>
internal sealed class NewStackCommand : NewCommand
{
    private readonly TextOption _owner = new("--owner", "TEAM", "The team that answers for the stack. Default: team-NAME.");
    private readonly TextOption _region = new("--region", "REGION", "The AWS Region of all environments. Default: eu-west-1.");
    private readonly ChoiceOption _pipeline = new("--ci", "PIPELINE", "Also a pipeline at the root of the repository: github or gitlab.", ["github", "gitlab"]);
    private readonly FlagOption _tests = new("--tests", "Also a test project that holds the stack to the policies.");

    public NewStackCommand()
        : base("stack", "Makes a stack: a program, three environments, and a README. It previews at once.", "The name of the stack's project: lower-case letters, digits and hyphens.", ScaffoldTemplate.Stacks)
    {
        Add(_owner);
        Add(_region);
        Add(_tests);
        Add(_pipeline);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("infra new stack hello", "a service, a queue and a worker, in the folder hello"),
        new("infra new stack orders --template database --owner team-orders --tests", "a service with a database, and tests"),
        new("infra new stack web --template static-site --ci github", "a website, and the workflows that preview and deploy it"),
        new("infra new stack --list", "the templates"),
    ];

    protected override void RequireName(string name, VerbContext context)
    {
        NewName.RequireStack(name);
        StackSettings.Require(Owner(context, name), Region(context));
    }

    protected override IEnumerable<(string Path, string Content)> Files(VerbContext context, string name, ScaffoldTemplate template, string folder, string? root)
    {
        var hasTests = context.Value(_tests);
        var values = new Dictionary<string, string>(new ProjectText(root, folder, hasTests) { Sdks = template.Sdks }.Values(template.Packages), StringComparer.Ordinal)
        {
            ["name"] = name,
            ["Name"] = NewName.ToPascal(name),
            ["owner"] = Owner(context, name),
            ["region"] = Region(context),
            ["summary"] = template.Summary,
        };
        return template.Folders.Concat(hasTests ? [ScaffoldTemplate.StackTests] : Array.Empty<string>()).SelectMany(part => TemplateFiles.Read(part, values));
    }

    protected override IReadOnlyList<string> NextSteps(VerbContext context, string folder) =>
    [
        $"dotnet run --project {folder} -- --stack sandbox",
        $"dotnet run --project {folder} -- --stack production --report {folder}/preview.html",
        .. context.Value(_tests) ? [$"dotnet test {folder}/tests"] : Array.Empty<string>(),
    ];

    protected override Pipeline? PipelineOf(VerbContext context, string folder) =>
        context.Value(_pipeline) is { } kind ? new Pipeline(context, kind, folder, Region(context)) : null;

    private string Owner(VerbContext context, string name) => context.Value(_owner) ?? $"team-{name}";

    private string Region(VerbContext context) => context.Value(_region) ?? "eu-west-1";
}
