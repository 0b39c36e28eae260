using Infra.Testing;
using Infra.Testing.Processes;

namespace Infra.Examples.Tests.Ci;

/// <summary>Runs a script of a workflow with the shell that runs it there, and with stand-ins for the programs it calls.</summary>
internal sealed class ShellScript : IDisposable
{
    private readonly TemporaryFolder _programs = new();
    private readonly TemporaryFolder _folder = new();
    private readonly string _script;

    /// <summary>Prepares a script.</summary>
    /// <param name="script">The script.</param>
    /// <param name="folder">The folder that it runs in; null for one of its own.</param>
    public ShellScript(string script, string? folder = null)
    {
        _script = script;
        Folder = folder ?? _folder.Path;
    }

    /// <summary>The folder that the script runs in.</summary>
    public string Folder { get; }

    /// <summary>What the stand-ins were called with, a line each.</summary>
    public IReadOnlyList<string> Calls => File.Exists(CallsFile) ? File.ReadAllLines(CallsFile) : [];

    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    private string CallsFile => _programs.PathOf("calls.txt");

    /// <summary>Only reads a script.</summary>
    public static async Task<CommandResult> CheckAsync(string script)
    {
        using var checkedScript = new ShellScript(script);
        return await checkedScript.StartAsync("-n");
    }

    /// <summary>Puts a stand-in for a program on the path; it notes how it was called.</summary>
    public ShellScript With(string program, string body)
    {
        var path = _programs.PathOf(program);
        File.WriteAllText(path, $"#!/bin/bash\nprintf '%s\\n' \"{program} $(printf '%s ' \"$@\" | tr '\\n' ' ')\" >> '{CallsFile}'\n{body}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return this;
    }

    /// <summary>Runs it as GitHub does: <c>bash -e -o pipefail</c>.</summary>
    public Task<CommandResult> RunAsync() => StartAsync("--noprofile", "--norc", "-e", "-o", "pipefail");

    public void Dispose()
    {
        _programs.Dispose();
        _folder.Dispose();
    }

    private async Task<CommandResult> StartAsync(params string[] flags)
    {
        var file = _programs.PathOf("script.sh");
        await File.WriteAllTextAsync(file, _script);
        var bash = new CommandLine("bash", [.. flags, file]) { Folder = Folder };
        return await (bash with { Environment = new Dictionary<string, string>(Environment) { ["PATH"] = $"{_programs.Path}:{CleanEnvironment.Variables()["PATH"]}" } }).RunAsync();
    }
}
