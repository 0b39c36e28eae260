namespace Infra.Policies;

/// <summary>
/// A list of rules with a level each, and nothing else. A pack of your own is a class with a constructor:
/// <code>
/// public sealed class AcmePack : PolicyPack
/// {
///     public AcmePack() : base("acme")
///     {
///         Include(BuiltInPacks.Core);
///         Advisory("s3-versioning", "s3-lifecycle");
///         Disable("s3-access-logs");
///     }
/// }
/// </code>
/// </summary>
public class PolicyPack
{
    private readonly Dictionary<string, EnforcementLevel> _levels = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Func<PolicyInfo, EnforcementLevel?>> _computed = [];
    private readonly bool _isFixed;

    /// <summary>Starts an empty pack.</summary>
    /// <param name="name">The name people type.</param>
    public PolicyPack(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    internal PolicyPack(string name, Func<PolicyInfo, EnforcementLevel?> level)
        : this(name)
    {
        _computed.Add(level);
        _isFixed = true;
    }

    /// <summary>The name people type.</summary>
    public string Name { get; }

    /// <summary>Takes over the rules of another pack. What is set here, before or after, wins.</summary>
    /// <exception cref="InvalidOperationException">The pack is one of <see cref="BuiltInPacks"/>.</exception>
    public PolicyPack Include(PolicyPack other)
    {
        ArgumentNullException.ThrowIfNull(other);
        RefuseIfFixed();
        _computed.AddRange(other._computed);
        foreach (var (name, level) in other._levels)
        {
            _levels.TryAdd(name, level);
        }

        return this;
    }

    /// <summary>Violations of these rules, by id or slug, fail the run.</summary>
    public PolicyPack Mandatory(params IEnumerable<string> rules) => Set(EnforcementLevel.Mandatory, rules);

    /// <summary>Violations of these rules are reported only.</summary>
    public PolicyPack Advisory(params IEnumerable<string> rules) => Set(EnforcementLevel.Advisory, rules);

    /// <summary>These rules do not run.</summary>
    public PolicyPack Disable(params IEnumerable<string> rules) => Set(EnforcementLevel.Disabled, rules);

    /// <summary>The rules that run, by id, each with its level.</summary>
    /// <exception cref="UnknownPolicyException">The pack names a rule that does not exist.</exception>
    public IReadOnlyList<PackedRule> Select(PolicyCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var explicitly = new Dictionary<Policy, EnforcementLevel>();
        foreach (var (name, level) in _levels)
        {
            explicitly[catalogue.Require(name)] = level;
        }

        var selected = new List<PackedRule>();
        foreach (var policy in catalogue.Policies)
        {
            var level = explicitly.TryGetValue(policy, out var set) ? set : Computed(policy.Info);
            if (level != EnforcementLevel.Disabled && !policy.Info.Deprecated)
            {
                selected.Add(new PackedRule(policy, level));
            }
        }

        return selected;
    }

    private PolicyPack Set(EnforcementLevel level, IEnumerable<string> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        RefuseIfFixed();
        foreach (var rule in rules)
        {
            _levels[rule] = level;
        }

        return this;
    }

    private void RefuseIfFixed()
    {
        if (_isFixed)
        {
            throw new InvalidOperationException($"The pack '{Name}' comes with the library and cannot be changed: make a pack of your own that includes it.");
        }
    }

    private EnforcementLevel Computed(PolicyInfo rule)
    {
        var strictest = EnforcementLevel.Disabled;
        foreach (var level in _computed)
        {
            strictest = level(rule) is { } own && own > strictest ? own : strictest;
        }

        return strictest;
    }
}
