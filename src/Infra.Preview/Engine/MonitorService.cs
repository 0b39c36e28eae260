using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Infra.Plans;
using Infra.Preview.Engine.Callbacks;
using Infra.Preview.Engine.Registration;
using Infra.Preview.Engine.Wire;
using Infra.Preview.Invokes;
using Infra.Protocol;
using Infra.Protocol.Messages;

namespace Infra.Preview.Engine;

/// <summary>The resource monitor: the rpcs by which a program declares its resources and asks for data.</summary>
internal sealed class MonitorService
{
    private static readonly HashSet<string> Features = new(StringComparer.Ordinal)
    {
        "secrets", "resourceReferences", "outputValues", "aliasSpecs", "deletedWith", "replaceWith", "transforms", "invokeTransforms",
        "parameterization", "resourceHooks", "errorHooks",
    };

    private readonly EngineState _state;
    private readonly TransformRunner _transforms;
    private readonly HookRegistry _hooks;
    private readonly Registrar _registrar;
    private readonly InvokeService _invokes;

    public MonitorService(EngineState state)
    {
        _state = state;
        _transforms = new TransformRunner(state.Callbacks, state.Resources);
        _hooks = new HookRegistry(state.Callbacks, state.Messages);
        _registrar = new Registrar(state, _transforms, _hooks);
        _invokes = new InvokeService(state, _transforms);
    }

    public IEnumerable<GrpcHandler> Handlers()
    {
        yield return Serve(ResourceMonitorMethods.SupportsFeature, request => new SupportsFeatureResponse { HasSupport = Features.Contains(request.Id) });
        yield return Serve(ResourceMonitorMethods.RegisterResource, RegisterAsync);
        yield return Serve(ResourceMonitorMethods.ReadResource, ReadAsync);
        yield return Serve(ResourceMonitorMethods.RegisterResourceOutputs, request => Done(() => _registrar.RegisterOutputs(request)));
        yield return Serve(ResourceMonitorMethods.Invoke, _invokes.InvokeAsync);
        yield return Serve(ResourceMonitorMethods.Call, _invokes.Call);
        yield return Serve(ResourceMonitorMethods.RegisterStackTransform, transform => Done(() => _transforms.AddToStack(transform)));
        yield return Serve(ResourceMonitorMethods.RegisterStackInvokeTransform, transform => Done(() => _transforms.AddToInvokes(transform)));
        yield return Serve(ResourceMonitorMethods.RegisterResourceHook, hook => Done(() => _hooks.Add(hook)));
        yield return Serve(ResourceMonitorMethods.RegisterErrorHook, hook => Done(() => _hooks.Add(hook)));
        yield return Serve(ResourceMonitorMethods.RegisterPackage, _state.Packages.Register);
        yield return Serve(ResourceMonitorMethods.SignalAndWaitForShutdown, _ => Done(Finish));
    }

    // A reference to a stack of the same preview waits for that stack's plan.
    private async Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request, CancellationToken cancellationToken)
    {
        await _state.OtherStacks.FetchAsync(request.Type, request.Object is { } inputs ? WireValue.Text(inputs, "name") ?? request.Name : request.Name, cancellationToken);
        return await _registrar.RegisterAsync(request, cancellationToken);
    }

    private async Task<ReadResourceResponse> ReadAsync(ReadResourceRequest request, CancellationToken cancellationToken)
    {
        var stack = request.Properties is { } inputs ? WireValue.Text(inputs, "name") : null;
        await _state.OtherStacks.FetchAsync(request.Type, stack ?? request.Id, cancellationToken);
        return _registrar.Read(request);
    }

    private static Empty Done(Action work)
    {
        work();
        return new Empty();
    }

    private void Finish()
    {
        _state.Activity.Finish();
        _state.Tell(new ProgramFinished());
    }

    private GrpcHandler Serve<TRequest, TResponse>(GrpcMethod<TRequest, TResponse> method, Func<TRequest, TResponse> answer)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        return Serve(method, (request, _) => Task.FromResult(answer(request)));
    }

    private GrpcHandler Serve<TRequest, TResponse>(GrpcMethod<TRequest, TResponse> method, Func<TRequest, CancellationToken, Task<TResponse>> answer)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        return GrpcHandler.Unary(method, (request, call) => _state.Activity.TrackAsync(() => AnswerAsync(request, answer, call.CancellationToken)));
    }

    private async Task<TResponse> AnswerAsync<TRequest, TResponse>(
        TRequest request, Func<TRequest, CancellationToken, Task<TResponse>> answer, CancellationToken cancellationToken)
    {
        try
        {
            return await answer(request, cancellationToken);
        }
        catch (FormatException problem)
        {
            throw Refuse(request, GrpcStatusCode.InvalidArgument, problem.Message);
        }
        catch (GrpcException problem)
        {
            throw Refuse(request, problem.Status, problem.Detail);
        }
    }

    // The program reports a refusal as well, in its own words and with a stack trace; the plan keeps the plain sentence.
    private GrpcException Refuse<TRequest>(TRequest request, GrpcStatusCode status, string text)
    {
        var sentence = request switch
        {
            RegisterResourceRequest registration when status == GrpcStatusCode.InvalidArgument && !text.Contains(registration.Name, StringComparison.Ordinal)
                => $"{RegisteredResource.Describe(registration.Type, registration.Name)}: {text}.",
            _ => text,
        };
        _state.Messages.Add(MessageSeverity.Error, sentence);
        return new GrpcException(status, sentence);
    }
}
