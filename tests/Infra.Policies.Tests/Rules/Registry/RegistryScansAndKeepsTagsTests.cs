using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class RegistryScansAndKeepsTagsTests : RuleTests<RegistryScansAndKeepsTags>
{
    private const string Sound = "imageTagMutability: IMMUTABLE, imageScanningConfiguration: { scanOnPush: true }";

    [Theory]
    [InlineData(Sound)]
    [InlineData("imageTagMutability: IMMUTABLE_WITH_EXCLUSION, imageScanningConfiguration: { scanOnPush: true }")]
    [InlineData("imageTagMutability: IMMUTABLE, imageScanningConfiguration: [{ scanOnPush: true }]")]
    public void Good_when_scanned_immutable_and_expired(string inputs) => Passes(Expiring(inputs));

    [Fact]
    public void Good_when_the_registry_scans() => Passes(Expiring("imageTagMutability: IMMUTABLE") + """

        aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration all:
          scanType: ENHANCED
          rules: [{ scanFrequency: CONTINUOUS_SCAN, repositoryFilters: [{ filter: "*", filterType: WILDCARD }] }]
        """);

    [Fact]
    public void Bad_when_omitted() => ViolatesAll("aws:ecr/repository:Repository x: {}", "x", "x", "x");

    [Theory]
    [InlineData("imageTagMutability: MUTABLE, imageScanningConfiguration: { scanOnPush: true }", "imageTagMutability", "Tags can be moved to other images.")]
    [InlineData("imageTagMutability: IMMUTABLE, imageScanningConfiguration: { scanOnPush: false }", "imageScanningConfiguration", "Images are not scanned.")]
    public void Bad_when_a_part_is_missing(string inputs, string property, string message) => Violates(Expiring(inputs), "x", property, message);

    [Fact]
    public void Bad_when_the_lifecycle_is_that_of_another() => Violates($$"""
        aws:ecr/repository:Repository x: { {{Sound}} }
        aws:ecr/lifecyclePolicy:LifecyclePolicy p: { repository: other }
        """, "x", message: "Old images are never deleted.");

    [Theory]
    [InlineData("imageTagMutability: !unknown , imageScanningConfiguration: { scanOnPush: true }")]
    [InlineData("imageTagMutability: IMMUTABLE, imageScanningConfiguration: !unknown")]
    public void Unknown_settings(string inputs) => Undecidable(Expiring(inputs), "x");

    [Fact]
    public void Unknown_repository_of_a_lifecycle() => Undecidable($$"""
        aws:ecr/repository:Repository x: { {{Sound}} }
        aws:ecr/lifecyclePolicy:LifecyclePolicy p: { repository: !unknown }
        """, "x");

    private static string Expiring(string inputs) => $$"""
        aws:ecr/repository:Repository x: { {{inputs}} }
        aws:ecr/lifecyclePolicy:LifecyclePolicy p: { repository: "${x.name}" }
        """;
}
