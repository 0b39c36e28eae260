using System.Reflection;
using Infra.Testing;

namespace Infra.Tests;

/// <summary>Nothing on the list of what components have by themselves is forgotten: a test holds it, or a decision says why not.</summary>
public class RowsTests
{
    private static readonly ILookup<string, MethodInfo> TestsByRow = typeof(RowsTests).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .SelectMany(method => (method.GetCustomAttribute<RowAttribute>()?.Ids ?? []).Select(id => (id, method)))
        .ToLookup(pair => pair.id, pair => pair.method, StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. ComponentRows.All.Select(row => row.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_row_has_a_test_or_a_decision(string id)
    {
        var row = ComponentRows.All.Single(row => row.Id == id);
        if (row.Decision is null)
        {
            Assert.True(TestsByRow.Contains(id), $"No test names the row '{id}': {row.What}.");
            return;
        }

        Assert.False(TestsByRow.Contains(id), $"'{id}' is tested by {TestsByRow[id].FirstOrDefault()?.Name} and also said not to be done.");
        var page = File.ReadAllText(RepositoryRoot.Path("docs", "decisions", row.Decision + ".md"));
        Assert.Contains(row.NotDone!, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_test_that_names_a_row_names_one_that_there_is()
    {
        var known = ComponentRows.All.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);

        Assert.All(TestsByRow, tests => Assert.Contains(tests.Key, known));
        Assert.All(TestsByRow.SelectMany(tests => tests), test => Assert.True(
            test.GetCustomAttributes().Any(attribute => attribute is FactAttribute), $"{test.DeclaringType!.Name}.{test.Name} names a row and is no test."));
    }

    [Fact]
    public void Every_row_is_there_once()
    {
        Assert.Equal(ComponentRows.All.Length, ComponentRows.All.Select(row => row.Id).Distinct(StringComparer.Ordinal).Count());
    }
}
