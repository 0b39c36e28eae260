using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class BucketBlocksPublicAccessTests : RuleTests<BucketBlocksPublicAccess>
{
    private const string Block = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
    private const string All = "blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true";

    [Fact]
    public void Good_with_all_four_flags() => Passes($$"""
        aws:s3/bucket:Bucket data: {}
        {{Block}} access: { bucket: "${data.id}", {{All}} }
        """);

    [Fact]
    public void Good_with_a_block_for_the_whole_account() => Passes($$"""
        aws:s3/bucket:Bucket data: {}
        aws:s3/bucket:Bucket logs: {}
        {{Block}} weak: { bucket: "${logs.id}" }
        aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock account: { {{All}} }
        """);

    [Fact]
    public void Bad_when_omitted() => Violates("aws:s3/bucketV2:BucketV2 data: {}", "data", "", "There is no public access block.");

    [Theory]
    [InlineData("blockPublicAcls")]
    [InlineData("blockPublicPolicy")]
    [InlineData("ignorePublicAcls")]
    [InlineData("restrictPublicBuckets")]
    public void Bad_when_a_flag_is_off_or_left_out(string flag)
    {
        Violates(
            $$"""
            aws:s3/bucket:Bucket data: {}
            {{Block}} access: { bucket: "${data.id}", {{All.Replace(flag + ": true", flag + ": false", StringComparison.Ordinal)}} }
            """,
            "data",
            "access: " + flag,
            "The public access block access does not have all four flags on.");
        Violates(
            $$"""
            aws:s3/bucket:Bucket data: {}
            {{Block}} access: { bucket: "${data.id}", {{All.Replace(flag, "tags", StringComparison.Ordinal)}} }
            """,
            "data",
            "access: " + flag);
    }

    [Fact]
    public void Bad_when_a_second_block_is_weaker() => Violates($$"""
        aws:s3/bucket:Bucket data: {}
        {{Block}} access: { bucket: "${data.id}", {{All}} }
        {{Block}} second: { bucket: "${data.id}" }
        """, "data");

    [Fact]
    public void Bad_when_the_block_is_that_of_another_bucket() => Violates($$"""
        aws:s3/bucket:Bucket data: {}
        aws:s3/bucket:Bucket logs: {}
        {{Block}} access: { bucket: "${logs.id}", {{All}} }
        """, "data");

    [Fact]
    public void Bad_when_the_block_of_the_account_has_a_flag_off() => Violates($$"""
        aws:s3/bucket:Bucket data: {}
        aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock account: { blockPublicAcls: true }
        """, "data");

    [Fact]
    public void Unknown_flag() => Undecidable($$"""
        aws:s3/bucket:Bucket data: {}
        {{Block}} access:
          bucket: ${data.id}
          blockPublicAcls: true
          blockPublicPolicy: !unknown
          ignorePublicAcls: true
          restrictPublicBuckets: true
        """, "data", "access: blockPublicPolicy");

    [Fact]
    public void Unknown_bucket_of_the_block() => Undecidable($$"""
        aws:s3/bucket:Bucket data: {}
        {{Block}} access: { bucket: !unknown , {{All}} }
        """, "data", "access: bucket");

    [Fact]
    public void Unknown_block_of_the_account() => Undecidable($$"""
        aws:s3/bucket:Bucket data: {}
        aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock account: { {{All.Replace("Acls: true", "Acls: !unknown ", StringComparison.Ordinal)}} }
        """, "data");
}
