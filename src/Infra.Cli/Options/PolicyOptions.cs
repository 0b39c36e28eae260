using System.CommandLine;
using Infra.Cli.Files;
using Infra.Cli.Verbs;
using Infra.Policies;
using Infra.Preview.Configuration;
using Infra.Preview.Running;

namespace Infra.Cli.Options;

/// <summary>The options about policies that several verbs have.</summary>
internal sealed class PolicyOptions
{
    private readonly ListOption _packs = new("--policy", "PACK", "Judge by this pack: core (default), production, strict, … or the path of a YAML file; may be repeated.");
    private readonly ListOption _reports = new("--policy-report", "FILE", "Also write the findings: .sarif, .json, .md, .csv or .xml (JUnit); may be repeated.");
    private readonly FlagOption? _none;

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="canBeOff">True to add <c>--no-policy</c>.</param>
    public PolicyOptions(Command verb, bool canBeOff)
    {
        _packs.CompletionSources.Add([.. BuiltInPacks.All.Keys.Order(StringComparer.Ordinal)]);
        verb.Add(_packs);
        if (canBeOff)
        {
            _none = new FlagOption("--no-policy", "Do not judge.");
            verb.Add(_none);
        }

        verb.Add(_reports);
    }

    /// <summary>The packs.</summary>
    public IReadOnlyList<string> Packs(VerbContext context) => context.Value(_packs);

    /// <summary>True when nothing is judged.</summary>
    /// <exception cref="ConfigurationException">Something else asks for a judgement.</exception>
    public bool IsOff(VerbContext context)
    {
        var isOff = _none is not null && context.Value(_none);
        return isOff && (Packs(context).Count > 0 || context.Value(_reports).Length > 0)
            ? throw new ConfigurationException($"--no-policy leaves nothing for {(Packs(context).Count > 0 ? "--policy" : "--policy-report")} to do.") { Allowed = "one of them" }
            : isOff;
    }

    /// <summary>True when findings are written to files.</summary>
    public bool HasReports(VerbContext context) => context.Value(_reports).Length > 0;

    /// <summary>The files for the findings, checked.</summary>
    public IReadOnlyList<OutputFile> Reports(VerbContext context, OutputFiles files) =>
        [.. context.Value(_reports).Select(file => files.Add(file, "--policy-report", PolicyReport.Formats))];
}
