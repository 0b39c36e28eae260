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

    [Theory]
    [InlineData("kubernetes:core/v1:PersistentVolumeClaim")]
    [InlineData("kubernetes:core/v1:PersistentVolume")]
    [InlineData("kubernetes:apps/v1:StatefulSet")]
    [InlineData("kubernetes:core/v1:Namespace")]
    [InlineData("kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition")]
    [InlineData("aws:eks/cluster:Cluster")]
    public void What_takes_data_along_is_not_lost_unnoticed(string type)
    {
        Assert.Single(DestructiveChanges.Of(Compare($"{type} a: {{}}", "{}"), []).Refused);
    }

    [Theory]
    [InlineData("kubernetes:apps/v1:Deployment")]
    [InlineData("aws:eks/nodeGroup:NodeGroup")]
    public void What_runs_and_holds_nothing_may_go(string type)
    {
        Assert.Empty(DestructiveChanges.Of(Compare($"{type} a: {{}}", "{}"), []).All);
    }

    [Fact]
    public void An_allowance_without_need_is_told()
    {
        Assert.Equal([BucketUrn], DestructiveChanges.Of(Compare("{}", "aws:s3/bucket:Bucket logs: {}"), [BucketUrn]).Unused);
    }

    private static PlanChanges Compare(string before, string after) =>
        PlanComparison.Compare(PlanText.ParsePlan(before), PlanText.ParsePlan(after));
}
