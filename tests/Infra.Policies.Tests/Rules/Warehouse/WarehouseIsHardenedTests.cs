using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class WarehouseIsHardenedTests : RuleTests<WarehouseIsHardened>
{
    [Theory]
    [InlineData("enhancedVpcRouting: true, automatedSnapshotRetentionPeriod: 7")]
    [InlineData("enhancedVpcRouting: true, automatedSnapshotRetentionPeriod: 7, publiclyAccessible: false, encrypted: 'true'")]
    [InlineData("enhancedVpcRouting: true, automatedSnapshotRetentionPeriod: 35, encrypted: true")]
    public void Good_when_hardened(string settings) => Passes($"aws:redshift/cluster:Cluster sales: {{ {settings} }}");

    [Fact]
    public void Good_in_a_sandbox_when_snapshots_are_omitted() =>
        Passes("aws:redshift/cluster:Cluster sales: { enhancedVpcRouting: true, tags: { tier: sandbox } }");

    [Theory]
    [InlineData("automatedSnapshotRetentionPeriod: 7", "enhancedVpcRouting", "Loads and unloads leave the VPC.")]
    [InlineData("enhancedVpcRouting: true", "automatedSnapshotRetentionPeriod", "Snapshots are kept for too few days.")]
    public void Bad_when_omitted(string settings, string property, string message) =>
        Violates($"aws:redshift/cluster:Cluster sales: {{ {settings} }}", "sales", property, message);

    [Theory]
    [InlineData("publiclyAccessible: true", "publiclyAccessible", "The warehouse has a public address.")]
    [InlineData("encrypted: 'false'", "encrypted", "The warehouse is not encrypted.")]
    [InlineData("encrypted: false", "encrypted", "The warehouse is not encrypted.")]
    public void Bad_when_public_or_not_encrypted(string setting, string property, string message) => Violates($$"""
        aws:redshift/cluster:Cluster sales: { enhancedVpcRouting: true, automatedSnapshotRetentionPeriod: 7, {{setting}} }
        """, "sales", property, message);

    [Fact]
    public void Bad_when_more_is_asked_for() => Violates(
        "aws:redshift/cluster:Cluster sales: { enhancedVpcRouting: true, automatedSnapshotRetentionPeriod: 7 }",
        "sales", "automatedSnapshotRetentionPeriod", configuration: "minimumDays: 14");

    [Theory]
    [InlineData("automatedSnapshotRetentionPeriod: 7, enhancedVpcRouting: !unknown ", "enhancedVpcRouting")]
    [InlineData("automatedSnapshotRetentionPeriod: !unknown , enhancedVpcRouting: true", "automatedSnapshotRetentionPeriod")]
    public void Unknown_value(string settings, string property) =>
        Undecidable($"aws:redshift/cluster:Cluster sales: {{ {settings} }}", "sales", property);
}
