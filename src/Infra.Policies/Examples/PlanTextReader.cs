using Infra.Plans;
using YamlDotNet.RepresentationModel;

namespace Infra.Policies;

/// <summary>Reads a <see cref="PlanText"/>: first the names, then the values that refer to them.</summary>
internal sealed class PlanTextReader
{
    private readonly ProblemList _problems = new("example");
    private readonly Dictionary<string, string> _urnByName = new(StringComparer.Ordinal);
    private string _project = "example";
    private string _stack = "dev";

    public PlanExample Read(string text)
    {
        var root = YamlFile.Read(text, _problems);
        _problems.ThrowIfAny();
        var entries = Entries(root);
        _project = Scalar(entries, "$project") ?? _project;
        _stack = Scalar(entries, "$stack") ?? _stack;
        var drafts = Drafts(entries);
        var values = new PlanTextValues(_urnByName, _problems);
        var resources = drafts.ConvertAll(draft => draft.Build(values));
        var outputs = entries.Find(static entry => entry.Key == "$outputs").Value is { } node ? values.Map(node) : MapValue.Empty;
        _problems.ThrowIfAny();
        var changes = drafts.Zip(resources).Where(static pair => pair.First.Change is not null).Select(static pair => Change(pair.First, pair.Second)).ToList();
        var plan = new Plan
        {
            Project = _project,
            Stack = _stack,
            // What is deleted is no longer part of the plan.
            Resources = resources.Where((_, index) => drafts[index].Change != "delete").ToValueList(),
            Outputs = outputs,
            Symbols = values.Symbols(),
        };
        return new PlanExample(plan, changes.Count == 0 ? null : changes);
    }

    private static PlannedChange Change(ResourceDraft draft, PlannedResource resource) => new()
    {
        Operation = Enum.Parse<ChangeOperation>(draft.Change!, ignoreCase: true),
        Resource = resource,
        ReplaceKeys = draft.ReplaceKeys.ToValueList(),
    };

    private static string? Scalar(List<(string Key, YamlNode Node, YamlNode Value)> entries, string key) =>
        (entries.Find(entry => entry.Key == key).Value as YamlScalarNode)?.Value;

    private List<(string Key, YamlNode Node, YamlNode Value)> Entries(YamlNode? root)
    {
        var entries = new List<(string, YamlNode, YamlNode)>();
        if (root is YamlMappingNode map)
        {
            foreach (var (key, value) in map)
            {
                entries.Add(((key as YamlScalarNode)?.Value ?? "", key, value));
            }
        }
        else if (root is not null)
        {
            _problems.Add(root, "An example is a map from 'type name' to properties.");
        }

        return entries;
    }

    private List<ResourceDraft> Drafts(List<(string Key, YamlNode Node, YamlNode Value)> entries)
    {
        var drafts = new List<ResourceDraft>();
        foreach (var (key, node, value) in entries)
        {
            if (key is "$outputs" or "$project" or "$stack")
            {
                continue;
            }

            var space = key.IndexOf(' ', StringComparison.Ordinal);
            if (space <= 0)
            {
                _problems.Add(node, $"'{SafeText.Line(key)}' is not 'type name'.");
                continue;
            }

            drafts.Add(new ResourceDraft(key[..space], key[(space + 1)..].Trim(), value, _problems));
        }

        foreach (var draft in drafts)
        {
            Place(draft, drafts, depth: 0);
        }

        _problems.ThrowIfAny();
        return drafts;
    }

    private void Place(ResourceDraft draft, List<ResourceDraft> all, int depth)
    {
        if (draft.Urn.Length > 0)
        {
            return;
        }

        var parent = draft.Parent is { } name ? all.Find(other => other.Name == name && other != draft) : null;
        if ((draft.Parent is not null && parent is null) || depth > all.Count)
        {
            _problems.Add(draft.Node, $"The parent '{SafeText.Line(draft.Parent ?? "")}' is not in the example.");
            return;
        }

        if (parent is not null)
        {
            Place(parent, all, depth + 1);
        }

        draft.Place(_stack, _project, parent?.Urn);
        _urnByName.TryAdd(draft.Name, draft.Urn);
    }
}
