using Infra.Plans;
using Infra.Policies;
using Infra.Preview.Changing;
using Infra.Preview.Configuration;
using Infra.Preview.Running;
using Infra.Preview.Scoring;

namespace Infra.Preview.Judging;

/// <summary>
/// What a plan is judged by: packs, parameters, waivers. It is all read before the program runs, so that nobody waits for a program to learn of
/// a typing error.
/// </summary>
public sealed record PolicyInputs
{
    // A stack is as good as it is, however it came to be: changes have no part in its score.
    private static readonly PolicyPack Scored = new PolicyPack("score").Include(BuiltInPacks.Strict)
        .Disable(PolicyCatalogue.BuiltIn.Policies.Where(static policy => policy is ChangePolicy).Select(static policy => policy.Info.Id));

    private readonly PolicyPack? _pack;
    private readonly PolicyParameters? _parameters;
    private readonly PlanTier? _tier;
    private readonly IReadOnlyList<string> _neverWaive;
    private readonly IReadOnlyList<Waiver> _waivers;

    private PolicyInputs(IReadOnlyList<PolicyPack> packs, IReadOnlyList<PolicyConfig> configs, IReadOnlyList<Waiver> waivers, PlanTier? stackTier)
    {
        _pack = packs.Count == 0 ? null : packs.Count == 1 ? packs[0] : Join(packs);
        _parameters = configs.Count == 0 ? null : configs.Select(config => config.Parameters).Aggregate((first, second) => first.Or(second));
        _tier = configs.Select(config => config.Tier).FirstOrDefault(tier => tier is not null) ?? stackTier;
        _neverWaive = [.. configs.SelectMany(config => config.NeverWaive)];
        _waivers = waivers;
    }

    /// <summary>Debt that was there before. Default: none.</summary>
    public Baseline? Debt { get; init; }

    /// <summary>Reads what the flags and the project's files say; null when nothing is to be judged.</summary>
    /// <exception cref="ConfigurationException">A pack or a file does not exist.</exception>
    /// <exception cref="PolicyFileException">A file is not in order.</exception>
    internal static PolicyInputs? Read(RunnerArguments arguments, ProjectFile project, StackConfiguration config, string currentDirectory) => arguments.IsUnjudged
        ? null
        : Read(arguments.Packs, [project.StackFolder, project.ProgramFolder, project.Folder], waiverFile: null, currentDirectory, TierOf(config));

    /// <summary>Reads what plans without a project are judged by.</summary>
    /// <param name="packNames">Names of built-in packs and paths of YAML files. Empty: what <c>infra.policies.yaml</c> says, else core.</param>
    /// <param name="folders">Where <c>infra.policies.yaml</c> and <c>infra.waivers.yaml</c> may be, each in the first folder that has it.</param>
    /// <param name="waiverFile">The waivers in place of those found; null to look for them.</param>
    /// <param name="currentDirectory">The folder that relative paths start from.</param>
    /// <param name="stackTier">The tier of resources without a tag, when no file says which.</param>
    /// <exception cref="ConfigurationException">A pack or a file does not exist.</exception>
    /// <exception cref="PolicyFileException">A file is not in order.</exception>
    public static PolicyInputs Read(
        IReadOnlyList<string> packNames, IReadOnlyList<string> folders, string? waiverFile, string currentDirectory, PlanTier? stackTier = null)
    {
        ArgumentNullException.ThrowIfNull(packNames);
        var files = new PolicyFiles(folders, currentDirectory);
        var packs = new List<PolicyPack>();
        var configs = new List<PolicyConfig>();
        foreach (var name in packNames)
        {
            if (PackNames.IsPath(name))
            {
                configs.Add(PolicyFiles.ReadConfig(Path.GetFullPath(name, currentDirectory), name));
                packs.Add(configs[^1].Pack);
            }
            else
            {
                packs.Add(PackNames.Find(name));
            }
        }

        if (files.ReadConfig() is { } own)
        {
            // Packs that were asked for take the place of the project's; what it says of single values still holds.
            configs.Add(own);
            packs.AddRange(packNames.Count == 0 ? [own.Pack] : []);
        }

        var waivers = waiverFile is null ? files.ReadWaivers() : PolicyFiles.ReadWaivers(Path.GetFullPath(waiverFile, currentDirectory), waiverFile);
        return new PolicyInputs(packs, configs, waivers, stackTier);
    }

    /// <summary>Judges a plan, and its changes where they are known, and scores it by all rules there are, whatever the pack leaves out.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="changes">The changes; null when nobody knows them.</param>
    /// <param name="withScore">False leaves out the score, which is then null.</param>
    /// <param name="clock">The clock that waivers expire by.</param>
    public (EvaluationResult Judgement, Scorecard? Score) Judge(Plan plan, PlanChanges? changes, bool withScore, TimeProvider clock)
    {
        var pack = _pack ?? BuiltInPacks.Core;
        var results = PolicyEngine.Evaluate(plan, Options(changes, clock), withScore ? [pack, Scored] : [pack]);
        return (results[0], withScore ? Scorecard.Of(results[1]) : null);
    }

    private EvaluationOptions Options(PlanChanges? changes, TimeProvider clock) => new()
    {
        Parameters = _parameters ?? PolicyParameters.Defaults,
        Tier = _tier,
        NeverWaive = _neverWaive,
        Baseline = Debt,
        Waivers = _waivers,
        Clock = clock,
        Changes = changes is null ? null : PolicyChanges.Of(changes),
    };

    private static PolicyPack Join(IReadOnlyList<PolicyPack> packs)
    {
        var joined = new PolicyPack(string.Join(" + ", packs.Select(pack => pack.Name)));
        foreach (var pack in packs)
        {
            joined.Include(pack);
        }

        return joined;
    }

    private static PlanTier? TierOf(StackConfiguration config) =>
        Enum.TryParse<PlanTier>(config.Values.GetValueOrDefault("infra:tier"), ignoreCase: true, out var tier) && Enum.IsDefined(tier) ? tier : null;
}
