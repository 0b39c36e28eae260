using System.Reflection;
using Infra.Protocol;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a program that declares its resources in a function.</summary>
    /// <returns>The process's exit code: 0, or another one when the run failed. The engine has shown why.</returns>
    /// <exception cref="InvalidOperationException">The program was not started by an engine, or a deployment is running already.</exception>
    public static Task<int> RunAsync(Action action) => RunAsync(ToAsync(action));

    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RunAsync(() => Task.FromResult(func()));

    public static Task<int> RunAsync(Func<Task> func) => RunAsync(ToAsync(func));

    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) =>
        RunWithEngineAsync(() => new Stack(func, options));

    /// <summary>Runs a program whose resources the constructor of a stack class declares.</summary>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() =>
        RunWithEngineAsync(Construct<TStack>);

    /// <summary>As the overload without arguments; the stack comes from a service provider.</summary>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return RunWithEngineAsync(() => Resolve<TStack>(serviceProvider));
    }

    private static async Task<int> RunWithEngineAsync(Func<Stack> createStack)
    {
        CheckNotRunning();
        var settings = EngineEnvironment.ReadSettings();
        var config = ConfigValues.Parse(EngineEnvironment.Config);
        using var monitorChannel = new GrpcChannel(EngineEnvironment.MonitorAddress);
        using var engineChannel = new GrpcChannel(EngineEnvironment.EngineAddress);
        var deployment = new Deployment(settings, config, new GrpcMonitor(monitorChannel), new GrpcEngine(engineChannel));

        await using (deployment.Callbacks)
        {
            deployment.Features.AskEarly();
            var exitCode = await deployment.RunToEndAsync(createStack).ConfigureAwait(false);

            // The signal says that everything is declared: after a failure it would let the engine delete what was not reached.
            if (exitCode == 0)
                await deployment.Monitor.SignalAndWaitForShutdownAsync().ConfigureAwait(false);
            return exitCode;
        }
    }

    private static void CheckNotRunning()
    {
        if (Flow.Value is not null)
            throw new InvalidOperationException("A deployment is running here already: RunAsync and TestAsync do not nest.");
    }

    /// <summary>Makes this the deployment of the calling flow, which is over with the caller's own async method.</summary>
    private Task<int> RunToEndAsync(Func<Stack> createStack)
    {
        Flow.Value = this;
        OutputTracking.Current = Work;
        return new ProgramRun(this).RunAsync(createStack);
    }

    private static Stack Construct<TStack>()
        where TStack : Stack, new()
    {
        // The generic new wraps what a constructor throws.
        var stack = (Stack)Activator.CreateInstance(
            typeof(TStack), BindingFlags.DoNotWrapExceptions | BindingFlags.Public | BindingFlags.Instance, binder: null, args: null, culture: null)!;
        stack.RegisterPropertyOutputs();
        return stack;
    }

    private static Stack Resolve<TStack>(IServiceProvider services)
        where TStack : Stack
    {
        var stack = (Stack?)services.GetService(typeof(TStack))
            ?? throw new InvalidOperationException($"The service provider has no {typeof(TStack)}: register it before running it.");
        stack.RegisterPropertyOutputs();
        return stack;
    }

    private static Func<Task<IDictionary<string, object?>>> ToAsync(Action action) => () =>
    {
        action();
        return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
    };

    private static Func<Task<IDictionary<string, object?>>> ToAsync(Func<Task> func) => async () =>
    {
        await func().ConfigureAwait(false);
        return new Dictionary<string, object?>();
    };
}
