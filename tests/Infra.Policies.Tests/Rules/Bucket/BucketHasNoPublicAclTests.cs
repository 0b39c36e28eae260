using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class BucketHasNoPublicAclTests : RuleTests<BucketHasNoPublicAcl>
{
    private const string Everyone = "http://acs.amazonaws.com/groups/global/AllUsers";
    private const string AnyAccount = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";
    private const string LogDelivery = "http://acs.amazonaws.com/groups/s3/LogDelivery";

    [Theory]
    [InlineData("acl: private")]
    [InlineData("acl: log-delivery-write")]
    [InlineData("grants: [{ type: Group, uri: '" + LogDelivery + "', permissions: [WRITE] }]")]
    [InlineData("grants: [{ type: CanonicalUser, id: abc, permissions: [READ] }]")]
    public void Good_when_only_named_accounts_are_let_in(string property) => Passes($$"""
        aws:s3/bucket:Bucket data: { {{property}} }
        """);

    [Fact]
    public void Good_when_omitted() => Passes("aws:s3/bucket:Bucket data: {}");

    [Theory]
    [InlineData("aws:s3/bucketAcl:BucketAcl")]
    [InlineData("aws:s3/bucketAclV2:BucketAclV2")]
    public void Good_in_a_separate_resource(string type) => Passes($$"""
        {{type}} acl: { acl: private, bucket: data }
        """);

    [Theory]
    [InlineData("public-read")]
    [InlineData("public-read-write")]
    [InlineData("authenticated-read")]
    public void Bad_for_a_public_canned_acl(string acl)
    {
        Violates($"aws:s3/bucket:Bucket data: {{ acl: {acl} }}", "data", "acl", "The canned ACL lets everyone in.");
        Violates($"aws:s3/bucketAcl:BucketAcl data: {{ acl: {acl} }}", "data", "acl");
        Violates($"aws:s3/bucketV2:BucketV2 data: {{ acl: {acl} }}", "data", "acl");
    }

    [Theory]
    [InlineData(Everyone)]
    [InlineData(AnyAccount)]
    public void Bad_for_a_grant_to_a_group_of_everyone(string group)
    {
        Violates(
            $"aws:s3/bucket:Bucket data: {{ grants: [{{ type: CanonicalUser, id: abc }}, {{ type: Group, uri: '{group}' }}] }}",
            "data",
            "grants[1].uri",
            "A grant names a group that everyone is in.");
        Violates(
            $"aws:s3/bucketAcl:BucketAcl acl: {{ accessControlPolicy: {{ grants: [{{ grantee: {{ type: Group, uri: '{group}' }} }}] }} }}",
            "acl",
            "accessControlPolicy.grants[0].grantee.uri",
            "A grant names a group that everyone is in.");
    }

    [Fact]
    public void Unknown_acl() => Undecidable("aws:s3/bucket:Bucket data: { acl: !unknown }", "data", "acl");

    [Fact]
    public void Unknown_grants() => Undecidable("aws:s3/bucket:Bucket data: { grants: !unknown }", "data");

    [Fact]
    public void Unknown_grantee() => Undecidable(
        "aws:s3/bucketAcl:BucketAcl acl: { accessControlPolicy: { grants: [{ grantee: { uri: !unknown } }] } }", "acl");
}
