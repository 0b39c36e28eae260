namespace Infra.Preview.Invokes.Aws;

/// <summary>One statement of a policy document. Each list is written as the provider does: alone as text, several as a list.</summary>
internal sealed record PolicyStatement
{
    public string Sid { get; init; } = "";

    public string Effect { get; init; } = "";

    public IReadOnlyList<string> Actions { get; init; } = [];

    public IReadOnlyList<string> NotActions { get; init; } = [];

    public IReadOnlyList<string> Resources { get; init; } = [];

    public IReadOnlyList<string> NotResources { get; init; } = [];

    public IReadOnlyList<(string Type, IReadOnlyList<string> Identifiers)> Principals { get; init; } = [];

    public IReadOnlyList<(string Type, IReadOnlyList<string> Identifiers)> NotPrincipals { get; init; } = [];

    public IReadOnlyList<(string Test, string Variable, IReadOnlyList<string> Values)> Conditions { get; init; } = [];
}
