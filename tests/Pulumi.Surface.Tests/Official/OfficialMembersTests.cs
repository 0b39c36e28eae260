using System.Text.Json;

namespace Pulumi.Surface.Tests.Official;

/// <summary>What the npm typings leave open (names, whole numbers and fractions, unions, null) against files of the official C# SDK.</summary>
public sealed class OfficialMembersTests
{
    [Fact]
    public void Members_are_declared_as_in_the_official_files()
    {
        var wrong = OfficialMember.ReadAll().Select(Compare).OfType<string>();
        Assert.Empty(wrong);
    }

    [Fact]
    public void At_least_a_hundred_members_were_looked_up()
    {
        Assert.True(OfficialMember.ReadAll().Select(member => (member.Type, member.Member)).Distinct().Count() >= 100);
    }

    [Theory]
    [InlineData("fractions")]
    [InlineData("names")]
    [InlineData("nestedSecrets")]
    [InlineData("namespaces")]
    public void Each_exception_to_the_rules_names_where_it_was_read(string kind)
    {
        var file = Infra.Testing.RepositoryRoot.Path("src", "Pulumi.Embedded", "generator", "overrides.json");
        using var overrides = JsonDocument.Parse(File.ReadAllText(file));
        Assert.All(overrides.RootElement.GetProperty(kind).EnumerateArray(), entry =>
            Assert.Matches("^pulumi/pulumi-(aws|kubernetes) (sdk/dotnet|provider)/", entry.GetProperty("source").GetString()));
    }

    private static string? Compare(OfficialMember expected)
    {
        var type = FindType(expected.Type);
        var member = type.GetMember(expected.Member).SingleOrDefault();
        if (member is null)
        {
            return $"{expected.Type} lacks {expected.Member} ({expected.Source})";
        }

        var actual = CSharpTypeName.Of(member);
        return actual == expected.Is ? null : $"{expected.Type}.{expected.Member} is {actual} and should be {expected.Is} ({expected.Source})";
    }

    private static Type FindType(string name) => Surfaces.Load(name.Split('.')[1].ToLowerInvariant()).Find(name);
}
