using Pulumi.Surface.Tests.Reflection;

namespace Pulumi.Surface.Tests.Typings;

/// <summary>Compares members in C# with those of the typings and keeps what differs.</summary>
internal sealed class Comparison(NeutralType types)
{
    private readonly List<string> _differences = [];

    public int Compared { get; private set; }

    public IReadOnlyList<string> Differences => _differences;

    public void Report(string difference) => _differences.Add(difference);

    /// <summary>Compares args; with partial, C# may have fewer members, as a state without nested types has.</summary>
    public void Inputs(string owner, IEnumerable<SurfaceMember> actual, IReadOnlyDictionary<string, NpmMember> expected, bool partial = false) =>
        Members(owner, actual, expected, isOutput: false, partial, (member, npm) => member.Required == npm.Required ? null : $"required is {member.Required}");

    /// <summary>Compares outputs; with alwaysPresent, none is null in C#, as in Kubernetes.</summary>
    public void Outputs(string owner, IEnumerable<SurfaceMember> actual, IReadOnlyDictionary<string, NpmMember> expected, bool alwaysPresent) =>
        Members(owner, actual, expected, isOutput: true, partial: false, (member, npm) =>
            member.Nullable == (!alwaysPresent && !npm.Required && !IsList(npm.Type)) ? null : $"nullable is {member.Nullable}");

    private static bool IsList(string type) => type.StartsWith("list<", StringComparison.Ordinal);

    private void Members(
        string owner,
        IEnumerable<SurfaceMember> actual,
        IReadOnlyDictionary<string, NpmMember> expected,
        bool isOutput,
        bool partial,
        Func<SurfaceMember, NpmMember, string?> check)
    {
        var missing = expected.Keys.ToHashSet();
        foreach (var member in actual)
        {
            Compared++;
            if (!expected.TryGetValue(member.WireName, out var npm))
            {
                Report($"{owner}.{member.WireName} is not in the typings");
                continue;
            }

            missing.Remove(member.WireName);
            var type = types.Describe(member.Type);
            var wanted = NpmType.InCSharp(npm.Type, isOutput);
            if (type != wanted)
            {
                Report($"{owner}.{member.WireName} is {type} and should be {wanted}");
            }

            if (check(member, npm) is { } wrong)
            {
                Report($"{owner}.{member.WireName}: {wrong}");
            }
        }

        if (!partial && missing.Count > 0)
        {
            Report($"{owner} lacks {string.Join(", ", missing)}");
        }
    }
}
