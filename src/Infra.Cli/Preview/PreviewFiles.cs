using Infra.Cli.Files;
using Infra.Cli.Options;
using Infra.Cli.Verbs;
using Infra.Plans;
using Infra.Preview.Configuration;
using Infra.Preview.Reports;
using Infra.Preview.Running;

namespace Infra.Cli.Preview;

/// <summary>The files that previews are asked to leave: plans, one report for all stacks, one list of findings for all stacks.</summary>
internal sealed class PreviewFiles
{
    private readonly VerbContext _context;
    private readonly OutputFiles _files;
    private readonly IReadOnlyList<OutputFile> _reports;
    private readonly IReadOnlyList<OutputFile> _findings;
    private readonly string? _plans;
    private readonly OutputFile? _plan;

    /// <summary>Checks what is asked for.</summary>
    /// <exception cref="ConfigurationException">A name does not say which format.</exception>
    /// <exception cref="ProblemException">A file cannot be written.</exception>
    public PreviewFiles(VerbContext context, string? plans, IReadOnlyList<string> reports, PolicyOptions policies, bool isSeveral)
    {
        _context = context;
        _files = new OutputFiles(context);
        _reports = [.. reports.Select(file => _files.Add(file, "--report", WholeReport.Formats))];
        _findings = policies.Reports(context, _files);
        if (plans == "-")
        {
            IsPlanOnly = !isSeveral ? true : throw new ConfigurationException("--json - has room for one plan.") { Allowed = "--json FOLDER with several stacks" };
        }
        else if (plans is not null && (isSeveral || plans.EndsWith('/') || Directory.Exists(context.FullPath(plans))))
        {
            _plans = CreateFolder(plans);
        }
        else if (plans is not null)
        {
            _plan = _files.Add(plans, "--json");
        }
    }

    /// <summary>True when standard output carries the plan alone.</summary>
    public bool IsPlanOnly { get; }

    /// <summary>What was written.</summary>
    public IReadOnlyList<string> Written => _files.Written;

    /// <summary>Writes them.</summary>
    /// <exception cref="ProblemException">One cannot be written.</exception>
    public void Write(IReadOnlyList<PreviewedStack> stacks)
    {
        foreach (var (stack, plan) in stacks.Where(static stack => stack.Outcome.Plan is not null).Select(static stack => (stack, stack.Outcome.Plan!)))
        {
            var file = _plans is null ? _plan : _files.Add(Path.Combine(_plans, BaselineChoice.FileName(plan.Project, plan.Stack)), "--json");
            if (file is not null)
            {
                _files.Write(file, PlanJson.ToText(plan));
            }
        }

        foreach (var file in _reports)
        {
            _files.Write(file, WholeReport.Render([.. stacks.Select(static stack => stack.Report)], file.ShownAs));
        }

        FindingFiles.Write(
            _findings, [.. stacks.Select(static stack => stack.Report)], [.. stacks.Select(static stack => stack.Outcome.ProjectFile ?? "Pulumi.yaml")], _files);
    }

    private string CreateFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(_context.FullPath(folder));
            return folder;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(new Problem(ExitCode.Failed, $"The folder {folder} cannot be created: {problem.Message.TrimEnd('.')}.")
            {
                Fix = ["Give --json a folder that can be written to."],
            });
        }
    }
}
