using Infra.Cli.Verbs;

namespace Infra.Cli.Scaffolding;

/// <summary><c>infra new …</c>.</summary>
internal static class NewVerbs
{
    public static VerbGroup Create() => new("new", "Makes something to begin with.", new NewStackCommand(), new NewComponentCommand());
}
