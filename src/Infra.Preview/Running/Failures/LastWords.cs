using System.Globalization;
using Infra.Plans;
using Infra.Preview.Configuration;

namespace Infra.Preview.Running.Failures;

/// <summary>Explains a program that ended without a word to the engine, by what it wrote to standard error.</summary>
internal static class LastWords
{
    private const int MaxLines = 8;
    private const int MaxLine = 300;

    public static Problem Read(ProgramEnding ending, FailureContext context)
    {
        if (ExceptionText.Find(ending.LastWords) is not null)
        {
            return FailureReader.Read([new PlanMessage(MessageSeverity.Error, ending.LastWords)], context)[0];
        }

        var lines = ending.LastWords.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var code = ending.ExitCode.ToString(CultureInfo.InvariantCulture);
        return new Problem(ExitCode.Failed, lines.Length == 0
            ? $"The program ended with exit code {code} and did not say why."
            : $"The program ended with exit code {code}.")
        {
            Details = [.. lines.TakeLast(MaxLines).Select((line, i) => (i == 0 ? "it said" : "", line.Length <= MaxLine ? line : line[..MaxLine] + "…"))],
        };
    }

    /// <summary>A program that ended well and declared nothing, not even a stack.</summary>
    public static Problem Silent(ProjectFile project) => new(ExitCode.Failed, "The program ended without declaring a stack.")
    {
        At = [project.ShownAs],
        Fix = ["Let Main return StackRunner.RunAsync<TStack>(args), or Deployment.RunAsync<TStack>()."],
    };
}
