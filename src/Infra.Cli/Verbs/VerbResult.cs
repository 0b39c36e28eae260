using System.Text.Json.Nodes;
using Infra.Cli.Output;
using Infra.Preview.Running;

namespace Infra.Cli.Verbs;

/// <summary>What a verb found, in the three forms of <c>--output</c>. No form holds a secret.</summary>
internal abstract class VerbResult
{
    /// <summary>What the process ends with. Default: success.</summary>
    public virtual int ExitCode => (int)Infra.Preview.Running.ExitCode.Success;

    /// <summary>What went wrong; written to standard error whatever the output, and into the envelope of JSON. Default: nothing.</summary>
    public virtual IReadOnlyList<Problem> Problems => [];

    /// <summary>True when the text shows the problems where they belong, so that standard error need not. Default: false.</summary>
    public virtual bool ShowsProblems => false;

    /// <summary>Shows it to a person.</summary>
    public abstract void WriteText(Screen screen);

    /// <summary>The <c>result</c> of the JSON envelope; null for none. Members are only ever added: a change of meaning raises the envelope's version.</summary>
    public abstract JsonNode? ToJson();

    /// <summary>The same as Markdown.</summary>
    public abstract string ToMarkdown();
}
