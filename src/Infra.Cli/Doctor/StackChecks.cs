using Infra.Cli.Stacks;
using Infra.Cli.Verbs;
using Infra.Policies;
using Infra.Preview.Configuration;
using Infra.Preview.Judging;
using Infra.Preview.Running;

namespace Infra.Cli.Doctor;

/// <summary>What a stack needs before its program runs: a project, a program, config, policy files that can be read.</summary>
internal sealed class StackChecks(VerbContext context)
{
    /// <summary>Looks at the stacks of folders.</summary>
    /// <param name="folders">The folders; empty for the current one, if it is a stack's.</param>
    public IEnumerable<Diagnosis> All(IReadOnlyList<string> folders)
    {
        if (folders.Count == 0 && !ProjectFile.FileNames.Any(name => File.Exists(context.FullPath(name))))
        {
            yield break;
        }

        var finder = new StackTargets(context);
        foreach (var folder in folders.Count == 0 ? ["."] : folders.Where(folder => folders.Count == 1 || !File.Exists(context.FullPath(folder))))
        {
            var all = finder.Find([folder], [], all: true);
            // A project without stack files has the stack dev.
            all = all.All(static target => target.Problem is not null) ? finder.Find([folder], [], all: false) : all;
            foreach (var target in all)
            {
                yield return Check(target);
            }

            if (all[0].Project is { } project)
            {
                yield return Writable.Check(project.Name, project.ProgramFolder, context.Show);
            }
        }
    }

    private Diagnosis Check(StackTarget target)
    {
        if (target.Problem is { } problem)
        {
            return Bad(target, problem);
        }

        var project = target.Project!;
        try
        {
            var (stack, path) = StackFileFinder.Choose(project, target.Requested ?? target.Stack!.Name);
            var file = path is null ? null : StackFile.Read(path, project.Name, context.Show(path));
            var config = StackConfiguration.Resolve(project, stack.Name, file, []);
            PolicyInputs.Read([], [project.StackFolder, project.ProgramFolder, project.Folder], waiverFile: null, context.Terminal.CurrentDirectory);
            return config.Warnings.Count == 0
                ? Diagnosis.Ok(target.Name, $"{context.Show(target.ProgramFile!)}, {(path is null ? "without a stack file" : context.Show(path))}")
                : Diagnosis.Warn(target.Name, config.Warnings[0], $"See {context.Show(path ?? project.Path)}.");
        }
        catch (ConfigurationException refusal)
        {
            return Bad(target, Problem.Of(refusal));
        }
        catch (PolicyFileException refusal)
        {
            return Bad(target, Problem.Of(refusal)[0]);
        }
    }

    private static Diagnosis Bad(StackTarget target, Problem problem)
    {
        var place = problem.At.Count > 0 ? $" ({problem.At[0]})" : "";
        return Diagnosis.Fail(target.Name, problem.Message + place, problem.Fix.Count > 0 ? problem.Fix[0] : problem.Allowed is { } allowed ? $"Allowed: {allowed}" : "Mend it.");
    }
}
