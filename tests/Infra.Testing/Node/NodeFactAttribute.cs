using Xunit;

namespace Infra.Testing.Node;

/// <summary>A test that runs Node programs; it is reported as skipped where <c>node</c> or <c>npm</c> is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        Skip = NodeTools.MissingReason;
    }
}
