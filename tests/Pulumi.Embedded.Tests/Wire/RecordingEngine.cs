using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Infra.Protocol;
using Infra.Protocol.Messages;

namespace Pulumi.Embedded.Tests.Wire;

/// <summary>An engine that remembers every request of a program and answers as a real one would that creates everything.</summary>
internal sealed class RecordingEngine
{
    private readonly ConcurrentQueue<IMessage> _requests = new();

    /// <summary>Features to deny. All others are there.</summary>
    internal HashSet<string> Lacks { get; init; } = [];

    internal bool DryRun { get; init; }

    internal Func<RegisterResourceRequest, RegisterResourceResponse, Task>? OnRegister { get; init; }

    internal Func<ResourceInvokeRequest, InvokeResponse> OnInvoke { get; init; } = request => new InvokeResponse { Return = request.Args };

    internal Func<ResourceCallRequest, CallResponse> OnCall { get; init; } = request => new CallResponse { Return = request.Args };

    internal Func<ReadResourceRequest, Struct> OnRead { get; init; } = request => request.Properties;

    /// <summary>Runs when the program says that it has declared everything.</summary>
    internal Func<Task> OnShutdown { get; init; } = () => Task.CompletedTask;

    internal IReadOnlyList<RegisterResourceRequest> Registrations => All<RegisterResourceRequest>();

    internal RegisterResourceRequest this[string name] => Registrations.Single(request => request.Name == name);

    internal IReadOnlyList<LogRequest> Errors => [.. All<LogRequest>().Where(log => log.Severity == LogSeverity.Error)];

    internal int Shutdowns { get; private set; }

    internal int RegistrationsBeforeShutdown { get; private set; }

    internal IReadOnlyList<Callback> StackTransforms => [.. _stackTransforms];

    internal IReadOnlyList<Callback> InvokeTransforms => [.. _invokeTransforms];

    private readonly ConcurrentQueue<Callback> _stackTransforms = new();
    private readonly ConcurrentQueue<Callback> _invokeTransforms = new();

    internal IReadOnlyList<T> All<T>()
        where T : IMessage => [.. _requests.OfType<T>()];

    /// <summary>Runs a program against this engine, in this process, and answers its exit code.</summary>
    internal async Task<int> RunAsync(Func<Task<int>> program)
    {
        await using var server = await GrpcServer.StartAsync(Handlers());
        return await RunAsync(server.Address, program, DryRun);
    }

    internal static async Task<int> RunAsync(string address, Func<Task<int>> program, bool dryRun = false)
    {
        using var environment = ProcessEnvironment.With(
            ("PULUMI_MONITOR", address),
            ("PULUMI_ENGINE", address),
            ("PULUMI_PROJECT", "shop"),
            ("PULUMI_STACK", "prod"),
            ("PULUMI_ORGANIZATION", "acme"),
            ("PULUMI_ROOT_DIRECTORY", "/src/shop"),
            ("PULUMI_DRY_RUN", dryRun ? "true" : "false"),
            ("PULUMI_QUERY_MODE", "false"),
            ("PULUMI_PARALLEL", "16"),
            ("PULUMI_CONFIG", """{"shop:size":"3"}"""));
        try
        {
            return await program();
        }
        finally
        {
            Environment.ExitCode = 0;
        }
    }

    internal Task<int> RunAsync(Action program) => RunAsync(() => Deployment.RunAsync(program));

    /// <summary>Runs a program that throws.</summary>
    internal Task<int> FailAsync(Func<Exception> failure)
    {
        void Program() => throw failure();
        return RunAsync(Program);
    }

    internal static string UrnOf(RegisterResourceRequest request) => UrnOf(request.Type, request.Name, request.Parent);

    internal IReadOnlyList<GrpcHandler> Handlers() =>
    [
        On(ResourceMonitorMethods.SupportsFeature, request => new SupportsFeatureResponse { HasSupport = !Lacks.Contains(request.Id) }),
        GrpcHandler.Unary(ResourceMonitorMethods.RegisterResource, (request, _) => RegisterAsync(request)),
        On(ResourceMonitorMethods.ReadResource, request => new ReadResourceResponse
        {
            Urn = UrnOf(request.Type, request.Name, request.Parent),
            Properties = OnRead(request),
        }),
        On(ResourceMonitorMethods.RegisterResourceOutputs, _ => new Empty()),
        On(ResourceMonitorMethods.Invoke, OnInvoke),
        On(ResourceMonitorMethods.Call, OnCall),
        On(ResourceMonitorMethods.RegisterPackage, request => new RegisterPackageResponse { Ref = $"{request.Name}-ref" }),
        On(ResourceMonitorMethods.RegisterResourceHook, _ => new Empty()),
        On(ResourceMonitorMethods.RegisterStackTransform, request => Keep(_stackTransforms, request)),
        On(ResourceMonitorMethods.RegisterStackInvokeTransform, request => Keep(_invokeTransforms, request)),
        GrpcHandler.Unary(ResourceMonitorMethods.SignalAndWaitForShutdown, async (_, _) =>
        {
            Shutdowns++;
            RegistrationsBeforeShutdown = Registrations.Count;
            await OnShutdown();
            return new Empty();
        }),
        On(EngineMethods.Log, _ => new Empty()),
        On(EngineMethods.SetRootResource, _ => new SetRootResourceResponse()),
        On(EngineMethods.GetRootResource, _ => new GetRootResourceResponse
        {
            Urn = All<SetRootResourceRequest>() is [.., var last] ? last.Urn : "",
        }),
    ];

    private GrpcHandler On<TRequest, TResponse>(GrpcMethod<TRequest, TResponse> method, Func<TRequest, TResponse> answer)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse> => GrpcHandler.Unary(method, (request, _) =>
        {
            _requests.Enqueue(request);
            return Task.FromResult(answer(request));
        });

    private static Empty Keep(ConcurrentQueue<Callback> callbacks, Callback callback)
    {
        callbacks.Enqueue(callback);
        return new Empty();
    }

    private async Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request)
    {
        _requests.Enqueue(request);
        var response = new RegisterResourceResponse
        {
            Urn = UrnOf(request),
            Id = request.Custom ? $"{request.Name}-id" : "",
            Object = request.Object.Clone(),
        };
        if (OnRegister is not null)
            await OnRegister(request, response);
        return response;
    }

    private static string UrnOf(string type, string name, string parent)
    {
        var chain = parent.Length == 0 || parent.Split("::")[2] == "pulumi:pulumi:Stack" ? type : $"{parent.Split("::")[2]}${type}";
        return $"urn:pulumi:prod::shop::{chain}::{name}";
    }
}
