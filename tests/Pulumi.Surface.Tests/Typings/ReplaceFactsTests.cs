using System.Text.Json;
using System.Text.RegularExpressions;
using Infra.Testing;
using Infra.Testing.Node;

namespace Pulumi.Surface.Tests.Typings;

/// <summary>The facts on replacements name properties that the typings have.</summary>
public sealed partial class ReplaceFactsTests
{
    [NodeFact]
    public async Task Every_path_is_an_input_of_its_type()
    {
        var npm = await NpmDescription.ReadAsync("aws");
        var resources = npm.Resources.ToDictionary(resource => resource.Token, StringComparer.Ordinal);
        using var facts = JsonDocument.Parse(await File.ReadAllTextAsync(RepositoryRoot.Path("src", "Infra.Plans", "Changes", "replace-facts.json")));
        var missing = new List<string>();
        foreach (var type in facts.RootElement.GetProperty("types").EnumerateObject())
        {
            var inputs = resources.GetValueOrDefault(type.Name)?.Inputs;
            missing.AddRange(type.Value.EnumerateArray().Select(path => path.GetString()!)
                .Where(path => !Exists(npm, inputs, path)).Select(path => $"{type.Name} {path}"));
        }

        Assert.Empty(missing);
    }

    private static bool Exists(NpmDescription npm, Dictionary<string, NpmMember>? members, string path)
    {
        foreach (var name in path.Split('.'))
        {
            if (members is null || !members.TryGetValue(name, out var member))
            {
                return false;
            }

            members = npm.Inputs.GetValueOrDefault(InputType().Match(member.Type).Groups["name"].Value);
        }

        return true;
    }

    [GeneratedRegex(@"\binput (?<name>[\w.]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InputType();
}
