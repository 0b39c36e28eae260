using Xunit;

namespace Infra.Testing;

/// <summary>A test of what only Linux has; skipped elsewhere.</summary>
public sealed class LinuxFactAttribute : FactAttribute
{
    /// <summary>Skips the test elsewhere.</summary>
    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "Needs Linux.";
}
