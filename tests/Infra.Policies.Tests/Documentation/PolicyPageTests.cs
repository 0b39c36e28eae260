using Infra.Testing;

namespace Infra.Policies.Tests.Documentation;

public sealed class PolicyPageTests
{
    public static TheoryData<string> Ids => [.. PolicyCatalogue.BuiltIn.Policies.Select(policy => policy.Info.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_is_up_to_date(string id)
    {
        var policy = PolicyCatalogue.BuiltIn.Require(id);
        GeneratedFile.Matches(policy.Info.Page, PolicyPage.Render(policy));
    }

    [Fact]
    public void Index_is_up_to_date() => GeneratedFile.Matches("docs/policies/README.md", PolicyPage.RenderIndex(PolicyCatalogue.BuiltIn));

    [Fact]
    public void Schema_of_the_configuration_is_up_to_date() =>
        GeneratedFile.Matches("docs/infra.policies.schema.json", ConfigSchema.Render(PolicyCatalogue.BuiltIn));

    [Fact]
    public void Ids_are_never_taken_away()
    {
        var ids = PolicyCatalogue.BuiltIn.Policies.Select(policy => policy.Info.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var page in Directory.GetFiles(RepositoryRoot.Path("docs", "policies"), "INFRA-*.md"))
        {
            Assert.True(
                ids.Contains(Path.GetFileNameWithoutExtension(page)),
                $"{page} has no rule. A rule is retired with Deprecated = true, so that waivers and baselines that name it still resolve.");
        }
    }
}
