using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class LogGroupExpiresTests : RuleTests<LogGroupExpires>
{
    [Theory]
    [InlineData("retentionInDays: 30")]
    [InlineData("retentionInDays: 3653")]
    [InlineData("retentionInDays: 7, tags: { tier: staging }")]
    [InlineData("retentionInDays: 1, tags: { tier: sandbox }")]
    public void Good_within_the_bounds_of_the_tier(string inputs) => Passes(Group(inputs));

    [Fact]
    public void Good_when_omitted_for_a_class_that_expires_by_itself() => NotApplicable(Group("logGroupClass: DELIVERY"));

    [Fact]
    public void Bad_when_omitted() => Violates("aws:cloudwatch/logGroup:LogGroup x: {}", "x", "retentionInDays", "Logs are kept forever.");

    [Theory]
    [InlineData("retentionInDays: 0", "Logs are kept forever.")]
    [InlineData("retentionInDays: 14", "Logs are kept for less than 30 days.")]
    [InlineData("retentionInDays: 3, tags: { tier: staging }", "Logs are kept for less than 7 days.")]
    [InlineData("retentionInDays: 90, tags: { tier: sandbox }", "Logs are kept for more than 30 days.")]
    public void Bad_out_of_the_bounds(string inputs, string message) => Violates(Group(inputs), "x", "retentionInDays", message);

    [Fact]
    public void Bad_out_of_configured_bounds() => Violates(Group("retentionInDays: 90"), "x", configuration: "minimumDays: 365");

    [Fact]
    public void Bad_above_a_configured_bound() =>
        Violates(Group("retentionInDays: 90"), "x", "retentionInDays", "Logs are kept for more than 60 days.", "maximumDays: 60");

    [Theory]
    [InlineData("retentionInDays: 30, logGroupClass: !unknown")]
    [InlineData("retentionInDays: 30, logGroupClass: STANDARD")]
    public void Good_within_the_bounds_whatever_the_class(string inputs) => Passes(Group(inputs));

    [Theory]
    [InlineData("retentionInDays: 1, logGroupClass: !unknown")]
    [InlineData("retentionInDays: 0, logGroupClass: !unknown")]
    [InlineData("retentionInDays: 90, logGroupClass: !unknown , tags: { tier: sandbox }")]
    public void Unknown_class_that_might_expire_by_itself(string inputs) => Undecidable(Group(inputs), "x", "logGroupClass");

    [Fact]
    public void Unknown_days() => Undecidable(Group("retentionInDays: !unknown"), "x", "retentionInDays");

    private static string Group(string inputs) => $"aws:cloudwatch/logGroup:LogGroup x: {{ {inputs} }}";
}
