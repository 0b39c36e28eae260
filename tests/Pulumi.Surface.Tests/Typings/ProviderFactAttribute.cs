using Infra.Testing.Node;

namespace Pulumi.Surface.Tests.Typings;

/// <summary>A test that asks the AWS provider of Terraform itself; it is reported as skipped where nobody says where that is.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProviderFactAttribute : FactAttribute
{
    public ProviderFactAttribute()
    {
        Skip = new NodeFactAttribute().Skip ?? (Provider is null ? "INFRA_AWS_PROVIDER does not name the executable of terraform-provider-aws." : null);
    }

    /// <summary>The path of the provider's executable, or null.</summary>
#pragma warning disable RS0030 // Whether the provider is there is decided outside of the tests.
    public static string? Provider => Environment.GetEnvironmentVariable("INFRA_AWS_PROVIDER") is { Length: > 0 } path ? path : null;
#pragma warning restore RS0030
}
