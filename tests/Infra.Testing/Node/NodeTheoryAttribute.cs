using Xunit;

namespace Infra.Testing.Node;

/// <summary>The <see cref="NodeFactAttribute"/> of tests with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute()
    {
        Skip = NodeTools.MissingReason;
    }
}
