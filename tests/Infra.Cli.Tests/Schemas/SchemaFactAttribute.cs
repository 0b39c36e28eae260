using Infra.Testing;
using Infra.Testing.Node;

namespace Infra.Cli.Tests.Schemas;

/// <summary>A test that runs programs of stacks and the validator. Skipped without Node, and where there is no Linux.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SchemaFactAttribute : FactAttribute
{
    public SchemaFactAttribute() => Skip = new LinuxFactAttribute().Skip ?? new NodeFactAttribute().Skip;
}
