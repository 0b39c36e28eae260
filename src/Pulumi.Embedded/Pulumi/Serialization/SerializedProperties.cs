using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>
/// Properties on the wire. Every property in the struct has an entry in PropertyDependencies, an empty one when it depends on nothing.
/// </summary>
internal sealed record SerializedProperties(
    Struct Properties,
    ImmutableDictionary<string, ImmutableHashSet<Resource>> PropertyDependencies,
    bool ContainsUnknowns,
    bool ContainsSecrets);
