using System.Text;
using Infra.Preview.Running;
using SafeText = Infra.Policies.SafeText;

namespace Infra.Cli.Output;

/// <summary>Problems as Markdown.</summary>
internal static class ProblemMarkdown
{
    public static string Of(IReadOnlyList<Problem> problems)
    {
        var text = new StringBuilder();
        foreach (var problem in problems)
        {
            text.Append("**Failed:** ").Append(SafeText.Markdown(problem.Message)).Append('\n');
            IEnumerable<string> steps =
            [
                .. problem.At.Select(SafeText.Code),
                .. problem.Allowed is { } allowed ? [$"Allowed: {SafeText.Markdown(allowed)}"] : Array.Empty<string>(),
                .. problem.Fix.Select(SafeText.Markdown),
            ];
            foreach (var step in steps)
            {
                text.Append("- ").Append(step).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
