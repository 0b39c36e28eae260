using System.CommandLine;

namespace Infra.Cli.Options;

/// <summary>An option whose value is a whole number in a range. Null when it is not given.</summary>
internal sealed class NumberOption : Option<int?>
{
    public NumberOption(string name, string valueName, string help, int min, int max)
        : base(name)
    {
        HelpName = valueName;
        Description = help;
        Arity = ArgumentArity.ExactlyOne;
        (Min, Max) = (min, max);
    }

    /// <summary>The smallest allowed value.</summary>
    public int Min { get; }

    /// <summary>The largest allowed value.</summary>
    public int Max { get; }
}
