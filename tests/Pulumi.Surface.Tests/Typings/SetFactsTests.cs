using System.Text.Json;
using Infra.Testing;
using Infra.Testing.Node;

namespace Pulumi.Surface.Tests.Typings;

/// <summary>The facts on sets are what the AWS provider's schema says.</summary>
public sealed class SetFactsTests
{
    private const string Anywhere = "**.";

    // Of these the last version whose schema can be asked knows nothing.
    private static readonly string[] ByHand = ["aws:cloudwatch/alarmMuteRule:AlarmMuteRule", "aws:dynamodb/globalSecondaryIndex:GlobalSecondaryIndex"];

    [Fact]
    public void Types_and_paths_are_sorted_without_repetition()
    {
        var facts = Read("set-facts.json");
        Assert.Equal(facts.Keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), facts.Keys);
        Assert.All(facts.Values, paths => Assert.Equal(paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), paths));
    }

    /// <summary>Asks a provider: its path stands in INFRA_AWS_PROVIDER. Without one there is nobody to ask.</summary>
    [ProviderFact]
    public async Task Facts_are_the_sets_of_the_providers_schema()
    {
        var facts = Read("set-facts.json");
        var project = await NodeProject.OpenAsync("src", "Pulumi.Embedded", "generator");
        var types = facts.Keys.Union(Read("replace-facts.json").Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var run = await project.RunAsync(
            RepositoryRoot.Path("tests", "Pulumi.Surface.Tests", "Npm", "provider-sets.mjs"), [ProviderFactAttribute.Provider!, .. types], timeout: TimeSpan.FromMinutes(5));
        var schema = JsonSerializer.Deserialize<Dictionary<string, List<string>>>(run.RequireSuccess())!;

        Assert.True(schema.Count > 100, $"The schema was found for {schema.Count} types only.");
        Assert.All(schema, type =>
        {
            var known = facts.GetValueOrDefault(type.Key) ?? [];
            Assert.DoesNotContain(type.Value, path => !known.Contains(path) && !known.Contains(Anywhere + path.Split('.')[^1]));
            Assert.DoesNotContain(known, path => path.StartsWith(Anywhere, StringComparison.Ordinal)
                ? !type.Value.Exists(set => set.EndsWith(path[(Anywhere.Length - 1)..], StringComparison.Ordinal))
                : !type.Value.Contains(path));
        });
        Assert.Equal(ByHand, facts.Keys.Where(type => !schema.ContainsKey(type)));
    }

    private static Dictionary<string, List<string>> Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Path("src", "Infra.Plans", "Changes", file)));
        return document.RootElement.GetProperty("types").Deserialize<Dictionary<string, List<string>>>()!;
    }
}
