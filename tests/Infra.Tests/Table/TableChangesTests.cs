using Infra.Plans;
using Infra.Plans.Changes;

namespace Infra.Tests;

/// <summary>What happens to a production table that exists when its arguments change.</summary>
public class TableChangesTests
{
    private const string Items = "orders-table";

    public static TheoryData<string, Action<TableArgs>> HarmlessChanges => new()
    {
        { "an index more", args => args.Indexes.Add(new TableIndex("by-customer", TableKey.String("customer"))) },
        { "time to live", args => args.TimeToLiveAttribute = "expiresAt" },
        { "stream", args => args.Stream = TableStream.NewAndOldImages },
        { "key of one's own", args => args.EncryptionKey = EncryptionKey.FromExisting("data", "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab") },
        { "recovery", args => args.RecoveryDays = 7 },
        { "bounds", args => (args.MaxReadUnits, args.MaxWriteUnits) = (100, 100) },
        { "storage", args => args.InfrequentAccess = true },
    };

    [Theory]
    [MemberData(nameof(HarmlessChanges))]
    public async Task Change_that_keeps_the_items(string change, Action<TableArgs> apply)
    {
        Assert.NotEmpty(change);
        var changes = await CompareAsync(apply);

        Assert.DoesNotContain(changes.Resources, resource => resource.Operation is ChangeOperation.Replace or ChangeOperation.Delete);
    }

    [Fact, Row("table/replacement")]
    public async Task Another_key_of_the_table_would_replace_it_and_is_blocked()
    {
        var changes = await CompareAsync(args => args.SortKey = TableKey.Number("createdAt"));

        var table = changes.Resources.Single(resource => resource.Resource.Name == Items);
        Assert.Equal(ChangeOperation.Replace, table.Operation);
        Assert.True(table.IsBlocked);
    }

    [Fact]
    public async Task Index_more_leaves_the_table_and_the_other_index_as_they_are()
    {
        var changes = await CompareAsync(args => args.Indexes.Add(new TableIndex("by-customer", TableKey.String("customer"))));

        Assert.All(
            changes.Resources.Where(resource => resource.Resource.Name is Items or "orders-index-by-status"),
            resource => Assert.Equal(ChangeOperation.Same, resource.Operation));
    }

    [Fact]
    public async Task Index_that_goes_takes_no_other_with_it()
    {
        var changes = await CompareAsync(args => args.Indexes = [new TableIndex("by-customer", TableKey.String("customer"))]);

        Assert.Equal(ChangeOperation.Delete, changes.Resources.Single(resource => resource.Resource.Name == "orders-index-by-status").Operation);
        Assert.Equal(ChangeOperation.Create, changes.Resources.Single(resource => resource.Resource.Name == "orders-index-by-customer").Operation);
        Assert.NotEqual(ChangeOperation.Replace, changes.Resources.Single(resource => resource.Resource.Name == Items).Operation);
    }

    private static async Task<PlanChanges> CompareAsync(Action<TableArgs> apply)
    {
        var before = await GoldenPlan.PreviewAsync(() => Create(_ => { }), Tier.Production);
        var after = await GoldenPlan.PreviewAsync(() => Create(apply), Tier.Production);
        return PlanComparison.Compare(before, after);
    }

    private static void Create(Action<TableArgs> apply) => TableStacks.Create(args =>
    {
        args.Indexes.Add(new TableIndex("by-status", TableKey.String("status")));
        apply(args);
    });
}
