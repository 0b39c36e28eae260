using System.Collections.Concurrent;
using System.Text.Json;
using Infra.Testing.Node;

namespace Pulumi.Surface.Tests.Typings;

/// <summary>What an npm package's typings and scripts say, as <c>Npm/describe.mjs</c> reads them.</summary>
public sealed record NpmDescription(
    string Version,
    IReadOnlyList<NpmResource> Resources,
    IReadOnlyList<NpmFunction> Functions,
    IReadOnlyDictionary<string, Dictionary<string, NpmMember>> Inputs,
    IReadOnlyDictionary<string, Dictionary<string, NpmMember>> Outputs,
    IReadOnlyDictionary<string, List<string>> Enums)
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<NpmDescription>>> Read = new();

    public static Task<NpmDescription> ReadAsync(string package) =>
        Read.GetOrAdd(package, name => new Lazy<Task<NpmDescription>>(() => RunAsync(name))).Value;

    private static async Task<NpmDescription> RunAsync(string package)
    {
        var project = await NodeProject.OpenAsync("src", "Pulumi.Embedded", "generator");
        var script = Infra.Testing.RepositoryRoot.Path("tests", "Pulumi.Surface.Tests", "Npm", "describe.mjs");
        var run = await project.RunAsync(script, [package], timeout: TimeSpan.FromMinutes(5));
        return JsonSerializer.Deserialize<NpmDescription>(run.RequireSuccess(), JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException("The description is empty.");
    }
}

public sealed record NpmMember(string Type, bool Required, bool IsInput);

public sealed record NpmResource(
    string Module,
    string Name,
    string Token,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> SecretOutputs,
    IReadOnlyList<string> SecretInputs,
    IReadOnlyDictionary<string, string> Fixed,
    IReadOnlyList<string> WithDefault,
    IReadOnlyList<string> Checked,
    Dictionary<string, NpmMember> Outputs,
    Dictionary<string, NpmMember> Inputs,
    Dictionary<string, NpmMember>? State)
{
    public bool IsProvider => Name == "Provider";
}

public sealed record NpmFunction(
    string Module,
    string Name,
    string Token,
    Dictionary<string, NpmMember>? Args,
    Dictionary<string, NpmMember>? InvokeArgs,
    Dictionary<string, NpmMember> Result);
