using FsCheck;
using FsCheck.Fluent;

namespace Infra.Tests;

public class ListenerPriorityTests
{
    private static readonly Config Quiet = Config.QuickThrowOnFailure.WithQuietOnSuccess(true);

    private static readonly Gen<string> Word = Gen.Elements("api", "shop", "orders", "prices", "admin", "v1", "v2");

    private static readonly Gen<string?> Host = Gen.OneOf(
        Gen.Constant<string?>(null), from first in Word from second in Word select (string?)$"{first}.{second}.example.com");

    private static readonly Gen<string?> Path = Gen.OneOf(
        Gen.Constant<string?>(null),
        from count in Gen.Choose(1, ListenerPriority.MaxSegments) from words in Word.ListOf(count) select (string?)string.Concat(words.Select(word => "/" + word)));

    private static readonly Arbitrary<(string? Host, string? Path)> Routes = (from host in Host from path in Path select (host, path)).ToArbitrary();

    [Fact]
    public void A_place_is_one_that_AWS_takes()
    {
        Check.One(Quiet, Prop.ForAll(Routes, route => ListenerPriority.Of(route.Host, route.Path) is >= 1 and <= ListenerPriority.Last));
    }

    [Fact]
    public void What_leaves_less_open_is_asked_earlier()
    {
        Check.One(Quiet, Prop.ForAll(Routes, Routes, (one, other) =>
            !IsNarrower(one, other) || ListenerPriority.Of(one.Host, one.Path) < ListenerPriority.Of(other.Host, other.Path)));
    }

    [Fact]
    public void A_free_place_is_free_and_keeps_the_order()
    {
        Check.One(Quiet, Prop.ForAll(Routes, Routes, (one, other) =>
        {
            var taken = new HashSet<int> { ListenerPriority.Of(one.Host, one.Path) };
            var free = ListenerPriority.NextFree(one.Host, one.Path, taken);
            return (free is null && one == (null, null))
                || (!taken.Contains(free!.Value) && (!IsNarrower(one, other) || free < ListenerPriority.Of(other.Host, other.Path)));
        }));
    }

    // The places of existing rules: changing one of these lines moves rules that exist.
    [Theory]
    [InlineData("api.example.com", null, 28_902)]
    [InlineData("api.example.com", "/orders", 10_284)]
    [InlineData("api.example.com", "/orders/v1", 8_932)]
    [InlineData(null, "/orders", 46_195)]
    [InlineData(null, "/orders/v1", 39_115)]
    [InlineData(null, null, 50_000)]
    public void Places_are_frozen(string? host, string? path, int place)
    {
        Assert.Equal(place, ListenerPriority.Of(host, path));
    }

    // Every request of the one is also one of the other.
    private static bool IsNarrower((string? Host, string? Path) one, (string? Host, string? Path) other) =>
        one != other
        && (other.Host is null || other.Host == one.Host)
        && (other.Path is null || one.Path == other.Path || one.Path?.StartsWith(other.Path + "/", StringComparison.Ordinal) == true);
}
