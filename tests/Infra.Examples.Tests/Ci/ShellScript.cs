using System.Diagnostics;
using Infra.Testing;

namespace Infra.Examples.Tests.Ci;

/// <summary>Runs a script of a workflow with the shell that runs it there, and with stand-ins for the programs it calls.</summary>
internal sealed class ShellScript : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder _programs = new();
    private readonly TemporaryFolder _folder = new();
    private readonly string _script;

    public ShellScript(string script) => _script = script;

    /// <summary>The folder that the script runs in.</summary>
    public string Folder => _folder.Path;

    /// <summary>What the stand-ins were called with, a line each.</summary>
    public IReadOnlyList<string> Calls => File.Exists(CallsFile) ? File.ReadAllLines(CallsFile) : [];

    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    private string CallsFile => _programs.PathOf("calls.txt");

    /// <summary>Only reads a script.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> CheckAsync(string script)
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
    public Task<(int ExitCode, string Output, string Error)> RunAsync() => StartAsync("--noprofile", "--norc", "-e", "-o", "pipefail");

    public void Dispose()
    {
        _programs.Dispose();
        _folder.Dispose();
    }

    private async Task<(int ExitCode, string Output, string Error)> StartAsync(params string[] flags)
    {
        var file = _programs.PathOf("script.sh");
        await File.WriteAllTextAsync(file, _script);
        var start = new ProcessStartInfo("bash", [.. flags, file])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["PATH"] = $"{_programs.Path}:{start.Environment["PATH"]}";
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, output, await error);
    }
}
