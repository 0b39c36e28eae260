namespace Infra.Tests;

public class EncryptionKeyArgsTests
{
    [Theory]
    [InlineData(89)]
    [InlineData(2561)]
    public Task Rotation_that_KMS_does_not_offer(int days) => AssertRefused(
        new() { RotationDays = days },
        $"RotationDays is {days}. Allowed: 90 to 2560. Fix: rotate at least every seven years, and not more often than every three months.");

    [Theory]
    [InlineData(6)]
    [InlineData(31)]
    public Task Deletion_window_that_KMS_does_not_offer(int days) => AssertRefused(
        new() { DeletionWindowDays = days }, $"DeletionWindowDays is {days}. Allowed: 7 to 30. Fix: take a window that KMS offers.");

    [Fact]
    public Task Description_that_is_empty() => AssertRefused(
        new() { Description = "" }, "Description is '0 characters'. Allowed: 1 to 8192 characters. Fix: shorten it, or leave it out.");

    [Fact]
    public Task Replicas_of_a_key_for_one_Region() => AssertRefused(
        new() { ReplicaRegions = { "eu-central-1" } },
        "ReplicaRegions is 'eu-central-1'. Allowed: none, as MultiRegion is false. Fix: set MultiRegion, which a key must have from its beginning.");

    [Fact]
    public Task Replica_in_no_Region() => AssertRefused(
        new() { MultiRegion = true, ReplicaRegions = { "Frankfurt" } },
        "ReplicaRegions is 'Frankfurt'. Allowed: names of Regions such as eu-central-1. Fix: write the Region's name as AWS does.");

    [Fact]
    public Task Two_replicas_in_one_Region() => AssertRefused(
        new() { MultiRegion = true, ReplicaRegions = { "eu-central-1", "eu-central-1" } },
        "ReplicaRegions is 'eu-central-1'. Allowed: each Region once. Fix: remove the repetition.");

    [Theory]
    [InlineData("alias/orders")]
    [InlineData("arn:aws:kms:eu-west-1:123456789012:alias/orders")]
    public async Task Key_made_elsewhere_that_is_named_by_an_alias(string arn)
    {
        Assert.Equal(
            $"""
            EncryptionKey 'platform' has 1 invalid argument:
              - arn is '{arn}'. Allowed: the ARN of a key: arn:aws:kms:region:account:key/id. Fix: look the key up behind its alias and give its own ARN.
            """,
            await TestStack.RefusedAsync(() => EncryptionKey.FromExisting("platform", arn)));
    }

    private static async Task AssertRefused(EncryptionKeyArgs args, string problem)
    {
        Assert.Equal(
            $"EncryptionKey 'orders' has 1 invalid argument:\n  - {problem}", await TestStack.RefusedAsync(() => new EncryptionKey("orders", args)));
    }
}
