#pragma warning disable RS0030 // The environment, the current folder and the console of the program are set here, and only here.
using Infra.Preview.Configuration;
using Infra.Preview.Terminal;

namespace Infra.Preview.Running;

/// <summary>Gives a program the surroundings that the Pulumi CLI gives it, for as long as it runs, and puts things back.</summary>
internal sealed class ProgramScope : IDisposable
{
    private readonly Dictionary<string, string?> _environment = new(StringComparer.Ordinal);
    private readonly string _folder = Environment.CurrentDirectory;
    private readonly TextWriter _console = Console.Out;

    /// <summary>Enters the scope.</summary>
    /// <param name="environment">The variables to set.</param>
    /// <param name="project">The project, whose program folder becomes the current one.</param>
    /// <param name="progress">Takes its line away while the program writes.</param>
    /// <param name="isOutputTaken">True when standard output carries the plan, so that what the program writes goes to standard error.</param>
    public ProgramScope(IReadOnlyDictionary<string, string> environment, ProjectFile project, ProgressLine progress, bool isOutputTaken)
    {
        foreach (var (name, value) in environment)
        {
            _environment[name] = Environment.GetEnvironmentVariable(name);
            Environment.SetEnvironmentVariable(name, value);
        }

        Environment.CurrentDirectory = project.ProgramFolder;
        Console.SetOut(new AsideWriter(isOutputTaken ? Console.Error : _console, progress));
    }

    /// <summary>True in a program that a real engine has started.</summary>
    public static bool HasEngine => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PULUMI_MONITOR"));

    /// <summary>True to leave a program that is still running without a console: what it says from now on is of no interest.</summary>
    public bool IsAbandoned { get; set; }

    public void Dispose()
    {
        Console.SetOut(IsAbandoned ? TextWriter.Null : _console);
        if (IsAbandoned)
        {
            Console.SetError(TextWriter.Null);
        }

        Environment.CurrentDirectory = _folder;
        foreach (var (name, value) in _environment)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
