using System.Diagnostics;
using Infra.Testing;

namespace Infra.Preview.Tests.Running;

/// <summary>A stack's folder, in which the scenarios of Infra.Preview.Tests.Programs run as a person would run them.</summary>
public sealed class StackFolder : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string ProgramPath = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "Infra.Preview.Tests.Programs", new DirectoryInfo(AppContext.BaseDirectory).Name, "Infra.Preview.Tests.Programs.dll"));

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
    public async Task<ProgramResult> RunAsync(string scenario, params string[] flags)
    {
        using var process = Process.Start(StartInfo("dotnet", [ProgramPath, scenario, .. flags]))!;
        return await EndAsync(process);
    }

    /// <summary>Runs a scenario to its end as an engine would start it.</summary>
    public async Task<ProgramResult> RunUnderAsync(IReadOnlyDictionary<string, string> environment, string scenario, params string[] flags)
    {
        var start = StartInfo("dotnet", [ProgramPath, scenario, .. flags]);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        return await EndAsync(process);
    }

    /// <summary>Starts a scenario that heeds interrupts even when the test run itself was told to ignore them.</summary>
    public Process StartInterruptible(string scenario, params string[] flags) =>
        Process.Start(StartInfo("env", ["--default-signal=INT", "dotnet", ProgramPath, scenario, .. flags]))!;

    /// <summary>A script of a shell in this folder, in which <c>$0</c> is the program.</summary>
    public ProcessStartInfo InShell(string script) => StartInfo("bash", ["-c", script, ProgramPath]);

    /// <summary>Waits for the end of a process that was started here.</summary>
    public static async Task<ProgramResult> EndAsync(Process process)
    {
        using var limit = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return new ProgramResult(process.ExitCode, await output, await error);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private ProcessStartInfo StartInfo(string file, IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(file, args)
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PULUMI_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        return start;
    }
}
