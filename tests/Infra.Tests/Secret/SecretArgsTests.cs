namespace Infra.Tests;

public class SecretArgsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(31)]
    public Task Recovery_window_that_is_none(int days) => AssertRefused(
        () => new() { RecoveryWindowDays = days },
        $"RecoveryWindowDays is {days}. Allowed: 7 to 30. Fix: leave it out: a secret that is made again takes another name and does not wait for the old one.");

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public Task Rotation_that_Secrets_Manager_does_not_offer(int days) => AssertRefused(
        () => new() { Rotation = new() { FunctionArn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate", AfterDays = days } },
        $"Rotation.AfterDays is {days}. Allowed: 1 to 1000. Fix: take an interval that Secrets Manager offers.");

    [Fact]
    public Task Description_that_is_too_long() => AssertRefused(
        () => new() { Description = new string('x', 2049) }, "Description is '2049 characters'. Allowed: up to 2048 characters. Fix: shorten it.");

    [Fact]
    public Task Copy_in_no_Region() => AssertRefused(
        () => new() { ReplicaRegions = { "Frankfurt" } },
        "ReplicaRegions is 'Frankfurt'. Allowed: names of Regions such as eu-central-1. Fix: write the Region's name as AWS does.");

    [Fact]
    public Task Copy_where_the_key_is_not() => AssertRefused(
        () => new() { EncryptionKey = new EncryptionKey("shop"), ReplicaRegions = { "eu-central-1" } },
        "ReplicaRegions is 'eu-central-1'. Allowed: Regions in which EncryptionKey 'shop' has a replica. Fix: add the Region to the ReplicaRegions of the key, or leave EncryptionKey out.");

    [Fact]
    public Task Two_copies_in_one_Region() => AssertRefused(
        () => new() { ReplicaRegions = { "eu-central-1", "eu-central-1" } },
        "ReplicaRegions is 'eu-central-1'. Allowed: each Region once. Fix: remove the repetition.");

    [Theory]
    [InlineData]
    [InlineData("pass word")]
    [InlineData("")]
    public async Task Keys_that_cannot_be_part_of_a_variable(params string[] keys)
    {
        await TestStack.RunAsync(() =>
        {
            var secret = new Secret("token");
            Assert.Throws<ArgumentException>("jsonKeys", () => secret.ReadOnly(keys));
        });
    }

    private static async Task AssertRefused(Func<SecretArgs> args, string problem)
    {
        Assert.Equal($"Secret 'token' has 1 invalid argument:\n  - {problem}", await TestStack.RefusedAsync(() => new Secret("token", args())));
    }
}
