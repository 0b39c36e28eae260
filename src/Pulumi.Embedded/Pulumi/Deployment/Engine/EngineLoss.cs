using Infra.Protocol;

namespace Pulumi;

/// <summary>Tells an engine that has gone away from one that refuses something. The first has told its user why; nobody is left to tell.</summary>
internal static class EngineLoss
{
    internal static bool Is(Exception e) => e is GrpcException { Status: GrpcStatusCode.Unavailable or GrpcStatusCode.Cancelled };
}
