using Infra.Policies;
using Infra.Preview.Configuration;
using Infra.Preview.Running;

namespace Infra.Preview.Judging;

/// <summary>Tells what is wrong with policy and waiver files as a preview tells everything else.</summary>
internal static class PolicyProblems
{
    public static IReadOnlyList<Problem> Of(PolicyFileException refusal) =>
        [.. refusal.Problems.Select(problem => new Problem(ExitCode.BadUsage, problem.Message)
        {
            At = [new SourceLocation(problem.File, problem.Line, problem.Column).ToString()],
        })];
}
