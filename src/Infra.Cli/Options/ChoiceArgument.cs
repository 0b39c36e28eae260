using System.CommandLine;

namespace Infra.Cli.Options;

/// <summary>An argument that is one of a few words. Shells complete the words.</summary>
internal sealed class ChoiceArgument : Argument<string>
{
    public ChoiceArgument(string name, string help, IReadOnlyList<string> choices)
        : base(name)
    {
        Description = help;
        Choices = choices;
        CompletionSources.Add([.. choices]);
    }

    /// <summary>The words.</summary>
    public IReadOnlyList<string> Choices { get; }
}
