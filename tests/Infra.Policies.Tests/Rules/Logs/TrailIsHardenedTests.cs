using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class TrailIsHardenedTests : RuleTests<TrailIsHardened>
{
    private const string Sound =
        "isMultiRegionTrail: true, enableLogFileValidation: true, kmsKeyId: '${key.arn}', cloudWatchLogsGroupArn: 'arn:aws:logs:eu-west-1:1:log-group:a:*'";

    [Theory]
    [InlineData("")]
    [InlineData(", enableLogging: true, includeGlobalServiceEvents: true")]
    public void Good_when_hardened(string more) => Passes(Trail(Sound + more));

    [Fact]
    public void Bad_when_omitted() => ViolatesAll("aws:cloudtrail/trail:Trail x: {}", "x", "x", "x", "x");

    [Theory]
    [InlineData("isMultiRegionTrail: true", "isMultiRegionTrail: false", "isMultiRegionTrail", "The trail sees one region only.")]
    [InlineData("enableLogFileValidation: true", "name: x", "enableLogFileValidation", "Changed log files are not noticed.")]
    [InlineData("kmsKeyId: '${key.arn}'", "name: x", "kmsKeyId", "Log files are not encrypted with a key of KMS.")]
    [InlineData("cloudWatchLogsGroupArn: ", "cloudWatchLogsRoleArn: ", "cloudWatchLogsGroupArn", "The trail does not write to a log group.")]
    [InlineData("isMultiRegionTrail: true", "isMultiRegionTrail: true, enableLogging: false", "enableLogging", "The trail is switched off.")]
    [InlineData("isMultiRegionTrail: true", "isMultiRegionTrail: true, includeGlobalServiceEvents: false", "includeGlobalServiceEvents", "The trail does not see global services, such as IAM.")]
    public void Bad_when_a_part_is_missing(string part, string changed, string property, string message) =>
        Violates(Trail(Sound.Replace(part, changed, StringComparison.Ordinal)), "x", property, message);

    [Theory]
    [InlineData("isMultiRegionTrail: true", "isMultiRegionTrail: !unknown ", "isMultiRegionTrail")]
    [InlineData("kmsKeyId: '${key.arn}'", "kmsKeyId: !unknown ", "kmsKeyId")]
    public void Unknown_part(string part, string changed, string property) =>
        Undecidable(Trail(Sound.Replace(part, changed, StringComparison.Ordinal)), "x", property);

    private static string Trail(string inputs) => $$"""
        aws:kms/key:Key key: {}
        aws:cloudtrail/trail:Trail x: { {{inputs}} }
        """;
}
