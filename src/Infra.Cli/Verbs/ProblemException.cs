using Infra.Preview.Running;

namespace Infra.Cli.Verbs;

/// <summary>A verb cannot go on.</summary>
internal sealed class ProblemException(params IReadOnlyList<Problem> problems) : Exception(problems[0].Message)
{
    /// <summary>Why; at least one.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
