using Infra.Testing;

namespace Infra.Cli.Tests.Scaffolding;

/// <summary>Every template, made in this checkout and built in one go: first what is tested, then the tests.</summary>
public sealed class TemplateBuild : IAsyncLifetime
{
    private const string Everything = """
        <Project DefaultTargets="Build">
          <ItemGroup>
            <Made Include="*/*.csproj" />
            <Tests Include="*/tests/*.csproj" />
          </ItemGroup>
          <Target Name="Restore">
            <MSBuild Projects="@(Tests)" Targets="Restore" />
          </Target>
          <Target Name="Build">
            <MSBuild Projects="@(Made)" Targets="Build" BuildInParallel="true" />
            <MSBuild Projects="@(Tests)" Targets="Build" BuildInParallel="true" />
          </Target>
        </Project>
        """;

    /// <summary>Where the templates are made. Git leaves it out, and nothing else is there.</summary>
    public static string Folder { get; } = RepositoryRoot.Path("scratch", "templates");

    /// <summary>The name of the stack that a template is made as.</summary>
    public static string NameOf(string template) => $"made-{template}";

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        await DisposeAsync();
        Directory.CreateDirectory(Folder);
        foreach (var template in NewStackTests.Names)
        {
            var made = await ToolRun.InAsync(Folder, "new", "stack", NameOf(template), "--template", template, "--tests");
            Assert.True(made.ExitCode == 0, made.Error);
        }

        Assert.Equal(0, (await ToolRun.InAsync(Folder, "new", "component", "MadeLog")).ExitCode);
        await File.WriteAllTextAsync(Path.Combine(Folder, "everything.proj"), Everything);

        var (exitCode, said) = await DotnetRun.RunAsync(Folder, "build", "everything.proj", "--nologo", "-v", "quiet");

        Assert.True(exitCode == 0, said);
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        return Task.CompletedTask;
    }
}
