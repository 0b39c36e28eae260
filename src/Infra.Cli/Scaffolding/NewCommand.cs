using System.CommandLine;
using Infra.Cli.Options;
using Infra.Cli.Scaffolding.Pipelines;
using Infra.Cli.Verbs;
using Infra.Preview.Running;

namespace Infra.Cli.Scaffolding;

/// <summary>What <c>infra new stack</c> and <c>infra new component</c> have in common.</summary>
internal abstract class NewCommand : VerbCommand
{
    private readonly IReadOnlyList<ScaffoldTemplate> _templates;
    private readonly Argument<string?> _name;
    private readonly ChoiceOption _template;
    private readonly TextOption _folder = new("--output-directory", "DIR", "The folder to make. Default: one of the same name, here.");
    private readonly FlagOption _list = new("--list", "List the templates instead.");

    protected NewCommand(string name, string summary, string nameHelp, IReadOnlyList<ScaffoldTemplate> templates)
        : base(name, summary)
    {
        _templates = templates;
        _name = new Argument<string?>("NAME") { Description = nameHelp, Arity = ArgumentArity.ZeroOrOne };
        _template = new("--template", "TEMPLATE", $"What to begin with: {string.Join(", ", templates.Select(static template => template.Name))}. Default: {templates[0].Name}.", [.. templates.Select(static template => template.Name)]);
        Add(_name);
        Add(_template);
        Add(_folder);
        Add(_list);
    }

    public override IReadOnlyList<string> Notes =>
    [
        "Within a checkout of Infra the new project refers to the checkout's projects, so that it runs at once; anywhere else it refers to packages. "
        + "Nothing is ever overwritten: the folder must be empty, or not there.",
    ];

    public override IReadOnlyList<(ExitCode Code, string Meaning)> ExitCodes =>
    [
        (ExitCode.Success, "the folder is complete"),
        (ExitCode.Failed, "the folder cannot be written; nothing is there then"),
        (ExitCode.BadUsage, "bad usage, a name that is not allowed, or a folder that is not empty"),
    ];

    public sealed override Task<VerbResult> RunAsync(VerbContext context, CancellationToken interrupted)
    {
        if (context.Value(_list))
        {
            return Task.FromResult<VerbResult>(new TemplateListResult(_templates));
        }

        var name = context.Value(_name) ?? throw new ProblemException(new Problem(ExitCode.BadUsage, $"infra new {Name} needs NAME: {_name.Description!.TrimEnd('.')}.") { Fix = [$"infra new {Name} --help"] });
        RequireName(name, context);
        var path = Path.TrimEndingDirectorySeparator(context.FullPath(context.Value(_folder) ?? name));
        var folder = new ScaffoldFolder(path, context.Show(path));
        folder.RequireFree();
        var root = Checkout.Find(path);
        if (root is not null && Checkout.FindProject(root, name) is { } taken)
        {
            throw new ProblemException(new Problem(ExitCode.BadUsage, $"This checkout has a project '{name}' already: {taken.Replace('\\', '/')}.") { Fix = ["Choose another name: all projects of the checkout share one folder of outputs."] });
        }

        var template = _templates.FirstOrDefault(template => template.Name == context.Value(_template)) ?? _templates[0];
        var files = Files(context, name, template, path, root).OrderBy(static file => file.Path, StringComparer.Ordinal).ToList();
        var pipeline = PipelineOf(context, path);
        // What is still to be done is known by what is there before.
        string[] next = [.. NextSteps(context, folder.ShownAs), .. pipeline?.NextSteps ?? []];
        if (pipeline is null)
        {
            folder.Write(files);
        }
        else
        {
            pipeline.RequireFree();
            pipeline.WriteAnd(() => folder.Write(files));
        }

        return Task.FromResult<VerbResult>(new ScaffoldResult(name, template, folder.ShownAs, [.. files.Select(static file => file.Path)], usesProjects: root is not null, next) { Pipeline = pipeline });
    }

    /// <summary>The pipeline that comes with it; null for none.</summary>
    /// <param name="context">What the verb is given.</param>
    /// <param name="folder">The full path of what is made.</param>
    protected virtual Pipeline? PipelineOf(VerbContext context, string folder) => null;

    /// <summary>Refuses a name that is not allowed.</summary>
    protected abstract void RequireName(string name, VerbContext context);

    /// <summary>What is written.</summary>
    protected abstract IEnumerable<(string Path, string Content)> Files(VerbContext context, string name, ScaffoldTemplate template, string folder, string? root);

    /// <summary>What a person does next, each as a command line.</summary>
    protected abstract IReadOnlyList<string> NextSteps(VerbContext context, string folder);
}
