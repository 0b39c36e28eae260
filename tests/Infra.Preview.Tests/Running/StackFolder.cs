using System.Collections.Immutable;
using Infra.Testing;
using Infra.Testing.Processes;

namespace Infra.Preview.Tests.Running;

/// <summary>A stack's folder, in which the scenarios of Infra.Preview.Tests.Programs run as a person would run them.</summary>
public sealed class StackFolder : IDisposable
{
    private const string Programs = "Infra.Preview.Tests.Programs";

    private readonly TemporaryFolder _folder = new();

    /// <summary>Creates the folder with a project file.</summary>
    public StackFolder(string projectFile = "name: shop\nruntime: dotnet\n") => Write("Pulumi.yaml", projectFile);

    /// <summary>The folder's full path.</summary>
    public string FullPath => _folder.Path;

    /// <summary>The names of all files in the folder, hidden ones included.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal)!;

    /// <summary>Writes a file.</summary>
    public StackFolder Write(string name, string content)
    {
        _folder.Write(name, content);
        return this;
    }

    /// <summary>The content of a file.</summary>
    public string Read(string name) => File.ReadAllText(_folder.PathOf(name));

    /// <summary>The full path of a name in the folder.</summary>
    public string PathOf(string name) => _folder.PathOf(name);

    /// <summary>Runs a scenario to its end.</summary>
    public Task<ProgramResult> RunAsync(string scenario, params string[] flags) => RunUnderAsync(ImmutableDictionary<string, string>.Empty, scenario, flags);

    /// <summary>Runs a scenario to its end as an engine would start it.</summary>
    public async Task<ProgramResult> RunUnderAsync(IReadOnlyDictionary<string, string> environment, string scenario, params string[] flags) =>
        ProgramResult.Of(await (CommandLine.OfBuilt(Programs, [scenario, .. flags], FullPath) with { Environment = environment }).RunAsync());

    /// <summary>A scenario that heeds interrupts even when the test run itself was told to ignore them.</summary>
    public CommandLine Interruptible(string scenario, params string[] flags) =>
        new("env", ["--default-signal=INT", "dotnet", BuiltAssembly.Of(Programs), scenario, .. flags]) { Folder = FullPath };

    /// <summary>Runs a script of a shell in this folder, in which <c>$0</c> is the program.</summary>
    public async Task<ProgramResult> RunInShellAsync(string script) =>
        ProgramResult.Of(await new CommandLine("bash", ["-c", script, BuiltAssembly.Of(Programs)]) { Folder = FullPath }.RunAsync());

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
