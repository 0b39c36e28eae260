namespace Infra.Architecture.Tests.Layers;

/// <summary>What a project may reference: projects and Pulumi packages by name, packages of others by name.</summary>
internal sealed record Layer(string[] Projects, params string[] Packages);
