using System.CommandLine;
using Infra.Cli.Options;
using Infra.Cli.Verbs;
using Infra.Preview.Configuration;

namespace Infra.Cli.Preview;

/// <summary>The options by which stacks are previewed, for all verbs that do so.</summary>
internal sealed class PreviewOptions
{
    private readonly FlagOption _noBuild = new("--no-build", "Run what an earlier build has left.");
    private readonly TextOption _configuration = new("--configuration", "NAME", "The build configuration, such as Release (default: Debug; with --no-build the newest).");
    private readonly ListOption _config = new("--config", "KEY=VALUE", "A config value for this preview; may be repeated.");
    private readonly TextOption _fixtures = new("--fixtures", "FILE", "Fixed answers for data sources and stack references (YAML or JSON).");
    private readonly TextOption _against = new("--against", "PATH", "Show what changes: PATH is an earlier plan, the output of pulumi stack export, or a folder with <project>.<stack>.json.");
    private readonly ListOption _replaceable = new("--allow-replace", "URN", "Let this stateful resource be replaced or deleted; may be repeated.");
    private readonly FlagOption _full = new("--full", "Show every resource instead of collapsing components.");
    private readonly NumberOption _timeout = new("--timeout", "SECONDS", "Stop a program that has not ended by then (default: only one that hangs).", 1, 86_400);

    /// <summary>Adds the options to a verb.</summary>
    public PreviewOptions(Command verb)
    {
        verb.Add(_config);
        verb.Add(_fixtures);
        verb.Add(_against);
        verb.Add(_replaceable);
        Policies = new PolicyOptions(verb, canBeOff: true);
        verb.Add(_noBuild);
        verb.Add(_configuration);
        verb.Add(_timeout);
        verb.Add(_full);
    }

    /// <summary>Those about policies.</summary>
    public PolicyOptions Policies { get; }

    /// <summary>What they say; the folder is the current one.</summary>
    /// <exception cref="ConfigurationException">They contradict each other.</exception>
    public PreviewRequest Read(VerbContext context) => new()
    {
        Folders = ["."],
        Builds = !context.Value(_noBuild),
        Configuration = context.Value(_configuration),
        Limit = context.Value(_timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        Config = [.. context.Value(_config).Select(ConfigOverride.Parse)],
        Fixtures = context.Value(_fixtures),
        Packs = Policies.Packs(context),
        IsUnjudged = Policies.IsOff(context),
        Against = context.Value(_against),
        Replaceable = context.Value(_replaceable),
        IsFull = context.Value(_full),
    };
}
