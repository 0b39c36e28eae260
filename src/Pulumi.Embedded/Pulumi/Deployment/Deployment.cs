using Infra.Protocol.Messages;

namespace Pulumi;

/// <summary>One run of a program, from the first resource to the last. Several can run at the same time, each in its own async flow.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<Deployment?> Flow = new();

    private readonly DeploymentInstance _instance;
    private readonly IEngine _engine;

    private Deployment(DeploymentSettings settings, ConfigValues config, IMonitor monitor, IEngine engine)
    {
        Settings = settings;
        Config = config;
        Monitor = monitor;
        _engine = engine;
        _instance = new DeploymentInstance(this);
        Features = new MonitorFeatures(monitor);
        Log = new EngineLog(engine);
        Callbacks = new CallbackRegistry(this);
        Packages = new PackageRegistry(this);
        Registrar = new ResourceRegistrar(this);
        Invokes = new InvokeCalls(this);
        Methods = new MethodCalls(this);
    }

    /// <summary>The deployment that the calling code belongs to.</summary>
    /// <exception cref="InvalidOperationException">No deployment is running in this async flow.</exception>
    public static DeploymentInstance Instance => Current._instance;

    internal static Deployment Current => Flow.Value ?? throw new InvalidOperationException(
        "No deployment is running here: resources, configuration and Deployment.Instance exist only inside Deployment.RunAsync or Deployment.TestAsync.");

    internal DeploymentSettings Settings { get; }

    internal ConfigValues Config { get; }

    internal IMonitor Monitor { get; }

    internal MonitorFeatures Features { get; }

    internal InFlightWork Work { get; } = new();

    internal EngineLog Log { get; }

    internal CallbackRegistry Callbacks { get; }

    internal PackageRegistry Packages { get; }

    internal ResourceRegistrar Registrar { get; }

    internal InvokeCalls Invokes { get; }

    internal MethodCalls Methods { get; }

    /// <summary>The parent of every resource that names no other; null until the program has constructed it.</summary>
    internal Stack? Stack { get; private set; }

    /// <summary>Called by the stack's constructor, before anything else is constructed.</summary>
    internal void SetStack(Stack stack, IReadOnlyList<ResourceTransform> transforms)
    {
        Stack = stack;
        Work.Track(SetRootResourceAsync(stack));
        foreach (var transform in transforms)
            Callbacks.AddStackTransform(transform);
    }

    /// <summary>Shows a warning about a value that came from outside.</summary>
    internal void Warn(string message) => Work.Track(Log.SendAsync(LogSeverity.Warning, message));

    private async Task SetRootResourceAsync(Stack stack)
    {
        var urn = await stack.Urn.DataTask.ConfigureAwait(false);
        await _engine.SetRootResourceAsync(urn.Value).ConfigureAwait(false);
    }
}
