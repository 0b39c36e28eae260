using System.CommandLine;
using Infra.Preview.Running;

namespace Infra.Cli.Verbs;

/// <summary>
/// A verb of the tool. A subclass adds its arguments and options in its constructor and reads them from the context; it writes nothing itself but
/// progress, and returns what it found. <see cref="VerbList"/> names all verbs.
/// </summary>
/// <param name="name">What a person types.</param>
/// <param name="summary">What it does, in one sentence.</param>
internal abstract class VerbCommand(string name, string summary) : Command(name, summary)
{
    /// <summary>Command lines that a person can copy, each with what it does.</summary>
    public abstract IReadOnlyList<Example> Examples { get; }

    /// <summary>What the help says beside options and examples, a paragraph each. Default: nothing.</summary>
    public virtual IReadOnlyList<string> Notes => [];

    /// <summary>The exit codes that this verb can end with, each with what it means for it. Default: 0, 1, 2.</summary>
    public virtual IReadOnlyList<(ExitCode Code, string Meaning)> ExitCodes =>
    [
        (ExitCode.Success, "done"),
        (ExitCode.Failed, "the environment failed: a file cannot be read or written, a process cannot be started"),
        (ExitCode.BadUsage, "bad usage, or a file that is not in order"),
    ];

    /// <summary>Does the work.</summary>
    /// <exception cref="ProblemException">It cannot be done.</exception>
    /// <exception cref="Infra.Preview.Configuration.ConfigurationException">An option or a file is not in order.</exception>
    public abstract Task<VerbResult> RunAsync(VerbContext context, CancellationToken interrupted);
}
