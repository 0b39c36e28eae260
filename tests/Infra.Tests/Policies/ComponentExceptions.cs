using Infra.Testing;
using YamlDotNet.Serialization;

namespace Infra.Tests.Policies;

/// <summary>Why a component breaks a rule: a reason by component and rule.</summary>
internal sealed class ComponentExceptions
{
    public const string FileName = "docs/policies/exceptions.yaml";

    /// <summary>In the place of a component: for all of them.</summary>
    public const string Any = "*";

    private readonly Dictionary<string, Dictionary<string, string>> _reasons =
        new Deserializer().Deserialize<Dictionary<string, Dictionary<string, string>>?>(File.ReadAllText(RepositoryRoot.Path(FileName))) ?? [];

    public IEnumerable<(string Component, string Rule)> All => _reasons.SelectMany(component => component.Value.Keys, (component, rule) => (component.Key, rule));

    public string? Find(string component, string rule) => _reasons.GetValueOrDefault(component)?.GetValueOrDefault(rule)
        ?? _reasons.GetValueOrDefault(Any)?.GetValueOrDefault(rule);
}
