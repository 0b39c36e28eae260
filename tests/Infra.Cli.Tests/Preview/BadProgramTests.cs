using Infra.Testing;

namespace Infra.Cli.Tests.Preview;

public class BadProgramTests
{
    [LinuxTheory]
    [InlineData("failing", "error: InvalidOperationException: The subnet has no room.")]
    [InlineData("crashing", "error: InvalidOperationException: The disk is on fire.")]
    [InlineData("garbage", "error: The program ended with exit code 3.")]
    [InlineData("silent", "error: The program ended without declaring a stack.")]
    [InlineData("hanging", "error: The program has not ended after 2 s and was stopped.")]
    public async Task A_program_that_goes_wrong_is_told_on_one_screen(string project, string problem)
    {
        using var tree = new StackTree().Add(project);

        var outcome = await tree.PreviewAsync(project, "--timeout", project == "hanging" ? "2" : "60", "--output", "json");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(problem["error: ".Length..], outcome.Json["problems"]![0]!["message"]!.GetValue<string>());
        Assert.DoesNotMatch(@"(?m)^   at \S+\(", outcome.Error);
    }

    [LinuxFact]
    public async Task One_failure_does_not_hide_the_others()
    {
        using var tree = new StackTree().Add("network").Add("failing").Write("nothing/readme.md", "");

        var outcome = await tree.PreviewAsync("failing", "nothing", "network", "missing");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(" network · dev · 3 resources to create", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("The subnet has no room.", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("nothing is no stack: it has no Pulumi.yaml.", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("There is no folder missing.", outcome.Out, StringComparison.Ordinal);
        Assert.Contains(" Stacks: 4 stacks, 3 not in order.", outcome.Out, StringComparison.Ordinal);
        Assert.Empty(outcome.Error);
    }

    [LinuxFact]
    public async Task Garbage_of_one_of_several_programs_cannot_act_on_the_terminal()
    {
        using var tree = new StackTree().Add("network").Add("garbage");

        var outcome = await tree.PreviewAsync("network", "garbage");

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("garbage/dev | ", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', outcome.Out + outcome.Error);
    }

    [Theory]
    [InlineData("missing", "error: There is no folder missing.\nallowed the folder of a stack, which holds Pulumi.yaml")]
    [InlineData("empty", "error: empty is no stack: it has no Pulumi.yaml.")]
    [InlineData("bare", "error: bare has no program: there is no .csproj.")]
    [InlineData("two", "error: two has 2 programs.")]
    [InlineData("node", "error: The project 'node' runs on nodejs.")]
    [InlineData("broken", "error: broken/Pulumi.yaml is a list.")]
    [InlineData("loop", "error: loop is a link that leads nowhere.")]
    [InlineData("empty/file.txt", "error: empty/file.txt is a file.")]
    public async Task A_folder_that_is_no_stack_says_why(string folder, string problem)
    {
        using var tree = new StackTree().Write("empty/file.txt", "").Write("bare/Pulumi.yaml", "name: bare\nruntime: dotnet\n")
            .Write("two/Pulumi.yaml", "name: two\nruntime: dotnet\n").Write("two/a.csproj", "").Write("two/b.csproj", "")
            .Write("node/Pulumi.yaml", "name: node\nruntime: nodejs\n").Write("broken/Pulumi.yaml", "- a list\n");
        Directory.CreateSymbolicLink(tree.PathOf("loop"), tree.PathOf("loop"));

        var outcome = await tree.PreviewAsync(folder);

        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith(problem, outcome.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_was_never_built_is_not_run()
    {
        using var tree = new StackTree().Write("new/Pulumi.yaml", "name: new\nruntime: dotnet\n").Write("new/new.csproj", "<Project />");

        var outcome = await tree.PreviewAsync("new");

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("error: new/new.csproj has not been built.", outcome.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_projects_of_one_name_are_told_apart_by_nobody()
    {
        using var tree = new StackTree().Write("a/Pulumi.yaml", "name: twin\nruntime: dotnet\n").Write("a/a.csproj", "")
            .Write("b/Pulumi.yaml", "name: twin\nruntime: dotnet\n").Write("b/b.csproj", "");

        var outcome = await tree.PreviewAsync("a", "b", "--output", "json");

        Assert.Contains("There are two stacks twin/dev: in a and in b.", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_of_a_build_are_shown_with_their_lines_and_nothing_else()
    {
        using var tree = new StackTree().Write("typo/Pulumi.yaml", "name: typo\nruntime: dotnet\n").Write("typo/Program.cs", "return Oops;\n")
            .Write("typo/typo.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                </Project>
                """);

        var outcome = await ToolRun.InAsync(tree.FullPath, "preview", "typo");

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("error: typo/typo.csproj does not build: 1 error.\nat typo/Program.cs:1:8 CS0103 ", outcome.Problem, StringComparison.Ordinal);
    }
}
