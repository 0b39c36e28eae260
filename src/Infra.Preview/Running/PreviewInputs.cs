using Infra.Preview.Configuration;
using Infra.Preview.Engine;

namespace Infra.Preview.Running;

/// <summary>All that a preview reads before the program starts.</summary>
internal sealed record PreviewInputs
{
    public required ProjectFile Project { get; init; }

    public required StackName Stack { get; init; }

    public required StackFile? StackFile { get; init; }

    public required StackConfiguration Config { get; init; }

    public required FixturesFile? Fixtures { get; init; }

    /// <summary>The full path of the JSON file, or null.</summary>
    public string? JsonPath { get; init; }

    /// <summary>True when standard output carries the JSON and nothing else.</summary>
    public bool IsJsonOnly { get; init; }

    /// <summary>Masks the secrets that are known from config.</summary>
    public required Scrubber Secrets { get; init; }

    public static PreviewInputs Read(RunnerArguments arguments, RunnerHost host)
    {
        var project = ProjectChoice.Read(host);
        var (stack, path) = StackFileFinder.Choose(project, arguments.Stack);
        var stackFile = path is null ? null : StackFile.Read(path, project.Name, PathText.Show(path, host.CurrentDirectory));
        var config = StackConfiguration.Resolve(project, stack.Name, stackFile, arguments.Config);
        return new PreviewInputs
        {
            Project = project,
            Stack = stack,
            StackFile = stackFile,
            Config = config,
            Fixtures = arguments.FixturesFile is { } fixtures ? FixturesFile.Read(Path.GetFullPath(fixtures, host.CurrentDirectory), fixtures) : null,
            JsonPath = arguments.JsonFile is null or "-" ? null : Path.GetFullPath(arguments.JsonFile, host.CurrentDirectory),
            IsJsonOnly = arguments.JsonFile == "-",
            Secrets = new Scrubber(config.SecretValues),
        };
    }

    /// <summary>Starts the engine that the program talks to.</summary>
    /// <exception cref="ConfigurationException">The fixtures name a function or type that does not exist, or config for a provider is malformed.</exception>
    public async Task<PreviewEngine> StartEngineAsync(Action<EngineEvent> onEvent, CancellationToken cancellationToken)
    {
        if (Fixtures is not null)
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
            Fixtures = Fixtures?.Content ?? Providers.Fixtures.None,
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
