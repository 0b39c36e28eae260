namespace Infra.Tests;

public class BudgetArgsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public Task Amount_that_is_none(int amount) => AssertRefused(
        new() { Amount = amount, Emails = { "team@example.com" } },
        $"Amount is {amount}. Allowed: 1 to 2147483647. Fix: give what a month may cost, in dollars.");

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public Task Warning_that_comes_too_late(int percent) => AssertRefused(
        new() { Amount = 500, Emails = { "team@example.com" }, WarnAtPercent = percent },
        $"WarnAtPercent is {percent}. Allowed: 1 to 99. Fix: warn before the amount is spent.");

    [Fact]
    public Task Budget_that_nobody_hears_of() => AssertRefused(
        new() { Amount = 500 }, "Emails is 'empty'. Allowed: an address at least, unless TopicArn names a topic. Fix: add the address of the team that pays.");

    [Fact]
    public Task More_addresses_than_AWS_takes() => AssertRefused(
        new() { Amount = 500, Emails = Enumerable.Range(1, 11).Select(number => $"team-{number}@example.com").ToList() },
        "Emails is '11 addresses'. Allowed: up to 10 addresses. Fix: use the address of a group.");

    [Theory]
    [InlineData("team")]
    [InlineData("team@example")]
    [InlineData("team shop@example.com")]
    public Task Address_that_is_none(string address) => AssertRefused(
        new() { Amount = 500, Emails = { address } }, $"Emails is '{address}'. Allowed: addresses such as team-shop@example.com. Fix: correct the address.");

    [Fact]
    public Task Address_twice() => AssertRefused(
        new() { Amount = 500, Emails = { "team@example.com", "Team@example.com" } },
        "Emails is 'team@example.com'. Allowed: each address once. Fix: remove the repetition.");

    private static async Task AssertRefused(BudgetArgs args, string problem) =>
        Assert.Equal($"Budget 'shop' has 1 invalid argument:\n  - {problem}", await TestStack.RefusedAsync(() => new Budget("shop", args)));
}
