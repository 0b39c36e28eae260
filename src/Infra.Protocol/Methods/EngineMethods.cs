using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Infra.Protocol.Messages;

namespace Infra.Protocol;

/// <summary>The rpcs of <c>pulumirpc.Engine</c>: log lines and the root resource.</summary>
public static class EngineMethods
{
    /// <summary>Writes a line to the engine's log; one with severity ERROR fails the run.</summary>
    public static readonly GrpcMethod<LogRequest, Empty> Log =
        Define(nameof(Log), LogRequest.Parser, Empty.Parser);

    /// <summary>The URN of the stack resource; empty while there is none.</summary>
    public static readonly GrpcMethod<GetRootResourceRequest, GetRootResourceResponse> GetRootResource =
        Define(nameof(GetRootResource), GetRootResourceRequest.Parser, GetRootResourceResponse.Parser);

    /// <summary>Makes a URN the parent of every resource that names no other.</summary>
    public static readonly GrpcMethod<SetRootResourceRequest, SetRootResourceResponse> SetRootResource =
        Define(nameof(SetRootResource), SetRootResourceRequest.Parser, SetRootResourceResponse.Parser);

    /// <summary>Tells the engine that the program waits for a debugger.</summary>
    public static readonly GrpcMethod<StartDebuggingRequest, Empty> StartDebugging =
        Define(nameof(StartDebugging), StartDebuggingRequest.Parser, Empty.Parser);

    /// <summary>Fails unless the engine's version is in a range.</summary>
    public static readonly GrpcMethod<RequirePulumiVersionRequest, RequirePulumiVersionResponse> RequirePulumiVersion =
        Define(nameof(RequirePulumiVersion), RequirePulumiVersionRequest.Parser, RequirePulumiVersionResponse.Parser);

    private static GrpcMethod<TRequest, TResponse> Define<TRequest, TResponse>(
        string name, MessageParser<TRequest> requestParser, MessageParser<TResponse> responseParser)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
        => new("pulumirpc.Engine", name, requestParser, responseParser);
}
