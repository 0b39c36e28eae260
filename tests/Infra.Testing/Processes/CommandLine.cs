using System.Diagnostics;

namespace Infra.Testing.Processes;

/// <summary>A command line that a test runs as a person or a pipeline does: in a process of its own, which is ended with all that it started.</summary>
/// <param name="Program">The program, by its path or its name on the <c>PATH</c>.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record CommandLine(string Program, params IReadOnlyList<string> Arguments)
{
    /// <summary>How long a process may take unless a test says otherwise.</summary>
    public static readonly TimeSpan DefaultLimit = TimeSpan.FromMinutes(8);

    /// <summary>The folder that it runs in.</summary>
    public required string Folder { get; init; }

    /// <summary>Variables to add to <see cref="CleanEnvironment"/>.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How long it may take. Default: <see cref="DefaultLimit"/>.</summary>
    public TimeSpan Limit { get; init; } = DefaultLimit;

    /// <summary>Runs a program of the repository that was built together with the test.</summary>
    /// <param name="project">The project's name.</param>
    /// <param name="args">The program's own arguments.</param>
    /// <param name="folder">The folder that it runs in.</param>
    public static CommandLine OfBuilt(string project, IEnumerable<string> args, string folder) => new("dotnet", ["exec", BuiltAssembly.Of(project), .. args]) { Folder = folder };

    /// <summary>Runs it to its end.</summary>
    /// <exception cref="TimeoutException">It takes longer than <see cref="Limit"/>.</exception>
    public async Task<CommandResult> RunAsync()
    {
        using var process = Start();
        return await EndAsync(process);
    }

    /// <summary>Starts it. The test ends it, with <see cref="EndAsync"/>.</summary>
    public Process Start()
    {
        var start = new ProcessStartInfo(Program, Arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment.Clear();
        foreach (var (name, value) in CleanEnvironment.Variables().Concat(Environment))
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Waits for the end of a process that was started here, and gives what it wrote from now on.</summary>
    /// <exception cref="TimeoutException">It takes longer than <see cref="Limit"/>.</exception>
    public async Task<CommandResult> EndAsync(Process process)
    {
        ArgumentNullException.ThrowIfNull(process);
        using var limit = new CancellationTokenSource(Limit);
        using var output = new MemoryStream();
        try
        {
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.StandardOutput.BaseStream.CopyToAsync(output, limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new CommandResult(process.ExitCode, output.ToArray(), await error);
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException($"{Program} {string.Join(' ', Arguments)} has not ended within {Limit}.", late);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
