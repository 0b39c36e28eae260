using System.CommandLine;

namespace Infra.Cli.Options;

/// <summary>An option that may be repeated, with one value each time. Empty when it is not given.</summary>
internal sealed class ListOption : Option<string[]>
{
    public ListOption(string name, string valueName, string help)
        : base(name)
    {
        HelpName = valueName;
        Description = help;
        Arity = ArgumentArity.OneOrMore;
        AllowMultipleArgumentsPerToken = false;
        DefaultValueFactory = static _ => [];
    }
}
