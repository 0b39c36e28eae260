using System.Text.Encodings.Web;
using System.Text.Json;
using Pulumi;

namespace Infra.Kubernetes;

/// <summary>
/// How Pulumi and people reach an EKS cluster. Holds no credentials: who uses it has <c>aws eks get-token</c> make a token that lives for
/// fifteen minutes, from the credentials they have anyway.
/// </summary>
internal static class ClusterKubeconfig
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Output<string> Create(Input<string> name, Input<string> endpoint, Input<string> authority, Input<string> region) =>
        Output.Tuple(name, endpoint, authority, region).Apply(known => Write(known.Item1, known.Item2, known.Item3, known.Item4));

    private static string Write(string name, string endpoint, string authority, string region)
    {
        var exec = Map(
            ("apiVersion", "client.authentication.k8s.io/v1beta1"),
            ("command", "aws"),
            ("args", new[] { "--region", region, "eks", "get-token", "--cluster-name", name, "--output", "json" }));
        return JsonSerializer.Serialize(
            Map(
                ("apiVersion", "v1"),
                ("kind", "Config"),
                ("clusters", List(Map(("name", name), ("cluster", Map(("server", endpoint), ("certificate-authority-data", authority)))))),
                ("users", List(Map(("name", name), ("user", Map(("exec", exec)))))),
                ("contexts", List(Map(("name", name), ("context", Map(("cluster", name), ("user", name)))))),
                ("current-context", name)),
            Json);
    }

    private static SortedDictionary<string, object> Map(params ReadOnlySpan<(string Key, object Value)> entries)
    {
        var map = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            map[key] = value;
        }

        return map;
    }

    private static object[] List(object item) => [item];
}
