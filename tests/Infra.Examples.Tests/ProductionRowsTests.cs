using System.Globalization;
using System.Text.Json;
using Infra.Tests;

namespace Infra.Examples.Tests;

/// <summary>The production plan of the example that the documentation begins with has all that components have by themselves.</summary>
public sealed class ProductionRowsTests
{
    private static readonly Lazy<Task<JsonElement>> Plan = new(PlanAsync);

    public static TheoryData<string> Rows => [.. ComponentRows.All.Where(row => row.Decision is null).Select(row => row.Id)];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Every_row_is_in_the_plan_or_cannot_be(string row)
    {
        if (ProductionRows.NotInThePlan.TryGetValue(row[..row.IndexOf('/', StringComparison.Ordinal)], out var reason) || ProductionRows.NotInThePlan.TryGetValue(row, out reason))
        {
            Assert.NotEmpty(reason);
            Assert.DoesNotContain(row, ProductionRows.Expected.Select(expected => expected.Row));
            return;
        }

        var expectations = ProductionRows.Expected.Where(expected => expected.Row == row).ToList();
        Assert.NotEmpty(expectations);
        var plan = await Plan.Value;
        foreach (var expected in expectations)
        {
            var found = Find(plan, expected);
            Assert.True(
                expected.IsPart ? found.Contains(expected.Value, StringComparison.Ordinal) : found == expected.Value,
                $"{expected.Resource} {expected.Path} is '{found}' and not '{expected.Value}'.");
        }
    }

    [Fact]
    public void Every_expectation_is_of_a_row_that_there_is()
    {
        var known = ComponentRows.All.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);

        Assert.All(ProductionRows.Expected, expected => Assert.Contains(expected.Row, known));
    }

    private static string Find(JsonElement plan, ProductionRow expected)
    {
        var resource = plan.GetProperty("resources").EnumerateArray().Where(resource => resource.GetProperty("name").GetString() == expected.Resource && resource.GetProperty("kind").GetString() == "custom").ToList();
        Assert.True(resource.Count == 1, $"There are {resource.Count} resources {expected.Resource}.");
        var value = resource[0];
        foreach (var key in expected.Path.Split('.'))
        {
            if (value.ValueKind == JsonValueKind.Array)
            {
                var index = int.Parse(key, CultureInfo.InvariantCulture);
                if (index >= value.GetArrayLength())
                {
                    return "";
                }

                value = value[index];
            }
            else if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(key, out value))
            {
                return "";
            }
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
    }

    private static async Task<JsonElement> PlanAsync() => JsonDocument.Parse((await StackPreviews.OfAsync("api-with-database", "production")).PlanText).RootElement;
}
