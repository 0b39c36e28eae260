using System.IO.Enumeration;
using System.Reflection;
using System.Text.Json;

namespace Infra.Preview.Costs;

/// <summary>The prices in <c>prices.json</c>, each with its source and the date it was read there.</summary>
internal sealed class PriceTable
{
    private static readonly Lazy<PriceTable> Shared = new(Read);

    private readonly Dictionary<string, Price> _prices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byUse = new(StringComparer.Ordinal);
    private readonly string[] _free;
    private readonly string[] _regionsWithoutPrices;
    private readonly decimal _hoursPerMonth;
    private readonly CostRange _otherRegions;

    private PriceTable(JsonElement table)
    {
        Date = table.GetProperty("date").GetString()!;
        Region = table.GetProperty("region").GetString()!;
        SpotShare = table.GetProperty("spotShare").GetProperty("low").GetDecimal();
        _hoursPerMonth = table.GetProperty("hoursPerMonth").GetDecimal();
        var other = table.GetProperty("otherRegions");
        _otherRegions = new CostRange(other.GetProperty("low").GetDecimal(), other.GetProperty("high").GetDecimal());
        _free = Texts(table.GetProperty("free"));
        _regionsWithoutPrices = Texts(table.GetProperty("regionsWithoutPrices"));
        foreach (var price in table.GetProperty("prices").EnumerateObject())
        {
            _prices.Add(price.Name, new Price(price.Value.GetProperty("usd").GetDecimal(), price.Value.GetProperty("unit").ValueEquals("hour")));
        }

        foreach (var type in table.GetProperty("byUse").EnumerateObject())
        {
            _byUse.Add(type.Name, type.Value.GetString()!);
        }
    }

    /// <summary>The table that comes with the library.</summary>
    public static PriceTable Current => Shared.Value;

    /// <summary>When the prices were looked up.</summary>
    public string Date { get; }

    /// <summary>The Region of the prices.</summary>
    public string Region { get; }

    /// <summary>The least part of the usual price that spare capacity costs.</summary>
    public decimal SpotShare { get; }

    /// <summary>What one of something costs in a month; null when there is no price for it.</summary>
    public decimal? Monthly(string name) =>
        _prices.TryGetValue(name, out var price) ? price.Dollars * (price.IsHourly ? _hoursPerMonth : 1) : null;

    /// <summary>What the cost of a type depends on, when it is paid by use; otherwise null.</summary>
    public string? Use(string type) => _byUse.GetValueOrDefault(type);

    /// <summary>True for a type that costs nothing by itself.</summary>
    public bool IsFree(string type) => Array.Exists(_free, pattern => FileSystemName.MatchesSimpleExpression(pattern, type, ignoreCase: false));

    /// <summary>What to multiply prices with in a Region; null when they say nothing about it.</summary>
    public CostRange? Factor(string? region) => region switch
    {
        null => _otherRegions,
        _ when region == Region => new CostRange(1, 1),
        _ when Array.Exists(_regionsWithoutPrices, pattern => FileSystemName.MatchesSimpleExpression(pattern, region, ignoreCase: false)) => null,
        _ => _otherRegions,
    };

    private static PriceTable Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Infra.Preview.Costs.prices.json")!;
        using var table = JsonDocument.Parse(stream);
        return new PriceTable(table.RootElement);
    }

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(static text => text.GetString()!)];

    // A class: the runtime would have to compile a dictionary of structs when it is first used.
    private sealed record Price(decimal Dollars, bool IsHourly);
}
