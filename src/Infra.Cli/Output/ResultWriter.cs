using System.CommandLine;
using Infra.Cli.Verbs;
using Infra.Preview.Terminal;

namespace Infra.Cli.Output;

/// <summary>Writes what a verb found in the form that was asked for, and what went wrong to standard error.</summary>
internal static class ResultWriter
{
    public static int Write(VerbResult result, Command command, VerbContext context)
    {
        var host = context.Terminal;
        switch (context.Output)
        {
            case OutputFormat.Json:
                host.Out.Write(Envelope.Render(result, command));
                break;
            case OutputFormat.Markdown:
                host.Out.Write(result.ToMarkdown());
                break;
            default:
                result.WriteText(new Screen(new TerminalWriter(host.Out, host.OutCapabilities), host.Out));
                break;
        }

        if (result.Problems.Count > 0 && !(result.ShowsProblems && context.Output == OutputFormat.Text))
        {
            ProblemView.Write(result.Problems, new TerminalWriter(host.Error, host.ErrorCapabilities));
        }

        return result.ExitCode;
    }
}
