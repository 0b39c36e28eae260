using Infra.Testing.Node;

namespace Pulumi.Surface.Tests.Generation;

/// <summary>The files in the repository are what the generator writes.</summary>
public sealed class GeneratorTests
{
    [NodeFact]
    public async Task Generating_again_changes_nothing()
    {
        var generator = await NodeProject.OpenAsync("src", "Pulumi.Embedded", "generator");
        var run = await generator.RunAsync("generate.mjs", ["--check"], timeout: TimeSpan.FromMinutes(5));
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Equal(3, run.Output.Split("0 files differ").Length - 1);
    }
}
