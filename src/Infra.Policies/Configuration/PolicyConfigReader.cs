using YamlDotNet.RepresentationModel;

namespace Infra.Policies;

/// <summary>Reads <c>infra.policies.yaml</c>.</summary>
internal sealed class PolicyConfigReader(string file, PolicyCatalogue catalogue)
{
    private static readonly string[] Keys = ["name", "extends", "tier", "rules", "neverWaive"];
    private static readonly string[] Levels = ["disabled", "advisory", "mandatory"];
    private static readonly string[] Tiers = ["sandbox", "staging", "production"];

    private readonly ProblemList _problems = new(file);
    private readonly Dictionary<Parameter, object> _values = [];
    private readonly List<(EnforcementLevel Level, string Rule)> _levels = [];

    public PolicyConfig Read(string text)
    {
        var root = YamlFile.Read(text, _problems);
        var name = "config";
        List<PolicyPack>? bases = null;
        PlanTier? tier = null;
        List<string> neverWaive = [];
        foreach (var (key, value) in Entries(root, "The file"))
        {
            switch (key.Value)
            {
                case "name" when ParameterForm.Text.Read(value, _problems, out var own):
                    name = own;
                    break;
                case "extends":
                    ReadBases(value, bases = []);
                    break;
                case "tier":
                    tier = ReadTier(value);
                    break;
                case "rules":
                    ReadRules(value);
                    break;
                case "neverWaive":
                    ReadNeverWaive(value, neverWaive);
                    break;
                case "name":
                    break;
                default:
                    _problems.AddUnknown(key, "key", key.Value ?? "", Keys);
                    break;
            }
        }

        _problems.ThrowIfAny();
        return new PolicyConfig(Pack(name, bases), new PolicyParameters(_values), tier, neverWaive);
    }

    private PolicyPack Pack(string name, List<PolicyPack>? bases)
    {
        var pack = new PolicyPack(name);
        foreach (var included in bases ?? [BuiltInPacks.Core])
        {
            pack.Include(included);
        }

        foreach (var (level, rule) in _levels)
        {
            _ = level switch
            {
                EnforcementLevel.Mandatory => pack.Mandatory(rule),
                EnforcementLevel.Advisory => pack.Advisory(rule),
                _ => pack.Disable(rule),
            };
        }

        return pack;
    }

    private void ReadBases(YamlNode node, List<PolicyPack> bases)
    {
        if (!ParameterForm.Texts.Read(node, _problems, out var names))
        {
            return;
        }

        for (var i = 0; i < names.Count; i++)
        {
            if (BuiltInPacks.All.TryGetValue(names[i], out var pack))
            {
                bases.Add(pack);
            }
            else
            {
                _problems.AddUnknown(((YamlSequenceNode)node).Children[i], "pack", names[i], BuiltInPacks.All.Keys.Order(StringComparer.Ordinal).ToArray());
            }
        }
    }

    private PlanTier? ReadTier(YamlNode node)
    {
        var text = (node as YamlScalarNode)?.Value ?? "";
        if (Tiers.Contains(text, StringComparer.Ordinal))
        {
            return Enum.Parse<PlanTier>(text, ignoreCase: true);
        }

        _problems.AddUnknown(node, "tier", text, Tiers);
        return null;
    }

    private void ReadNeverWaive(YamlNode node, List<string> ids)
    {
        if (ParameterForm.Texts.Read(node, _problems, out var names))
        {
            for (var i = 0; i < names.Count; i++)
            {
                if (Rule(((YamlSequenceNode)node).Children[i], names[i]) is { } policy)
                {
                    ids.Add(policy.Info.Id);
                }
            }
        }
    }

    private void ReadRules(YamlNode node)
    {
        foreach (var (key, value) in Entries(node, "'rules'"))
        {
            if (Rule(key, key.Value ?? "") is not { } policy)
            {
                continue;
            }

            if (value is YamlScalarNode level)
            {
                ReadLevel(level, policy);
            }
            else
            {
                ReadRule(value, policy);
            }
        }
    }

    private void ReadRule(YamlNode node, Policy policy)
    {
        foreach (var (key, value) in Entries(node, $"The rule '{policy.Info.Slug}'"))
        {
            if (key.Value == "level")
            {
                ReadLevel(value, policy);
            }
            else if (policy.Parameters.FirstOrDefault(parameter => parameter.Name == key.Value) is not { } parameter)
            {
                _problems.AddUnknown(
                    key, $"parameter of {policy.Info.Slug}", key.Value ?? "", policy.Parameters.Select(static own => own.Name).Append("level").ToArray());
            }
            else if (parameter.Read(value, _problems) is { } read)
            {
                _values[parameter] = read;
            }
        }
    }

    private void ReadLevel(YamlNode node, Policy policy)
    {
        var text = (node as YamlScalarNode)?.Value ?? "";
        if (Levels.Contains(text, StringComparer.Ordinal))
        {
            _levels.Add((Enum.Parse<EnforcementLevel>(text, ignoreCase: true), policy.Info.Id));
        }
        else
        {
            _problems.AddUnknown(node, "level", text, Levels);
        }
    }

    private Policy? Rule(YamlNode node, string name)
    {
        var policy = catalogue.Find(name);
        if (policy is null)
        {
            _problems.AddUnknown(node, "rule", name, catalogue.Names);
        }

        return policy;
    }

    private IEnumerable<(YamlScalarNode Key, YamlNode Value)> Entries(YamlNode? node, string what)
    {
        switch (node)
        {
            case null or YamlScalarNode { Value: null or "" }:
                yield break;
            case YamlMappingNode map:
                foreach (var (key, value) in map)
                {
                    if (key is YamlScalarNode scalar)
                    {
                        yield return (scalar, value);
                    }
                    else
                    {
                        _problems.Add(key, $"{what} has a key that is not a text.");
                    }
                }

                break;
            default:
                _problems.Add(node, $"{what} must be a map, not {ProblemList.Show(node).ToLowerInvariant()}.");
                break;
        }
    }
}
