using Infra.Plans;
using Infra.Plans.Changes;

namespace Infra.Tests;

/// <summary>The first of the two steps in which something protected is deleted: afterwards nothing stands in the way of the second.</summary>
public class DecommissionTests
{
    [Fact]
    public async Task Production_is_protected_and_a_decommissioned_component_is_not()
    {
        var guarded = await PreviewAsync(decommission: false);
        var released = await PreviewAsync(decommission: true);

        Assert.Equal(
            ["api", "events", "front", "items", "key", "messages", "orders", "registry", "saved", "sessions", "token", "uploads", "zone"],
            Protected(guarded).Select(name => name.Split('-')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Empty(Protected(released));
    }

    [Fact]
    public async Task Releasing_changes_nothing_but_the_protections()
    {
        var changes = PlanComparison.Compare(await PreviewAsync(decommission: false), await PreviewAsync(decommission: true));

        Assert.All(changes.Resources.Where(change => change.Operation != ChangeOperation.Same), change =>
        {
            Assert.Equal(ChangeOperation.Update, change.Operation);
            Assert.Contains("eletionProtection", Assert.Single(change.Properties).Path, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task What_saves_data_stays()
    {
        var cluster = (await PreviewAsync(decommission: true)).Resources.Single(resource => resource.Type == "aws:rds/cluster:Cluster");

        Assert.Equal(BoolValue.False, cluster.Inputs["skipFinalSnapshot"]);
        Assert.True(cluster.Inputs.ContainsKey("finalSnapshotIdentifier"));
    }

    private static Task<Plan> PreviewAsync(bool decommission) => GoldenPlan.PreviewAsync(() => CreateAll(decommission), Tier.Production);

    private static void CreateAll(bool decommission)
    {
        var network = new Network("main", new() { Decommission = decommission });
        _ = new LoadBalancer("front", new() { Network = network, Domains = { "*.example.com" }, Decommission = decommission });
        _ = new Service("api", new() { Network = network, Image = ServiceStacks.Image, Domain = "api.example.com", Decommission = decommission });
        _ = new Database("orders", new() { Network = network, Decommission = decommission });
        _ = new Cache("sessions", new() { Network = network, Decommission = decommission });
        _ = new Table("items", new() { PartitionKey = TableKey.String("id"), Decommission = decommission });
        _ = new Bucket("uploads", new() { Decommission = decommission });
        _ = new FileSystem("saved", new() { Network = network, Decommission = decommission });
        _ = new Queue("messages", new() { Decommission = decommission });
        _ = new Topic("events", new() { Decommission = decommission });
        _ = new Secret("token", new() { Decommission = decommission });
        _ = new EncryptionKey("key", new() { Decommission = decommission });
        _ = new Registry("registry", new() { Decommission = decommission });
        _ = new Domain("zone", new() { HostName = "zone.example.com", CreateZone = true, Decommission = decommission });
    }

    // Whatever a provider calls it: enableDeletionProtection, deletionProtection, deletionProtectionEnabled.
    private static IEnumerable<string> Protected(Plan plan) => plan.Resources
        .Where(resource => resource.Options.Protect == true
            || resource.Inputs.Any(input => input.Key.Contains("eletionProtection", StringComparison.Ordinal) && Equals(input.Value, BoolValue.True)))
        .Select(resource => resource.Name);
}
