using Xunit;

namespace Infra.Testing.Node;

/// <summary>A test that opens a page in Chromium through Node. Skipped where either is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Skips the test where there is no browser.</summary>
    public BrowserFactAttribute()
    {
        Skip = new NodeFactAttribute().Skip ?? (Browser is null ? "Chromium is not installed." : null);
    }

    /// <summary>The browser's program, or null.</summary>
    public static string? Browser { get; } = Array.Find(Places, File.Exists);
}
