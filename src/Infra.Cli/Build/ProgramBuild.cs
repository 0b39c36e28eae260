using System.Security;
using Infra.Cli.Processes;
using Infra.Cli.Verbs;
using Infra.Preview.Running;

namespace Infra.Cli.Build;

/// <summary>
/// Builds the programs of several stacks in one go, so that what they share is built once. A program that does not build does not keep the others from
/// being built.
/// </summary>
internal sealed class ProgramBuild(VerbContext context)
{
    // Each program's assembly is written down by the build itself: only MSBuild knows where a project puts it.
    private const string Project = """
        <Project DefaultTargets="Build">
          <ItemGroup>
        {0}  </ItemGroup>
          <Target Name="Restore">
            <MSBuild Projects="@(Program)" Targets="Restore" StopOnFirstFailure="false" />
          </Target>
          <Target Name="Build">
            <MSBuild Projects="@(Program)" Targets="Build" BuildInParallel="true" StopOnFirstFailure="false" ContinueOnError="ErrorAndContinue">
              <Output TaskParameter="TargetOutputs" ItemName="Built" />
            </MSBuild>
            <WriteLinesToFile File="$(MSBuildThisFileDirectory)built.txt" Lines="@(Built->'%(MSBuildSourceProjectFile)|%(FullPath)')" Overwrite="true" />
          </Target>
        </Project>
        """;

    /// <summary>Builds programs.</summary>
    /// <param name="programFiles">Their project files.</param>
    /// <param name="configuration">The build configuration, or null for MSBuild's own default.</param>
    /// <param name="interrupted">Cancelled when a person wants the run to end.</param>
    /// <returns>For each project file the assembly, or why there is none.</returns>
    public async Task<IReadOnlyDictionary<string, (string? Assembly, Problem? Problem)>> RunAsync(
        IReadOnlyList<string> programFiles, string? configuration, CancellationToken interrupted)
    {
        var folder = Directory.CreateTempSubdirectory("infra-build-");
        try
        {
            var items = string.Concat(programFiles.Select(static file => $"    <Program Include=\"{SecurityElement.Escape(file)}\" />\n"));
            var project = Path.Combine(folder.FullName, "build.proj");
            await File.WriteAllTextAsync(project, Project.Replace("{0}", items, StringComparison.Ordinal), interrupted);
            List<string> arguments = ["build", project, "-nologo", "-verbosity:quiet", "-consoleLoggerParameters:NoSummary", "-nodeReuse:false"];
            arguments.AddRange(configuration is null ? [] : ["--configuration", configuration]);
            // The folder decides which SDK builds: the one that global.json above the program names.
            var outcome = await ChildProcess.CaptureAsync(
                Executable.Dotnet(context.Host), arguments, Path.GetDirectoryName(programFiles[0])!, context.Host.Environment, interrupted);
            var built = ReadBuilt(Path.Combine(folder.FullName, "built.txt"));
            return programFiles.ToDictionary(
                static file => file,
                file => built.TryGetValue(file, out var assembly) ? (assembly, null) : ((string?)null, BuildErrors.Of($"{outcome.Output}\n{outcome.Error}", file, context.Show)),
                StringComparer.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Finds what earlier builds have left.</summary>
    public IReadOnlyDictionary<string, (string? Assembly, Problem? Problem)> Find(IReadOnlyList<string> programFiles, string? configuration) => programFiles.ToDictionary(
        static file => file,
        file => BuiltProgram.Find(file, configuration) is { } assembly ? (assembly, null) : ((string?)null, NotBuilt(file)),
        StringComparer.Ordinal);

    private Problem NotBuilt(string programFile) => new(ExitCode.Failed, $"{context.Show(programFile)} has not been built.")
    {
        Fix = ["Leave out --no-build, or build it: dotnet build " + context.Show(programFile)],
    };

    private static Dictionary<string, string> ReadBuilt(string file)
    {
        var built = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.Exists(file) ? File.ReadAllLines(file) : [])
        {
            if (line.Split('|') is [var project, var assembly] && assembly.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && File.Exists(assembly))
            {
                built.TryAdd(project, assembly);
            }
        }

        return built;
    }
}
