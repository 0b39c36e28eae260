using System.Collections.Immutable;
using System.Text.Json;

namespace Infra.Preview.Engine;

/// <summary>The environment variables that a Pulumi engine sets for a program.</summary>
internal static class EngineEnvironment
{
    public static ImmutableSortedDictionary<string, string> Create(PreviewEngineOptions options, string address)
    {
        var variables = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        variables["PULUMI_MONITOR"] = address;
        variables["PULUMI_ENGINE"] = address;
        variables["PULUMI_PROJECT"] = options.Project;
        variables["PULUMI_STACK"] = options.Stack;
        variables["PULUMI_ORGANIZATION"] = options.Organization;
        variables["PULUMI_DRY_RUN"] = "true";
        variables["PULUMI_QUERY_MODE"] = "false";
        variables["PULUMI_PARALLEL"] = "1024";
        variables["PULUMI_CONFIG"] = JsonSerializer.Serialize(
            options.Config.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToDictionary(entry => entry.Key, entry => entry.Value.Value));
        variables["PULUMI_CONFIG_SECRET_KEYS"] = JsonSerializer.Serialize(
            options.Config.Where(entry => entry.Value.IsSecret).Select(entry => entry.Key).Order(StringComparer.Ordinal));
        if (options.RootDirectory is { } root)
        {
            variables["PULUMI_ROOT_DIRECTORY"] = root;
        }

        return variables.ToImmutable();
    }
}
