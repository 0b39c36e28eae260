using Infra.Plans;

namespace Infra.Preview.Engine.Registration;

/// <summary>What a resource is before anything else is known of it.</summary>
internal sealed record ResourceIdentity(string Urn, string Type, string Name, string? Parent, ResourceKind Kind);
