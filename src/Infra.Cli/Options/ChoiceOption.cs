using System.CommandLine;

namespace Infra.Cli.Options;

/// <summary>An option whose value is one of a few words. Null when it is not given. Shells complete the words.</summary>
internal sealed class ChoiceOption : Option<string?>
{
    public ChoiceOption(string name, string valueName, string help, IReadOnlyList<string> choices)
        : base(name)
    {
        HelpName = valueName;
        Description = help;
        Arity = ArgumentArity.ExactlyOne;
        Choices = choices;
        CompletionSources.Add([.. choices]);
    }

    /// <summary>The words.</summary>
    public IReadOnlyList<string> Choices { get; }
}
