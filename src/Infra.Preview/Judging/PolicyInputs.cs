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
internal sealed class PolicyInputs
{
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

    /// <summary>Reads what the flags and the project's files say; null when nothing is to be judged.</summary>
    /// <exception cref="ConfigurationException">A pack or a file does not exist.</exception>
    /// <exception cref="PolicyFileException">A file is not in order.</exception>
    public static PolicyInputs? Read(RunnerArguments arguments, ProjectFile project, StackConfiguration config, string currentDirectory)
    {
        if (arguments.IsUnjudged)
        {
            return null;
        }

        var files = new PolicyFiles(project, currentDirectory);
        var packs = new List<PolicyPack>();
        var configs = new List<PolicyConfig>();
        foreach (var name in arguments.Packs)
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
            packs.AddRange(arguments.Packs.Count == 0 ? [own.Pack] : []);
        }

        return new PolicyInputs(packs, configs, files.ReadWaivers(), TierOf(config));
    }

    /// <summary>Judges a plan, and its changes where they are known.</summary>
    public EvaluationResult Judge(Plan plan, PlanChanges? changes, TimeProvider clock) =>
        Evaluate(plan, _pack ?? BuiltInPacks.Core, changes, clock);

    /// <summary>Scores a plan by all rules there are, whatever the pack leaves out.</summary>
    public Scorecard Score(Plan plan, TimeProvider clock) => Scorecard.Of(Evaluate(plan, BuiltInPacks.Strict, changes: null, clock));

    private EvaluationResult Evaluate(Plan plan, PolicyPack pack, PlanChanges? changes, TimeProvider clock) => PolicyEngine.Evaluate(plan, new EvaluationOptions
    {
        Pack = pack,
        Parameters = _parameters ?? PolicyParameters.Defaults,
        Tier = _tier,
        NeverWaive = _neverWaive,
        Waivers = _waivers,
        Clock = clock,
        Changes = changes is null ? null : PolicyChanges.Of(changes),
    });

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
