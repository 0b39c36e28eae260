namespace Infra.Cli.Tests.Scaffolding;

/// <summary>What templates make compiles, previews in every environment, keeps the rules, and its own tests are green.</summary>
public class TemplateBuildTests(TemplateBuild build) : IClassFixture<TemplateBuild>
{
    public static TheoryData<string, string> Environments
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var template in NewStackTests.Names)
            {
                all.Add(template, "sandbox");
                all.Add(template, "staging");
                all.Add(template, "production");
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task A_new_stack_previews_without_a_violation(string template, string stack)
    {
        Assert.NotNull(build);
        var name = TemplateBuild.NameOf(template);

        var (exitCode, said) = await DotnetRun.RunAsync(Path.Combine(TemplateBuild.Folder, name), "exec", DotnetRun.AssemblyOf(name), "--stack", stack);

        Assert.True(exitCode == 0, said);
        Assert.Contains("\n Policies: no violations of core.\n", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("made-service")]
    [InlineData("MadeLog")]
    public async Task The_tests_of_what_was_made_are_green(string name)
    {
        Assert.NotNull(build);

        var (exitCode, said) = await DotnetRun.RunAsync(Path.Combine(TemplateBuild.Folder, name, "tests"), "test", "--no-build", "--nologo");

        Assert.True(exitCode == 0, said);
    }
}
