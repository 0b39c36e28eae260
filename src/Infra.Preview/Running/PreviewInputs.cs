using Infra.Policies;
using Infra.Preview.Changing;
using Infra.Preview.Configuration;
using Infra.Preview.Engine;
using Infra.Preview.Judging;
using Infra.Preview.Providers;
using Infra.Preview.Reports;

namespace Infra.Preview.Running;

/// <summary>All that a preview reads before the program starts.</summary>
internal sealed record PreviewInputs
{
    public required ProjectFile Project { get; init; }

    public required StackName Stack { get; init; }

    public required StackFile? StackFile { get; init; }

    public required StackConfiguration Config { get; init; }

    public required FixturesFile? Fixtures { get; init; }

    /// <summary>What the plan is judged by, or null to leave it unjudged.</summary>
    public required PolicyInputs? Policies { get; init; }

    /// <summary>What the stack is, or null when everything counts as new.</summary>
    public required DeployedStack? Baseline { get; init; }

    /// <summary>The file for the plan, or null.</summary>
    public OutputFile? PlanFile { get; init; }

    /// <summary>The files for the findings.</summary>
    public IReadOnlyList<OutputFile> ReportFiles { get; init; } = [];

    /// <summary>The files for the whole preview.</summary>
    public IReadOnlyList<OutputFile> WholeReportFiles { get; init; } = [];

    /// <summary>True when standard output carries the JSON and nothing else.</summary>
    public bool IsJsonOnly { get; init; }

    /// <summary>What is known from elsewhere.</summary>
    public required StackSurroundings Surroundings { get; init; }

    /// <summary>Masks the secrets that are known from config.</summary>
    public required Scrubber Secrets { get; init; }

    /// <summary>All files to write.</summary>
    public IEnumerable<OutputFile> OutputFiles => [.. PlanFile is null ? [] : new[] { PlanFile }, .. ReportFiles, .. WholeReportFiles];

    /// <summary>Reads it.</summary>
    /// <exception cref="ConfigurationException">A flag, a file or a config value is not in order.</exception>
    /// <exception cref="PolicyFileException">A policy or waiver file is not in order.</exception>
    public static PreviewInputs Read(RunnerArguments arguments, RunnerHost host, StackSurroundings surroundings)
    {
        var project = surroundings.Project ?? ProjectChoice.Read(host);
        var (stack, path) = StackFileFinder.Choose(project, arguments.Stack);
        var stackFile = path is null ? null : StackFile.Read(path, project.Name, PathText.Show(path, host.CurrentDirectory));
        var config = StackConfiguration.Resolve(project, stack.Name, stackFile, arguments.Config);
        var files = new RequestedFiles(host.CurrentDirectory);
        return new PreviewInputs
        {
            Project = project,
            Surroundings = surroundings,
            Stack = stack,
            StackFile = stackFile,
            Config = config,
            Fixtures = arguments.FixturesFile is { } fixtures ? FixturesFile.Read(Path.GetFullPath(fixtures, host.CurrentDirectory), fixtures) : null,
            Policies = PolicyInputs.Read(arguments, project, config, host.CurrentDirectory),
            Baseline = arguments.BaselineFile is { } baseline ? BaselineFile.Load(Path.GetFullPath(baseline, host.CurrentDirectory), baseline, project.Name, stack.Name) : null,
            PlanFile = arguments.JsonFile is null or "-" ? null : files.Add(arguments.JsonFile, "--json"),
            ReportFiles = files.AddAll(arguments.ReportFiles, "--policy-report", PolicyReport.Formats),
            WholeReportFiles = files.AddAll(arguments.WholeReportFiles, "--report", WholeReport.Formats),
            IsJsonOnly = arguments.JsonFile == "-",
            Secrets = new Scrubber(config.SecretValues),
        };
    }

    /// <summary>Starts the engine that the program talks to.</summary>
    /// <exception cref="ConfigurationException">The fixtures name a function or type that does not exist, or config for a provider is malformed.</exception>
    public async Task<PreviewEngine> StartEngineAsync(Action<EngineEvent> onEvent, CancellationToken cancellationToken)
    {
        if (Fixtures is not null && Surroundings.Shapes == LoadedResourceShapes.Shared)
        {
            ProviderAssemblies.Load();
        }

        var secret = Config.SecretKeys.ToHashSet(StringComparer.Ordinal);
        var options = new PreviewEngineOptions
        {
            Project = Project.Name,
            Stack = Stack.Name,
            Organization = Stack.Organization ?? "organization",
            RootDirectory = Project.Folder,
            Config = Config.Values.ToDictionary(value => value.Key, value => new ConfigEntry(value.Value, secret.Contains(value.Key)), StringComparer.Ordinal),
            Fixtures = Fixtures?.Content ?? Infra.Preview.Providers.Fixtures.None,
            OtherStacks = Surroundings.OtherStacks,
            Shapes = Surroundings.Shapes,
            Deployed = Baseline?.Cloud ?? Infra.Preview.Providers.DeployedCloud.None,
            OnEvent = onEvent,
        };
        try
        {
            return await PreviewEngine.StartAsync(options, cancellationToken);
        }
        catch (ArgumentException problem)
        {
            throw Fixtures?.Refuse(problem) ?? new ConfigurationException(problem.Message, problem);
        }
    }
}
