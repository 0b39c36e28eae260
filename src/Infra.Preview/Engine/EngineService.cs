using Google.Protobuf.WellKnownTypes;
using Infra.Protocol;
using Infra.Protocol.Messages;

namespace Infra.Preview.Engine;

/// <summary>The engine's services beside resources: log lines, the root resource, the version a program requires.</summary>
internal sealed class EngineService(EngineState state)
{
    private volatile string _root = "";

    public IEnumerable<GrpcHandler> Handlers()
    {
        yield return GrpcHandler.Unary(EngineMethods.Log, (request, _) => state.Activity.TrackAsync(() =>
        {
            state.Messages.Add(request);
            return Task.FromResult(new Empty());
        }));
        yield return GrpcHandler.Unary(EngineMethods.GetRootResource, (_, _) => Task.FromResult(new GetRootResourceResponse { Urn = _root }));
        yield return GrpcHandler.Unary(EngineMethods.SetRootResource, (request, _) =>
        {
            _root = request.Urn;
            return Task.FromResult(new SetRootResourceResponse());
        });
        yield return GrpcHandler.Unary(EngineMethods.StartDebugging, (_, _) => Task.FromResult(new Empty()));
        yield return GrpcHandler.Unary(EngineMethods.RequirePulumiVersion, (request, _) => Task.FromResult(Require(request.PulumiVersionRange)));
    }

    private static RequirePulumiVersionResponse Require(string range)
    {
        bool isSatisfied;
        try
        {
            isSatisfied = VersionRange.Contains(range, VersionRange.Engine);
        }
        catch (FormatException problem)
        {
            throw new GrpcException(GrpcStatusCode.InvalidArgument, $"'{range}' is not a range of versions: {problem.Message}.");
        }

        return isSatisfied
            ? new RequirePulumiVersionResponse()
            : throw new GrpcException(
                GrpcStatusCode.FailedPrecondition, $"The program requires Pulumi {range}, and the preview behaves as {VersionRange.Engine}.");
    }
}
