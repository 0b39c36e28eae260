using System.CommandLine;
using Infra.Cli.Help;
using Infra.Cli.Output;
using Infra.Cli.Usage;
using Infra.Cli.Verbs;
using Infra.Policies;
using Infra.Preview.Configuration;
using Infra.Preview.Running;
using Infra.Preview.Terminal;

namespace Infra.Cli;

/// <summary>The <c>infra</c> tool: reads the command line, runs one verb, writes what it found, and says how it ended.</summary>
public static class InfraTool
{
    /// <summary>Runs one command line.</summary>
    /// <param name="args">The arguments without the tool's own name.</param>
    /// <param name="host">Where the tool runs.</param>
    /// <param name="interrupted">Cancelled when a person wants the run to end.</param>
    /// <returns>The exit code, one of <see cref="ExitCode"/> or, for <c>up</c>, that of the Pulumi CLI. Everything has been said.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, ToolHost host, CancellationToken interrupted = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(host);
        try
        {
            var exitCode = await RunUnflushedAsync(args, host, interrupted);
            await host.Terminal.Out.FlushAsync(CancellationToken.None);
            return exitCode;
        }
        catch (IOException fault)
        {
            // A full disk, or a reader that is gone.
            ProblemView.Write(
                [new Problem(ExitCode.Failed, $"The standard output cannot be written: {fault.Message.TrimEnd('.')}.")],
                new TerminalWriter(host.Terminal.Error, host.Terminal.ErrorCapabilities));
            return (int)ExitCode.Failed;
        }
    }

    private static async Task<int> RunUnflushedAsync(IReadOnlyList<string> args, ToolHost host, CancellationToken interrupted)
    {
        var root = new ToolCommand();
        if (args is [{ } first, ..] && first.StartsWith('[') && first.EndsWith(']'))
        {
            // Directives: a shell asks for completions.
            var directive = new InvocationConfiguration { Output = host.Terminal.Out, Error = host.Terminal.Error, ProcessTerminationTimeout = null };
            return await root.Parse(args, ToolCommand.Parsing).InvokeAsync(directive, interrupted);
        }

        var parsed = root.Parse(args, ToolCommand.Parsing);
        var context = root.Read(parsed, host);
        var result = root.IsVersion(parsed) ? new VersionResult()
            : args.Count == 0 || root.IsHelp(parsed) ? new HelpResult(parsed.CommandResult.Command)
            : UsageProblems.Of(parsed) is { Count: > 0 } problems ? new FailedResult(problems)
            : parsed.CommandResult.Command is VerbCommand verb ? await RunAsync(verb, context, interrupted)
            : new HelpResult(parsed.CommandResult.Command);
        return ResultWriter.Write(result, parsed.CommandResult.Command, context);
    }

    private static async Task<VerbResult> RunAsync(VerbCommand verb, VerbContext context, CancellationToken interrupted)
    {
        try
        {
            return await verb.RunAsync(context, interrupted);
        }
        catch (ProblemException refusal)
        {
            return new FailedResult(refusal.Problems);
        }
        catch (ConfigurationException refusal)
        {
            return new FailedResult([Problem.Of(refusal)]);
        }
        catch (PolicyFileException refusal)
        {
            return new FailedResult(Problem.Of(refusal));
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            return new FailedResult([new Problem(ExitCode.Interrupted, "Interrupted: nothing was written.")]);
        }
#pragma warning disable CA1031 // A fault of the tool itself is told like any other, without a stack trace.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return new FailedResult([Problem.OfFault(fault)]);
        }
    }
}
