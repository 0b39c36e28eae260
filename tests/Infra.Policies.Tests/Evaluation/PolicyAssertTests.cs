namespace Infra.Policies.Tests.Evaluation;

public sealed class PolicyAssertTests
{
    [Fact]
    public void A_plan_that_complies_passes() =>
        PolicyAssert.Complies(Plans.Of("aws:rds/instance:Instance db: { storageEncrypted: true }"), new PolicyPack("own").Mandatory("rds-encrypted"));

    [Fact]
    public void A_plan_that_does_not_comply_throws_its_findings()
    {
        var problem = Assert.Throws<PolicyViolationException>(
            () => PolicyAssert.Complies(Plans.Of("aws:rds/instance:Instance db: {}"), new PolicyPack("own").Mandatory("rds-encrypted")));

        Assert.Equal("""
            ✗ INFRA-SEC-120 Database storage is encrypted [high]
                db (aws:rds/instance:Instance): The storage is not encrypted. [storageEncrypted]
                why: Storage, backups and snapshots of an unencrypted database can be read by whoever gets hold of a copy, and encryption cannot be switched on later.
                fix: Use the Infra Database component, which always encrypts; on a raw instance or cluster set storageEncrypted to true.
                see: docs/policies/INFRA-SEC-120.md

            1 violation, 0 not decidable before deployment, 0 passed (1 rule of pack own, 1 resource)

            """, problem.Message);
        Assert.True(problem.Result.Fails);
    }

    [Fact]
    public void The_core_pack_is_the_default()
    {
        var plan = Plans.Of("aws:rds/instance:Instance db: {}");

        var problem = Assert.Throws<PolicyViolationException>(() => PolicyAssert.Complies(plan));

        Assert.Equal("core", problem.Result.Pack);
    }

    [Fact]
    public void Advisory_findings_do_not_throw() =>
        PolicyAssert.Complies(Plans.Of("aws:rds/instance:Instance db: {}"), new PolicyPack("own").Advisory("rds-encrypted"));
}
