using System.CommandLine;

namespace Infra.Cli.Verbs;

/// <summary>A word that only verbs below it follow: <c>infra policies list</c>. Alone it shows its help, which is bad usage.</summary>
internal sealed class VerbGroup : Command
{
    /// <summary>Makes a group.</summary>
    /// <param name="name">What a person types.</param>
    /// <param name="summary">What the verbs are about, in one sentence.</param>
    /// <param name="verbs">The verbs.</param>
    public VerbGroup(string name, string summary, params VerbCommand[] verbs)
        : base(name, summary)
    {
        foreach (var verb in verbs)
        {
            Add(verb);
        }
    }
}
