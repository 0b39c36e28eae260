using System.Reflection;

namespace Infra.Policies;

/// <summary>The rules that exist. They are found by reflection: adding a rule is adding a public class.</summary>
public sealed class PolicyCatalogue
{
    private readonly Dictionary<string, Policy> _byName = new(StringComparer.OrdinalIgnoreCase);

    private PolicyCatalogue(IEnumerable<Policy> policies)
    {
        Policies = [.. policies.OrderBy(static policy => policy.Info.Id, StringComparer.Ordinal)];
        foreach (var policy in Policies)
        {
            Add(policy.Info.Id, policy);
            Add(policy.Info.Slug, policy);
            foreach (var alias in policy.Info.Aliases)
            {
                Add(alias, policy);
            }
        }
    }

    /// <summary>The rules of this library.</summary>
    public static PolicyCatalogue BuiltIn { get; } = new(Discover(typeof(PolicyCatalogue).Assembly));

    /// <summary>All rules, deprecated ones included, by id.</summary>
    public IReadOnlyList<Policy> Policies { get; }

    /// <summary>The ids and slugs that configuration may use.</summary>
    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>The rules of this library and those of other assemblies.</summary>
    /// <exception cref="InvalidOperationException">Two rules have the same id or slug, or a rule has no parameterless constructor.</exception>
    public static PolicyCatalogue With(params IEnumerable<Assembly> assemblies)
    {
        ArgumentNullException.ThrowIfNull(assemblies);
        return new(BuiltIn.Policies.Concat(assemblies.Distinct().SelectMany(Discover)));
    }

    /// <summary>These rules and no others.</summary>
    /// <exception cref="InvalidOperationException">Two rules have the same id or slug.</exception>
    public static PolicyCatalogue Of(params IEnumerable<Policy> policies) => new(policies);

    /// <summary>The rule of an id, a slug or an alias, or null. Upper and lower case do not matter.</summary>
    public Policy? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The rule of an id, a slug or an alias.</summary>
    /// <exception cref="UnknownPolicyException">There is none; the message names the nearest one.</exception>
    public Policy Require(string name) => Find(name) ?? throw new UnknownPolicyException(name, NearestName.Of(name, Names));

    private static IEnumerable<Policy> Discover(Assembly assembly)
    {
        foreach (var type in assembly.GetExportedTypes())
        {
            if (type is { IsAbstract: false, IsGenericTypeDefinition: false } && typeof(Policy).IsAssignableFrom(type))
            {
                yield return (Policy?)type.GetConstructor(Type.EmptyTypes)?.Invoke(null)
                    ?? throw new InvalidOperationException($"The rule {type.FullName} needs a public constructor without parameters.");
            }
        }
    }

    private void Add(string name, Policy policy)
    {
        if (!_byName.TryAdd(name, policy))
        {
            throw new InvalidOperationException($"'{name}' names two rules: {_byName[name].GetType().Name} and {policy.GetType().Name}.");
        }
    }
}
