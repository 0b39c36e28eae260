using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Infra.Protocol.Messages;

namespace Pulumi;

/// <summary>What became of a resource: an empty id is not known yet.</summary>
internal sealed record ResourceAnswer(string Urn, string Id, Struct? State)
{
    /// <summary>What single outputs of a remote component depend on.</summary>
    internal MapField<string, RegisterResourceResponse.Types.PropertyDependencies>? Dependencies { get; init; }

    /// <summary>False when the engine went on in spite of a failure: the state is that before the operation, or none.</summary>
    internal bool Succeeded { get; init; } = true;
}
