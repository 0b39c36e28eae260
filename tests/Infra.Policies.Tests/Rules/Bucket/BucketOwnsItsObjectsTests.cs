using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class BucketOwnsItsObjectsTests : RuleTests<BucketOwnsItsObjects>
{
    private const string Controls = "aws:s3/bucketOwnershipControls:BucketOwnershipControls";

    [Fact]
    public void Good_when_enforced() => Passes($$"""
        aws:s3/bucket:Bucket data: {}
        {{Controls}} ownership: { bucket: "${data.id}", rule: { objectOwnership: BucketOwnerEnforced } }
        """);

    [Fact]
    public void Good_when_omitted() => Passes("aws:s3/bucket:Bucket data: {}");

    [Fact]
    public void Good_when_the_controls_are_those_of_another_bucket() => Passes($$"""
        aws:s3/bucket:Bucket data: {}
        {{Controls}} ownership: { bucket: elsewhere, rule: { objectOwnership: ObjectWriter } }
        """);

    [Theory]
    [InlineData("{ objectOwnership: ObjectWriter }")]
    [InlineData("{ objectOwnership: BucketOwnerPreferred }")]
    [InlineData("{}")]
    public void Bad_when_acls_count(string rule) => Violates(
        $$"""
        aws:s3/bucket:Bucket data: {}
        {{Controls}} ownership: { bucket: "${data.id}", rule: {{rule}} }
        """,
        "data",
        "ownership: rule.objectOwnership",
        "ACLs of objects count.");

    [Fact]
    public void Unknown_rule() => Undecidable($$"""
        aws:s3/bucket:Bucket data: {}
        {{Controls}} ownership: { bucket: "${data.id}", rule: !unknown }
        """, "data", "ownership: rule.objectOwnership");
}
