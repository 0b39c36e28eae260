using Infra.Plans;
using Pulumi;

namespace Infra.Tests;

/// <summary>One more link moves nothing that exists, except what runs the code.</summary>
public class LinkGrowthTests
{
    [Theory]
    [InlineData(NatMode.Regional)]
    [InlineData(NatMode.None)]
    public async Task Another_link_changes_only_what_runs_the_code(NatMode nat)
    {
        var before = await PreviewAsync(nat, orders => [orders]);
        var after = await PreviewAsync(nat, orders => [orders, new Ledger("events")]);

        Assert.Equal(["api-task"], Changed(before, after));
        var added = after.Resources.Select(resource => resource.Name).Except(before.Resources.Select(resource => resource.Name), StringComparer.Ordinal);
        Assert.Equal(
            ["api-start-with-ledger-events", "api-to-ledger-events", "api-to-ledger-events-in", "api-to-ledger-events-out", "events"],
            added.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task First_link_of_a_network_without_NAT_adds_the_endpoint_it_needs()
    {
        var before = await PreviewAsync(NatMode.None, _ => []);
        var after = await PreviewAsync(NatMode.None, orders => [orders]);

        Assert.Equal(["api-task"], Changed(before, after));
        Assert.Equal(
            ["main-secretsmanager-endpoint", "main-sqs-endpoint"],
            after.Resources.Select(resource => resource.Name).Where(name => name.EndsWith("-endpoint", StringComparison.Ordinal))
                .Except(before.Resources.Select(resource => resource.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Another_link_of_a_worker_changes_only_its_task_and_what_its_backlog_is()
    {
        Task<Plan> Run(Func<List<ILinkable>> links) => GoldenPlan.PreviewAsync(() => WorkerStacks.Create(Tier.Staging, args => args.Links = links()), Tier.Staging);

        Assert.Equal(["mailer-task"], Changed(await Run(() => [new Inbox("mails")]), await Run(() => [new Inbox("mails"), new Ledger("orders")])));
        // The test's queue sets no variable, so that the task stays the same.
        Assert.Equal(["mailer-scaling-backlog"], Changed(await Run(() => [new Inbox("mails")]), await Run(() => [new Inbox("mails"), new Inbox("faxes")])));
    }

    [Fact]
    public async Task Another_link_of_a_job_changes_only_its_task()
    {
        Task<Plan> Run(Func<List<ILinkable>> links) => GoldenPlan.PreviewAsync(() => JobStacks.Create(Tier.Staging, args => args.Links = links()), Tier.Staging);

        Assert.Equal(["cleanup-task"], Changed(await Run(() => []), await Run(() => [new Ledger("orders")])));
    }

    private static IEnumerable<string> Changed(Plan before, Plan after) => before.Resources
        .Where(resource => after.Find(resource.Urn) is not { } found || !found.Inputs.Equals(resource.Inputs))
        .Select(resource => resource.Name).Order(StringComparer.Ordinal);

    private static Task<Plan> PreviewAsync(NatMode nat, Func<Ledger, List<ILinkable>> links) => GoldenPlan.PreviewAsync(
        () => ServiceStacks.Create(
            Tier.Staging,
            args =>
            {
                args.Image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1";
                args.Links = links(new Ledger("orders"));
            },
            new NetworkArgs { Nat = nat }),
        Tier.Staging);
}
