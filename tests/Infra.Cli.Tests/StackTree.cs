using Infra.Testing;
using Infra.Testing.Processes;

namespace Infra.Cli.Tests;

/// <summary>A folder with stacks below it, whose programs have been built together with these tests.</summary>
public sealed class StackTree : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The folder's full path.</summary>
    public string FullPath => _folder.Path;

    /// <summary>Adds a stack; the project's name says which program it has.</summary>
    public StackTree Add(string project, string folder = "", string more = "")
    {
        folder = folder.Length == 0 ? project : folder;
        Write($"{folder}/Pulumi.yaml", $"name: {project}\nruntime: dotnet\n{more}");
        Write($"{folder}/Infra.Cli.Tests.Programs.csproj", "<Project />");
        Directory.CreateSymbolicLink(PathOf($"{folder}/bin"), BuiltAssembly.FolderOf("Infra.Cli.Tests.Programs"));
        return this;
    }

    /// <summary>Writes a file.</summary>
    public StackTree Write(string name, string content)
    {
        _folder.Write(name, content);
        return this;
    }

    /// <summary>Writes an executable script.</summary>
    public void WriteScript(string name, string content)
    {
        Write(name, content);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(PathOf(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>The content of a file.</summary>
    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>The full path of a name in the folder.</summary>
    public string PathOf(string name) => _folder.PathOf(name);

    /// <summary>Previews folders, with the programs as they are.</summary>
    internal Task<ToolOutcome> PreviewAsync(params string[] args) => ToolRun.InAsync(FullPath, ["preview", "--no-build", .. args]);

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
