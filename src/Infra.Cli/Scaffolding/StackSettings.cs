using System.Text.RegularExpressions;
using Infra.Cli.Verbs;
using Infra.Preview.Running;

namespace Infra.Cli.Scaffolding;

/// <summary>What the files of a new stack's environments say.</summary>
internal static partial class StackSettings
{
    /// <summary>Refuses an owner or a Region that the stack, or YAML, would not take.</summary>
    /// <exception cref="ProblemException">It would not.</exception>
    public static void Require(string owner, string region)
    {
        var problems = new List<Problem>();
        if (!Owner().IsMatch(owner))
        {
            problems.Add(new Problem(ExitCode.BadUsage, $"--owner cannot be '{owner}'.") { Allowed = "up to 64 letters, digits and . _ -, beginning with a letter, such as team-shop: it becomes a tag and part of an address" });
        }

        if (!Region().IsMatch(region))
        {
            problems.Add(new Problem(ExitCode.BadUsage, $"--region cannot be '{region}'.") { Allowed = "the code of an AWS Region, such as eu-west-1" });
        }

        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9._-]{0,63}$", RegexOptions.NonBacktracking)]
    private static partial Regex Owner();

    [GeneratedRegex("^[a-z]{2}(-[a-z]+)+-[0-9]$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Region();
}
