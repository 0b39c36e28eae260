using System.CommandLine;

namespace Infra.Cli.Options;

/// <summary>An option without a value.</summary>
internal sealed class FlagOption : Option<bool>
{
    public FlagOption(string name, string help, params string[] aliases)
        : base(name, aliases)
    {
        Description = help;
        Arity = ArgumentArity.Zero;
    }
}
