using Infra.Preview.Running;
using Infra.Testing;

namespace Infra.Preview.Tests.Running;

/// <summary>Which Pulumi.yaml a program takes. The run sets this process's environment, so these tests run alone.</summary>
[Collection(nameof(ProcessCollection))]
public sealed class ProjectChoiceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ProjectChoiceTests()
    {
        foreach (var file in new[] { "stacks/shop/Shop.csproj", "stacks/blog/Blog.csproj", "tools/Tool.csproj" })
        {
            _folder.Write(file, "");
        }

        Project("Pulumi.yaml", "root", main: "stacks/blog");
        Project("stacks/shop/Pulumi.yaml", "shop");
        Project("variants/Pulumi.yaml", "variant", main: "../stacks/shop");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("stacks/shop", "stacks/shop", "shop")]
    [InlineData(".", "stacks/shop", "shop")]
    [InlineData("stacks", "stacks/shop", "shop")]
    [InlineData("variants", "stacks/shop", "variant")]
    [InlineData("stacks/blog", "stacks/blog", "root")]
    [InlineData("stacks/shop", "stacks/blog", "root")]
    [InlineData("tools", "tools", "root")]
    [InlineData("stacks/shop", "tools", "shop")]
    [InlineData("stacks/shop", null, "shop")]
    public async Task The_nearest_file_that_is_for_the_program_is_taken(string current, string? program, string expected)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = new RunnerHost
        {
            Out = output,
            Error = error,
            CurrentDirectory = Path.GetFullPath(_folder.PathOf(current)),
            ProgramFolder = program is null ? null : _folder.PathOf(program),
        };
        Assert.Equal(ExitCode.Success, await new PreviewRun(host).RunAsync([], () => Task.FromResult(0)));
        Assert.StartsWith($"\n {expected} · dev · ", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_file_of_another_program_does_not_matter_and_one_s_own_does()
    {
        _folder.Write("Pulumi.yaml", "[");
        await The_nearest_file_that_is_for_the_program_is_taken(".", "stacks/shop", "shop");

        _folder.Write("stacks/shop/Pulumi.yaml", "[");
        using var error = new StringWriter();
        var host = new RunnerHost { Out = TextWriter.Null, Error = error, CurrentDirectory = _folder.Path, ProgramFolder = _folder.PathOf("stacks/shop") };
        Assert.Equal(ExitCode.BadUsage, await new PreviewRun(host).RunAsync([], () => Task.FromResult(0)));
        Assert.Contains("stacks/shop/Pulumi.yaml is not valid YAML", error.ToString(), StringComparison.Ordinal);
    }

    private void Project(string path, string name, string? main = null) =>
        _folder.Write(path, $"name: {name}\nruntime: dotnet\n{(main is null ? "" : $"main: {main}\n")}");
}
