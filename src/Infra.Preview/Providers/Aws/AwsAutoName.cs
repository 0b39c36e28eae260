namespace Infra.Preview.Providers.Aws;

/// <summary>How a resource is named from its logical name.</summary>
/// <param name="Property">The property that holds the name.</param>
/// <param name="MaxLength">The longest name the provider makes; 0 to use the logical name as it is.</param>
/// <param name="Style">Words that change the form: <c>lower</c>, <c>nodash</c>, <c>fifo</c>, <c>alias</c>.</param>
internal sealed record AwsAutoName(string Property, int MaxLength, IReadOnlyList<string> Style)
{
    /// <summary>What the provider does for every type that takes a <c>name</c>.</summary>
    public static AwsAutoName Default { get; } = new("name", 255, []);
}
