using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class KeyIsDeletedSlowlyTests : RuleTests<KeyIsDeletedSlowly>
{
    [Theory]
    [InlineData("aws:kms/key:Key x: { deletionWindowInDays: 14 }")]
    [InlineData("aws:kms/replicaKey:ReplicaKey x: { deletionWindowInDays: 30 }")]
    [InlineData("aws:kms/key:Key x: { deletionWindowInDays: 7, tags: { tier: sandbox } }")]
    public void Good_when_there_is_time(string key) => Passes(key);

    [Fact]
    public void Good_when_omitted() => Passes("aws:kms/key:Key x: {}");

    [Theory]
    [InlineData("aws:kms/key:Key x: { deletionWindowInDays: 13 }")]
    [InlineData("aws:kms/replicaKey:ReplicaKey x: { deletionWindowInDays: 7 }")]
    [InlineData("aws:kms/externalKey:ExternalKey x: { deletionWindowInDays: 7 }")]
    public void Bad_when_there_is_little_time(string key) =>
        Violates(key, "x", "deletionWindowInDays", "The key is gone less than 14 days after its deletion.");

    [Fact]
    public void Bad_when_less_than_configured() =>
        Violates("aws:kms/key:Key x: { deletionWindowInDays: 14 }", "x", configuration: "minimumDays: 30");

    [Fact]
    public void Unknown_days() => Undecidable("aws:kms/key:Key x: { deletionWindowInDays: !unknown }", "x", "deletionWindowInDays");
}
