using System.Globalization;
using Infra.Cli.Build;
using Infra.Cli.Processes;
using Infra.Cli.Stacks;
using Infra.Cli.Verbs;
using Infra.Preview.Configuration;
using Infra.Preview.Providers;
using Infra.Preview.Running;
using Infra.Preview.Terminal;

namespace Infra.Cli.Preview;

/// <summary>Builds the programs of stacks and previews them, each in a process of its own.</summary>
internal sealed class StackPreviews(VerbContext context, PreviewRequest request)
{
    private VerbContext Context => context;

    private PreviewRequest Request => request;

    /// <summary>Previews the stacks of the request.</summary>
    /// <param name="isOutputTaken">True when standard output carries something else than what programs write.</param>
    /// <param name="interrupted">Cancelled when a person wants the run to end.</param>
    /// <returns>The stacks: those that others refer to first, those that nothing is known of last.</returns>
    /// <exception cref="ConfigurationException">The request makes no sense as a whole.</exception>
    public async Task<IReadOnlyList<PreviewedStack>> RunAsync(bool isOutputTaken, CancellationToken interrupted)
    {
        var targets = RefuseTwins(new StackTargets(context).Find(request.Folders, request.Stacks, request.IsForAllStacks));
        var baselines = new BaselineChoice(context, request.Against, targets.Count);
        var progress = new ProgressLine(context.Terminal.Error, context.Terminal.ErrorCapabilities, context.Terminal.IsErrorTerminal);
        try
        {
            var programs = await BuildAsync([.. targets.Where(static target => target.Problem is null)], progress, interrupted);
            var runner = new Runner(this, programs, baselines, progress, isOutputTaken, targets.Count);
            var known = targets.Where(static target => target is { Project: not null, Stack: not null }).ToList();
            using var group = new StackGroup([.. known.Select(runner.MemberOf)], request.Parallel ?? Environment.ProcessorCount);
            var results = await group.RunAsync(runner.Ended, interrupted);
            // Ctrl-C reaches the programs as well, and may end them first: that is no failure of theirs.
            interrupted.ThrowIfCancellationRequested();
            return
            [
                .. results.Select(result => new PreviewedStack(known.Find(target => target.Name == result.Member.FullName)!, result.Outcome, result.References)),
                .. targets.Where(target => !known.Contains(target)).Select(static target => new PreviewedStack(target, Failed(target, target.Problem!), [])),
            ];
        }
        finally
        {
            progress.Close();
        }
    }

    // Two folders may hold projects of one name: nothing could tell their stacks apart.
    private static List<StackTarget> RefuseTwins(IReadOnlyList<StackTarget> targets)
    {
        var seen = new Dictionary<string, StackTarget>(StringComparer.Ordinal);
        return [.. targets.Select(target => target.Stack is null || seen.TryAdd(target.Name, target) ? target : target with
        {
            Stack = null,
            Problem = new Problem(ExitCode.BadUsage, $"There are two stacks {target.Name}: in {seen[target.Name].Given} and in {target.Given}.") { Fix = ["Give one of the projects another name."] },
        })];
    }

    private async Task<IReadOnlyDictionary<string, (string? Assembly, Problem? Problem)>> BuildAsync(
        IReadOnlyList<StackTarget> targets, ProgressLine progress, CancellationToken interrupted)
    {
        var files = targets.Select(static target => target.ProgramFile!).Distinct(StringComparer.Ordinal).ToList();
        var build = new ProgramBuild(context);
        if (files.Count == 0 || !request.Builds)
        {
            return build.Find(files, request.Configuration);
        }

        progress.Draw(files.Count == 1 ? $"building {context.Show(files[0])}" : string.Create(CultureInfo.InvariantCulture, $"building {files.Count} programs"));
        return await build.RunAsync(files, request.Configuration, interrupted);
    }

    private static PreviewOutcome Failed(StackTarget target, Problem problem) => PreviewOutcome.Failed([problem], target.Project, target.Stack?.Name);

    private RunnerArguments Arguments(StackTarget target, string? baseline) => new()
    {
        Stack = target.Requested ?? target.Stack!.Name,
        Config = request.Config,
        FixturesFile = request.Fixtures,
        Packs = request.Packs,
        IsUnjudged = request.IsUnjudged,
        BaselineFile = baseline,
        Replaceable = request.Replaceable,
        IsFull = request.IsFull,
    };

    private sealed class Runner(
        StackPreviews previews,
        IReadOnlyDictionary<string, (string? Assembly, Problem? Problem)> programs,
        BaselineChoice baselines,
        ProgressLine progress,
        bool isOutputTaken,
        int count)
    {
        private int _ended;

        public GroupMember MemberOf(StackTarget target) => new(target.Project!.Name, target.Stack!.Name, target.Stack.Organization, (others, interrupted) =>
            PreviewAsync(target, others, interrupted));

        public void Ended(GroupResult result) => Interlocked.Increment(ref _ended);

        private async Task<PreviewOutcome> PreviewAsync(StackTarget target, IOtherStacks others, CancellationToken interrupted)
        {
            if ((target.Problem ?? programs[target.ProgramFile!].Problem) is { } problem)
            {
                return Failed(target, problem);
            }

            var (request, context) = (previews.Request, previews.Context);
            var assembly = programs[target.ProgramFile!].Assembly!;
            var program = new ChildProgram(Executable.Dotnet(context.Host), ["exec", assembly], context.Host.Environment)
            {
                Limit = request.Limit,
                Prefix = count == 1 ? null : $"{target.Name} | ",
                OnProgress = (resources, latest) => progress.Draw(State(target, resources, latest)),
            };
            var types = new ProgramTypes(assembly);
            var surroundings = new StackSurroundings
            {
                Project = target.Project,
                Shapes = types.Shapes,
                OtherStacks = others,
                IsOutputTaken = isOutputTaken,
                HasReports = request.HasReports,
            };
            var host = context.Terminal with
            {
                ProgramAssembly = request.HasReports ? types.LoadProgram() : null,
                Out = new ProgressSafeWriter(context.Terminal.Out, progress),
                Error = new ProgressSafeWriter(context.Terminal.Error, progress),
            };
            var baseline = baselines.For(target, out var warning);
            var outcome = await StackPreview.RunAsync(previews.Arguments(target, baseline), host, program, surroundings, interrupted);
            return warning is null ? outcome : outcome.WithWarning(warning);
        }

        private string State(StackTarget target, int resources, string? latest)
        {
            var state = string.Create(CultureInfo.InvariantCulture, $"{resources} declared") + (latest is null ? "" : $"  {latest}");
            return count == 1 ? state : string.Create(CultureInfo.InvariantCulture, $"{_ended} of {count} previewed  {target.Name}  {state}");
        }
    }
}
