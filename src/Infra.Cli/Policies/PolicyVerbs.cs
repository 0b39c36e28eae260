using Infra.Cli.Verbs;

namespace Infra.Cli.Policies;

/// <summary><c>infra policies …</c>.</summary>
internal static class PolicyVerbs
{
    public static VerbGroup Create() => new(
        "policies", "Tells about the rules that stacks are judged by.",
        new PolicyListCommand(), new PolicyShowCommand(), new PolicyPacksCommand(), new PolicyNextIdCommand());
}
