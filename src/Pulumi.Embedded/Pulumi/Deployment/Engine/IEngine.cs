using Infra.Protocol.Messages;

namespace Pulumi;

/// <summary>Where messages go, and who knows the root resource.</summary>
internal interface IEngine
{
    Task LogAsync(LogRequest request);

    Task SetRootResourceAsync(string urn);
}
