using Infra.Policies;
using Infra.Preview.Configuration;

namespace Infra.Preview.Judging;

/// <summary>What <c>--policy</c> takes: the name of a built-in pack, or the path of a YAML file.</summary>
internal static class PackNames
{
    /// <summary>True for what can only be a path: it has a folder or the ending of a YAML file.</summary>
    public static bool IsPath(string name) =>
        name.AsSpan().IndexOfAny('/', '\\') >= 0
        || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>The built-in pack of a name.</summary>
    /// <exception cref="ConfigurationException">There is none.</exception>
    public static PolicyPack Find(string name)
    {
        if (BuiltInPacks.All.TryGetValue(name, out var pack))
        {
            return pack;
        }

        var names = BuiltInPacks.All.Keys.Order(StringComparer.Ordinal).ToList();
        return NearestName.Find(name, names) is { } near
            ? throw Unknown(name, names, $"Did you mean --policy {near}?")
            : throw Unknown(name, names, "For a pack of your own give its path: --policy ./packs/acme.yaml");
    }

    private static ConfigurationException Unknown(string name, IReadOnlyList<string> names, string fix) => new($"There is no policy pack '{name}'.")
    {
        Allowed = $"{string.Join(", ", names)}, or the path of a YAML file",
        Fix = [fix],
    };
}
