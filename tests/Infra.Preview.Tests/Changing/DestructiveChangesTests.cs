using Infra.Plans;
using Infra.Plans.Changes;
using Infra.Policies;
using Infra.Preview.Changing;

namespace Infra.Preview.Tests.Changing;

public class DestructiveChangesTests
{
    private const string BucketUrn = "urn:pulumi:dev::example::aws:s3/bucket:Bucket::logs";

    [Fact]
    public void Deleted_data_is_refused_until_it_is_named()
    {
        var changes = Compare("aws:s3/bucket:Bucket logs: {}", "{}");

        Assert.Equal([BucketUrn], DestructiveChanges.Of(changes, []).Refused.Select(change => change.Resource.Urn));
        var allowed = DestructiveChanges.Of(changes, [BucketUrn]);
        Assert.Empty(allowed.Refused);
        Assert.Single(allowed.All);
        Assert.Empty(allowed.Unused);
    }

    [Fact]
    public void What_stays_in_the_cloud_or_holds_no_data_is_not_destructive()
    {
        Assert.Empty(DestructiveChanges.Of(Compare("aws:s3/bucket:Bucket logs: { $options: { retainOnDelete: true } }", "{}"), []).All);
        Assert.Empty(DestructiveChanges.Of(Compare("aws:iam/role:Role api: {}", "{}"), []).All);
        Assert.Empty(DestructiveChanges.Of(Compare("aws:s3/bucket:Bucket logs: {}", "aws:s3/bucket:Bucket logs: { forceDestroy: true }"), []).All);
    }

    [Fact]
    public void An_allowance_without_need_is_told()
    {
        Assert.Equal([BucketUrn], DestructiveChanges.Of(Compare("{}", "aws:s3/bucket:Bucket logs: {}"), [BucketUrn]).Unused);
    }

    private static PlanChanges Compare(string before, string after) =>
        PlanComparison.Compare(PlanText.ParsePlan(before), PlanText.ParsePlan(after));
}
