using System.Text.Json;
using System.Text.RegularExpressions;
using Infra.Testing;
using Infra.Testing.Node;

namespace Pulumi.Surface.Tests.Typings;

/// <summary>The facts on replacements name properties that the typings have.</summary>
public sealed partial class ReplaceFactsTests
{
    /// <summary>Facts are also about older versions of a kind, which the surface does not have, and about the provider.</summary>
    [NodeTheory]
    [InlineData("aws", "replace-facts.json", 120)]
    [InlineData("kubernetes", "replace-facts.kubernetes.json", 12)]
    [InlineData("random", "replace-facts.random.json", 10)]
    public async Task Every_path_is_an_input_of_its_type(string package, string file, int atLeast)
    {
        var npm = await NpmDescription.ReadAsync(package);
        var resources = npm.Resources.DistinctBy(resource => resource.Token).ToDictionary(resource => resource.Token, StringComparer.Ordinal);
        using var facts = JsonDocument.Parse(await File.ReadAllTextAsync(RepositoryRoot.Path("src", "Infra.Plans", "Changes", file)));
        var found = facts.RootElement.GetProperty("types").EnumerateObject().Where(type => package == "aws" || resources.ContainsKey(type.Name)).ToList();
        var missing = found.SelectMany(type => type.Value.EnumerateArray().Select(path => path.GetString()!)
            .Where(path => !Exists(npm, resources.GetValueOrDefault(type.Name)?.Inputs, path)).Select(path => $"{type.Name} {path}"));

        Assert.Empty(missing);
        Assert.True(found.Count >= atLeast, $"Only {found.Count} types of {file} were compared.");
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
