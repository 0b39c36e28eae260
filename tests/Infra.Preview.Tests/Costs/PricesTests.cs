using System.Globalization;
using System.IO.Enumeration;
using System.Text.Json;
using System.Text.RegularExpressions;
using Infra.Preview.Costs;
using Infra.Testing;

namespace Infra.Preview.Tests.Costs;

/// <summary>The file with the prices is complete and says where each is from.</summary>
public sealed partial class PricesTests : IDisposable
{
    private readonly JsonDocument _file = JsonDocument.Parse(File.ReadAllBytes(RepositoryRoot.Path("src", "Infra.Preview", "Costs", "prices.json")));

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Each_price_is_positive_and_has_a_unit_a_source_and_a_date() =>
        Assert.All(_file.RootElement.GetProperty("prices").EnumerateObject(), static price =>
        {
            Assert.InRange(price.Value.GetProperty("usd").GetDecimal(), 0.000001m, 100m);
            Assert.Contains(price.Value.GetProperty("unit").GetString(), new[] { "hour", "month" });
            Assert.StartsWith("https://aws.amazon.com/", price.Value.GetProperty("source").GetString(), StringComparison.Ordinal);
            Assert.Matches(SeenForm(), price.Value.GetProperty("seen").GetString()!);
            Assert.False(string.IsNullOrWhiteSpace(price.Value.GetProperty("seenAt").GetString()));
        });

    [Fact]
    public void The_table_has_a_date_and_a_region()
    {
        Assert.True(DateOnly.TryParseExact(CostEstimate.PricesOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        Assert.Equal("us-east-1", CostEstimate.PricedRegion);
    }

    // A type of a component that is in no list would be shown as one without a price.
    [Fact]
    public void Every_type_that_a_component_makes_is_priced_paid_by_use_or_free()
    {
        var made = Directory.GetFiles(RepositoryRoot.Path("tests", "Infra.Tests"), "*.plan.json", SearchOption.AllDirectories)
            .SelectMany(file => TypeLine().Matches(File.ReadAllText(file)).Select(match => match.Groups["type"].Value)).Distinct().ToList();
        var quoted = File.ReadAllText(RepositoryRoot.Path("src", "Infra.Preview", "Costs", "Quoting", "Quoter.cs"));
        var byUse = _file.RootElement.GetProperty("byUse").EnumerateObject().Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var free = _file.RootElement.GetProperty("free").EnumerateArray().Select(pattern => pattern.GetString()!).ToList();

        Assert.NotEmpty(made);
        Assert.DoesNotContain(made, type => !quoted.Contains($"\"{type}\"", StringComparison.Ordinal) && !byUse.Contains(type)
            && !free.Exists(pattern => FileSystemName.MatchesSimpleExpression(pattern, type, ignoreCase: false)));
    }

    [GeneratedRegex("^20[0-9]{2}(-[0-9]{2})?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SeenForm();

    [GeneratedRegex("\"type\": \"(?<type>aws:[^\"]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TypeLine();
}
