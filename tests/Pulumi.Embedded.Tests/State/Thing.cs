using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Embedded.Tests.State;

/// <summary>A resource with an output of every type that an output can have.</summary>
[ResourceType("test:index:Everything", "1.0.0")]
internal sealed class Thing(string name, ResourceArgs? args = null, CustomResourceOptions? options = null)
    : CustomResource("test:index:Everything", name, args, options)
{
    [Output("flag")]
    public Output<bool> Flag { get; private set; } = null!;

    [Output("count")]
    public Output<int> Count { get; private set; } = null!;

    [Output("ratio")]
    public Output<double> Ratio { get; private set; } = null!;

    [Output("text")]
    public Output<string> Text { get; private set; } = null!;

    [Output("anything")]
    public Output<object> Anything { get; private set; } = null!;

    [Output("asset")]
    public Output<Asset> Asset { get; private set; } = null!;

    [Output("archive")]
    public Output<Archive> Archive { get; private set; } = null!;

    [Output("assetOrArchive")]
    public Output<AssetOrArchive> AssetOrArchive { get; private set; } = null!;

    [Output("json")]
    public Output<JsonElement> Json { get; private set; } = null!;

    [Output("resource")]
    public Output<CustomResource> Resource { get; private set; } = null!;

    [Output("level")]
    public Output<Level> Level { get; private set; } = null!;

    [Output("zone")]
    public Output<Zone> Zone { get; private set; } = null!;

    [Output("share")]
    public Output<Share> Share { get; private set; } = null!;

    [Output("address")]
    public Output<Address> Address { get; private set; } = null!;

    [Output("optional")]
    public Output<int?> Optional { get; private set; } = null!;

    [Output("either")]
    public Output<Union<string, int>> Either { get; private set; } = null!;

    [Output("list")]
    public Output<ImmutableArray<string>> List { get; private set; } = null!;

    [Output("map")]
    public Output<ImmutableDictionary<string, int>> Map { get; private set; } = null!;

    [Output("inner")]
    public Output<Output<string>> Inner { get; private set; } = null!;

    [Output("point")]
    public Output<Point> Point { get; private set; } = null!;

    [Output]
    public Output<string> Unnamed { get; private set; } = null!;
}

internal enum Level
{
    Low = 1,
    High = 2,
}

[EnumType]
internal readonly struct Zone : IEquatable<Zone>
{
    private readonly string _value;

    private Zone(string value) => _value = value;

    public static explicit operator string(Zone value) => value._value;

    public bool Equals(Zone other) => _value == other._value;

    public override bool Equals(object? obj) => obj is Zone other && Equals(other);

    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);
}

[EnumType]
internal readonly struct Share
{
    private readonly double _value;

    private Share(double value) => _value = value;

    public static explicit operator double(Share value) => value._value;
}

[OutputType]
internal sealed class Address
{
    public readonly string Street;
    public readonly int Number;
    public readonly ImmutableArray<Address> Neighbours;

    [OutputConstructor]
    private Address(string street, [OutputConstructorParameter("number")] int houseNumber, ImmutableArray<Address> neighbours)
    {
        Street = street;
        Number = houseNumber;
        Neighbours = neighbours;
    }

    internal static Address Create(string street, int number) => new(street, number, []);
}

[OutputType]
internal sealed record Point(int X, int Y);
