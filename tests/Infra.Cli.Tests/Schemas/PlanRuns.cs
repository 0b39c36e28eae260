namespace Infra.Cli.Tests.Schemas;

/// <summary>Runs of the verbs that look at saved plans.</summary>
internal static class PlanRuns
{
    private const string Waivers = """
        waivers:
          - rule: s3-access-logs
            urn: urn:pulumi:dev::shop::aws:s3/bucket:Bucket::*photos
            reason: The bucket goes away.
            owner: team-shop
            expires: 2027-01-31
          - rule: queue-encrypted
            urn: urn:pulumi:dev::shop::*::nothing
            reason: The queue is gone.
            owner: team-shop
            expires: 2027-01-31
        """;

    public static async Task RunAsync(ICollection<VerbDocument> documents)
    {
        using var tree = new StackTree().Write("before.json", ChangingPlans.Before).Write("after.json", ChangingPlans.After)
            .Write("before/shop.dev.json", ChangingPlans.Before).Write("bucket.json", Plans.Bucket()).Write("other.json", Plans.Bucket(stack: "prod"))
            .Write("state.json", Plans.NetworkExport).Write("cut.json", Plans.Bucket()[..100]).Write("waived/infra.waivers.yaml", Waivers);
        var runs = new DocumentRuns(tree.FullPath, documents);
        await CheckAsync(runs);

        await runs.RunAsync(0, "diff before.json after.json");
        await runs.RunAsync(0, "diff bucket.json bucket.json");
        await runs.RunAsync(4, "diff before.json after.json --exit-code");
        await runs.RunAsync(0, $"diff before.json after.json --exit-code --allow-replace {ChangingPlans.ReplacedUrn}");
        await runs.RunAsync(2, "diff bucket.json other.json");
        await runs.RunAsync(2, "diff bucket.json cut.json");

        await runs.RunAsync(0, "report after.json state.json --against before --policy strict --report page.html");
        await runs.RunAsync(0, "report bucket.json --no-policy");
        await runs.RunAsync(0, "report after.json --against before.json");
        await runs.RunAsync(1, "report bucket.json --report nowhere/page.html");
        await runs.RunAsync(2, "report missing.json");
    }

    private static async Task CheckAsync(DocumentRuns runs)
    {
        await runs.RunAsync(0, "check state.json");
        await runs.RunAsync(3, "check bucket.json after.json --policy strict --policy-report findings.sarif --write-policy-baseline debt.json");
        await runs.RunAsync(0, "check bucket.json after.json --policy strict --policy-baseline debt.json");
        await runs.RunAsync(3, "check bucket.json --policy strict --waivers waived/infra.waivers.yaml --against other.json");
        await runs.RunAsync(3, "check after.json --policy production --against before.json");
        await runs.RunAsync(1, "check bucket.json --policy-report nowhere/findings.sarif");
        await runs.RunAsync(2, "check missing.json");
    }
}
