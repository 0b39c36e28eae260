namespace Infra.Preview.Providers.Aws;

/// <summary>What the table has for one type.</summary>
/// <param name="AutoName">How the type is named when the program does not, or null.</param>
/// <param name="Outputs">Outputs in the order they are worked out, <c>id</c> among them.</param>
internal sealed record AwsShape(AwsAutoName? AutoName, IReadOnlyList<(string Property, string Template)> Outputs);
