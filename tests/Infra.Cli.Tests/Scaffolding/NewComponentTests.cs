using Infra.Testing;
using Infra.Testing.Snapshotting;

namespace Infra.Cli.Tests.Scaffolding;

public class NewComponentTests
{
    [Fact]
    public async Task The_template_makes_the_reviewed_files()
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.InAsync(folder.Path, "new", "component", "AuditLog", "--namespace", "Acme.Platform");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Snapshot.Match(MadeFiles.Render(folder.PathOf("AuditLog")), "component.txt");
    }

    [Theory]
    [InlineData("audit-log", "do infra new component AuditLog")]
    [InlineData("audit log", "do infra new component AuditLog")]
    [InlineData("Infra", null)]
    [InlineData("2Fast", null)]
    public async Task A_name_that_no_class_can_have_is_refused(string name, string? fix)
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.InAsync(folder.Path, "new", "component", name);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"error: A component cannot be called '{name}'.\nallowed 1 to 32 letters and digits,", run.Problem, StringComparison.Ordinal);
        Assert.Equal(fix, run.Problem.Split('\n').FirstOrDefault(line => line.StartsWith("do ", StringComparison.Ordinal)));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("acme")]
    [InlineData("Acme;Platform")]
    [InlineData("Acme.AuditLog")]
    public async Task A_namespace_that_would_not_compile_is_refused(string name)
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.InAsync(folder.Path, "new", "component", "AuditLog", "--namespace", name);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"error: --namespace cannot be '{name}'.\nallowed ", run.Problem, StringComparison.Ordinal);
    }
}
