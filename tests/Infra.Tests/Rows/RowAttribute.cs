namespace Infra.Tests;

/// <summary>Says which rows of <see cref="ComponentRows"/> a test holds.</summary>
/// <param name="ids">The rows' ids.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RowAttribute(params string[] ids) : Attribute
{
    public IReadOnlyList<string> Ids { get; } = ids;
}
