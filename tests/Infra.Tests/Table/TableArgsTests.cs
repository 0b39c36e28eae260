namespace Infra.Tests;

public class TableArgsTests
{
    [Fact]
    public async Task No_key()
    {
        await AssertRefused(args => args.PartitionKey = null!, "PartitionKey is null. Allowed: a value. Fix: set it, e.g. to TableKey.String(\"id\").");
    }

    [Fact]
    public async Task Key_without_a_name()
    {
        await AssertRefused(args => args.PartitionKey = TableKey.String(""), "PartitionKey is ''. Allowed: names of 1 to 255 bytes. Fix: rename the attribute.");
    }

    [Fact]
    public async Task Same_attribute_as_both_keys()
    {
        await AssertRefused(
            args => args.SortKey = TableKey.String("id"),
            "SortKey is 'id'. Allowed: another attribute than PartitionKey. Fix: leave SortKey out, or name what items are sorted by.");
    }

    [Fact]
    public async Task More_indexes_than_DynamoDB_takes()
    {
        await AssertRefused(
            args => args.Indexes = [.. Enumerable.Range(0, 21).Select(number => new TableIndex($"index-{number}", TableKey.String("status")))],
            "Indexes is '21 indexes'. Allowed: up to 20. Fix: let several questions share an index.");
    }

    [Fact]
    public async Task Two_indexes_of_one_name()
    {
        await AssertRefused(
            args => args.Indexes = [new("by-status", TableKey.String("status")), new("by-status", TableKey.String("state"))],
            "Indexes is 'by-status'. Allowed: each name once. Fix: rename one of the indexes.");
    }

    [Fact]
    public async Task More_attributes_in_indexes_than_DynamoDB_takes()
    {
        await AssertRefused(
            args => args.Indexes = [new("by-status", TableKey.String("status")) { Attributes = [.. Enumerable.Range(0, 101).Select(number => $"a{number}")] }],
            "Indexes is '101 attributes'. Allowed: up to 100 in all indexes together. Fix: leave Attributes out, for all of the item's.");
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("by status")]
    public async Task Index_with_a_name_that_DynamoDB_does_not_take(string name)
    {
        await AssertRefused(
            args => args.Indexes = [new(name, TableKey.String("status"))],
            $"Indexes[\"{name}\"].Name is '{name}'. Allowed: 3 to 255 letters, digits and _ . -. Fix: rename the index.");
    }

    [Fact]
    public async Task Index_without_a_key()
    {
        await AssertRefused(
            args => args.Indexes = [new("by-status")],
            "Indexes[\"by-status\"].PartitionKey is 0. Allowed: 1 to 4. Fix: give as many attributes.");
    }

    [Fact]
    public async Task Index_sorted_by_too_many_attributes()
    {
        await AssertRefused(
            args => args.Indexes = [new("by-status", TableKey.String("status")) { SortKey = [.. "abcde".Select(name => TableKey.String(name.ToString()))] }],
            "Indexes[\"by-status\"].SortKey is 5. Allowed: 0 to 4. Fix: give as many attributes.");
    }

    [Fact]
    public async Task Index_with_an_attribute_twice()
    {
        await AssertRefused(
            args => args.Indexes = [new("by-status", TableKey.String("status")) { SortKey = { TableKey.String("status") } }],
            "Indexes[\"by-status\"] is 'status'. Allowed: each attribute once. Fix: remove the repetition.");
    }

    [Fact]
    public async Task Index_of_keys_with_attributes()
    {
        await AssertRefused(
            args => args.Indexes = [new("by-status", TableKey.String("status")) { KeysOnly = true, Attributes = { "total" } }],
            "Indexes[\"by-status\"].Attributes is 'total'. Allowed: none together with KeysOnly. Fix: remove one of the two.");
    }

    [Fact]
    public async Task Index_with_a_key_among_the_attributes()
    {
        await AssertRefused(
            args => args.Indexes = [new("by-status", TableKey.String("status")) { Attributes = { "id" } }],
            "Indexes[\"by-status\"].Attributes is 'id'. Allowed: attributes that are no key; keys are in every index. Fix: remove it.");
    }

    [Fact]
    public async Task Attribute_of_two_types()
    {
        await AssertRefused(
            args => args.Indexes = [new("by-number", TableKey.Number("id"))],
            "attribute id is 'N and S'. Allowed: one type in all keys. Fix: give it the same type everywhere.");
    }

    [Fact]
    public async Task End_of_life_that_is_no_number()
    {
        await AssertRefused(
            args => args.TimeToLiveAttribute = "id",
            "TimeToLiveAttribute is 'id'. Allowed: an attribute of numbers. Fix: use another attribute, or make the key one of numbers.");
    }

    [Fact]
    public async Task End_of_life_without_a_name()
    {
        await AssertRefused(args => args.TimeToLiveAttribute = "", "TimeToLiveAttribute is ''. Allowed: names of 1 to 255 bytes. Fix: rename the attribute, or leave it out.");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(36)]
    public async Task Days_of_recovery_out_of_range(int days)
    {
        await AssertRefused(args => args.RecoveryDays = days, $"RecoveryDays is {days}. Allowed: 1 to 35. Fix: give a number of days; for longer, use a backup.");
    }

    [Fact]
    public async Task Bounds_that_let_nothing_through()
    {
        Assert.Equal(
            """
            Table 'orders' has 2 invalid arguments:
              - MaxReadUnits is 0. Allowed: 1 or more. Fix: leave it out for no bound.
              - MaxWriteUnits is 0. Allowed: 1 or more. Fix: leave it out for no bound.
            """,
            await TableStacks.RefusedAsync(args => (args.MaxReadUnits, args.MaxWriteUnits) = (0, 0)));
    }

    private static async Task AssertRefused(Action<TableArgs> change, string problem) =>
        Assert.Equal($"Table 'orders' has 1 invalid argument:\n  - {problem}", await TableStacks.RefusedAsync(change));
}
