using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace Infra.Tests;

/// <summary>Looks into links, whose values are outputs.</summary>
internal static class LinkAssert
{
    /// <summary>Builds a link in a stack of its own and gives its permissions as <c>actions on resources [if conditions]</c>, one line each.</summary>
    public static async Task<IEnumerable<string>> PermissionsAsync(Func<Link> link) => await StatementsAsync(link, known => known.Permissions);

    /// <summary>The same for what whoever starts the workload may do.</summary>
    public static async Task<IEnumerable<string>> StartPermissionsAsync(Func<Link> link) => await StatementsAsync(link, known => known.StartPermissions);

    /// <summary>The link's environment variables.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> EnvironmentAsync(Func<Link> link) => await ValuesAsync(link, known => known.Environment);

    /// <summary>The ARNs behind the link's secret environment variables.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> SecretsAsync(Func<Link> link) => await ValuesAsync(link, known => known.Secrets);

    private static async Task<IEnumerable<string>> StatementsAsync(Func<Link> create, Func<Link, ImmutableArray<PolicyStatement>> part)
    {
        var json = "";
        await TestStack.RunAsync(() =>
        {
            var document = new PolicyDocument();
            foreach (var statement in part(create()))
            {
                document.Add(statement);
            }

            Keep(document.ToJson(), text => json = text);
        });
        return JsonDocument.Parse(json).RootElement.GetProperty("Statement").EnumerateArray().Select(Describe);
    }

    private static async Task<IReadOnlyDictionary<string, string>> ValuesAsync(Func<Link> create, Func<Link, ImmutableSortedDictionary<string, Input<string>>> part)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await TestStack.RunAsync(() =>
        {
            foreach (var (name, value) in part(create()))
            {
                Keep(value.ToOutput(), text => values[name] = text);
            }
        });
        return values;
    }

    // The stack's run waits for outputs of its resources only if something asks for them.
    private static void Keep(Output<string> output, Action<string> keep)
    {
        var name = output.Apply(text =>
        {
            keep(text);
            return "probe";
        });
        _ = new Pulumi.Aws.CloudWatch.LogGroup("probe", new() { Name = name });
    }

    private static string Describe(JsonElement statement)
    {
        var text = $"{Texts(statement.GetProperty("Action"))} on {Texts(statement.GetProperty("Resource"))}";
        return statement.TryGetProperty("Condition", out var condition) ? $"{text} if {condition.GetRawText()}" : text;
    }

    private static string Texts(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? string.Join(", ", value.EnumerateArray().Select(item => item.GetString()))
        : value.GetString()!;
}
