using System.Collections.Immutable;
using Pulumi;

namespace Infra;

/// <summary>One statement of an IAM policy.</summary>
/// <param name="sid">The statement's id: letters and digits.</param>
/// <param name="actions">The actions, e.g. <c>logs:PutLogEvents</c>.</param>
public sealed class PolicyStatement(string sid, params string[] actions)
{
    /// <summary>True for a statement that denies. Default: false.</summary>
    public bool Deny { get; init; }

    /// <summary>The AWS service that is the principal, in trust and resource policies. Null in a role's own policy.</summary>
    public Input<string>? Service { get; init; }

    /// <summary>
    /// The ARN of the account (<c>…:root</c>: whomever it allows) or role that is the principal, in resource policies. Null in a role's own policy.
    /// </summary>
    public Input<string>? Principal { get; init; }

    /// <summary>True when the principal is everyone: for a denial, or for an endpoint, whose policy gives nobody rights of their own.</summary>
    public bool Everyone { get; init; }

    /// <summary>The ARNs the statement is about. Empty in a trust policy.</summary>
    public List<Input<string>> Resources { get; init; } = [];

    /// <summary>When the statement applies; all conditions must hold.</summary>
    public List<PolicyCondition> Conditions { get; init; } = [];

    /// <summary>Denies everyone what is not encrypted on its way.</summary>
    /// <param name="action">The actions: of the whole service, or where AWS refuses that, the one that carries data.</param>
    /// <param name="resources">What the policy is attached to.</param>
    internal static PolicyStatement RequireTls(string action, params List<Input<string>> resources) => new("RequireTls", action)
    {
        Deny = true,
        Everyone = true,
        Resources = resources,
        Conditions = { new PolicyCondition("Bool", "aws:SecureTransport", "false") },
    };

    /// <summary>The statement about a resource, unless it names its own.</summary>
    internal PolicyStatement Or(Input<string> resource) => Resources.Count > 0 ? this : new(sid, actions)
    {
        Deny = Deny,
        Service = Service,
        Principal = Principal,
        Everyone = Everyone,
        Resources = { resource },
        Conditions = Conditions,
    };

    internal Output<ImmutableDictionary<string, object>> ToMap()
    {
        var values = Resources.Concat(Conditions.Select(condition => condition.Value)).ToList();
        var principal = (Service ?? Principal)?.ToOutput() ?? Output.Create("");
        return Output.Tuple(Output.All(values), principal).Apply(all =>
        {
            var (known, name) = all;
            var map = ImmutableDictionary.CreateBuilder<string, object>(StringComparer.Ordinal);
            map["Sid"] = sid;
            map["Effect"] = Deny ? "Deny" : "Allow";
            map["Action"] = OneOrMany([.. actions]);
            if (Everyone)
            {
                map["Principal"] = "*";
            }
            else if (Service is not null || Principal is not null)
            {
                map["Principal"] = new SortedDictionary<string, string>(StringComparer.Ordinal) { [Service is null ? "AWS" : "Service"] = name };
            }

            if (Resources.Count > 0)
            {
                map["Resource"] = OneOrMany(known[..Resources.Count]);
            }

            if (Conditions.Count > 0)
            {
                map["Condition"] = ToMap(Conditions, known.RemoveRange(0, Resources.Count));
            }

            return map.ToImmutable();
        });
    }

    private static SortedDictionary<string, SortedDictionary<string, string>> ToMap(List<PolicyCondition> conditions, ImmutableArray<string> values)
    {
        var map = new SortedDictionary<string, SortedDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var (condition, value) in conditions.Zip(values))
        {
            if (!map.TryGetValue(condition.Operator, out var keys))
            {
                map[condition.Operator] = keys = new SortedDictionary<string, string>(StringComparer.Ordinal);
            }

            keys[condition.Key] = value;
        }

        return map;
    }

    private static object OneOrMany(ImmutableArray<string> values) => values is [var single] ? single : values;
}

/// <summary>A condition of a policy statement.</summary>
/// <param name="Operator">How to compare, e.g. <c>StringEquals</c>.</param>
/// <param name="Key">What to compare, e.g. <c>aws:SourceAccount</c>.</param>
/// <param name="Value">What to compare it with.</param>
public sealed record PolicyCondition(string Operator, string Key, Input<string> Value);
