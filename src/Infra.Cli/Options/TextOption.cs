using System.CommandLine;

namespace Infra.Cli.Options;

/// <summary>An option with one value: a name, a path, a URN. Null when it is not given.</summary>
internal sealed class TextOption : Option<string?>
{
    public TextOption(string name, string valueName, string help)
        : base(name)
    {
        HelpName = valueName;
        Description = help;
        Arity = ArgumentArity.ExactlyOne;
    }
}
