using Infra.Plans;
using Infra.Preview.Providers;
using Infra.Protocol;

namespace Infra.Preview.Engine;

/// <summary>
/// An engine that a Pulumi program talks to instead of Pulumi's own: it speaks the same protocol, creates nothing, and answers with what
/// is known and symbols for what only the cloud knows. Start it, run the program with <see cref="Environment"/>, then take the plan from
/// <see cref="Complete"/>. One engine serves one run of one program.
/// </summary>
public sealed class PreviewEngine : IAsyncDisposable
{
    private readonly EngineState _state;
    private readonly GrpcServer _server;

    private PreviewEngine(EngineState state, GrpcServer server)
    {
        _state = state;
        _server = server;
        Environment = EngineEnvironment.Create(state.Options, server.Address);
    }

    /// <summary>Where the resource monitor listens, in the form that <c>PULUMI_MONITOR</c> takes.</summary>
    public string MonitorAddress => _server.Address;

    /// <summary>Where the engine's other services listen, in the form that <c>PULUMI_ENGINE</c> takes.</summary>
    public string EngineAddress => _server.Address;

    /// <summary>
    /// The environment variables to set for the program. <c>PULUMI_CONFIG</c> holds the configuration with its secrets in the clear, as
    /// programs expect it: never print it.
    /// </summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>True once an error was logged or a request refused: the run has failed whatever the program's exit code says.</summary>
    public bool HasErrors => _state.Messages.All.Any(message => message.Severity == MessageSeverity.Error);

    /// <summary>Opens an engine on a free loopback port.</summary>
    /// <exception cref="ArgumentException">The project or stack has no name, or the fixtures name a type or function that does not exist.</exception>
    public static async Task<PreviewEngine> StartAsync(PreviewEngineOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (string.IsNullOrWhiteSpace(options.Project) || string.IsNullOrWhiteSpace(options.Stack))
        {
            throw new ArgumentException("A preview needs the names of the project and of the stack.", nameof(options));
        }

        if (FixtureCheck.ProblemsOf(options.Fixtures, options.Shapes).ToList() is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join('\n', problems), nameof(options));
        }

        var state = new EngineState(options);
        var server = await GrpcServer.StartAsync(
            [.. new MonitorService(state).Handlers(), .. new EngineService(state).Handlers()], cancellationToken);
        return new PreviewEngine(state, server);
    }

    /// <summary>What the program is doing right now, as far as the engine can see. Cheap enough to ask every second.</summary>
    public EngineActivity Activity()
    {
        var awaited = _state.Resources.All.Where(resource => resource is { Kind: ResourceKind.Component, HasRegisteredOutputs: false });
        return new EngineActivity
        {
            LastActivity = _state.Activity.LastActivity,
            Idle = _state.Activity.Idle,
            CallsInFlight = _state.Activity.CallsInFlight,
            IsFinished = _state.Activity.IsFinished,
            ResourceCount = _state.Resources.Count,
            LastResource = _state.Resources.LastUrn,
            AwaitedOutputs = awaited.Select(resource => resource.Urn).ToSortedSet(),
            RunningCallbacks = _state.Activity.RunningCallbacks,
        };
    }

    /// <summary>The plan as it stands. Call it when the program has ended; after a failure it holds what was registered until then.</summary>
    public Plan Complete() => new PlanAssembler(_state).Assemble();

    /// <summary>A message as it may be shown: secrets masked.</summary>
    public string HideSecrets(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _state.Secrets.Hide(text);
    }

    /// <summary>Closes the engine; a program that still runs loses its connection.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _state.Callbacks.Dispose();
    }
}
