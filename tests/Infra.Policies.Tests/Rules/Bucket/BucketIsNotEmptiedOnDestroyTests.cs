using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class BucketIsNotEmptiedOnDestroyTests : RuleTests<BucketIsNotEmptiedOnDestroy>
{
    [Fact]
    public void Good_when_omitted() => Passes("aws:s3/bucket:Bucket data: {}");

    [Fact]
    public void Good_when_false() => Passes("aws:s3/bucket:Bucket data: { forceDestroy: false }");

    [Fact]
    public void Good_in_a_sandbox() => NotApplicable("aws:s3/bucket:Bucket data: { forceDestroy: true, tags: { tier: sandbox } }");

    [Theory]
    [InlineData("aws:s3/bucket:Bucket data: { forceDestroy: true }")]
    [InlineData("aws:s3/bucketV2:BucketV2 data: { forceDestroy: true, tags: { tier: staging } }")]
    [InlineData("aws:s3/bucket:Bucket data: { forceDestroy: true, tags: { tier: production } }")]
    public void Bad_when_true(string plan) => Violates(plan, "data", "forceDestroy", "Deleting the bucket deletes what is in it.");

    [Fact]
    public void Unknown_value() => Undecidable("aws:s3/bucket:Bucket data: { forceDestroy: !unknown }", "data", "forceDestroy");
}
