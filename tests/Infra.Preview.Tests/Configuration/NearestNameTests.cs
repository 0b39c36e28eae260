using Infra.Preview.Configuration;

namespace Infra.Preview.Tests.Configuration;

public class NearestNameTests
{
    [Theory]
    [InlineData("--jsn", "--json")]
    [InlineData("--confg", "--config")]
    [InlineData("--fulll", "--full")]
    [InlineData("--satck", "--stack")]
    [InlineData("--JSON", "--json")]
    [InlineData("--verbose", null)]
    [InlineData("x", null)]
    public void A_name_within_a_few_letters_is_found(string name, string? expected)
    {
        Assert.Equal(expected, NearestName.Find(name, ["--stack", "--config", "--json", "--full", "--fixtures"]));
    }

    [Fact]
    public void Of_equally_close_names_the_first_in_order_wins()
    {
        Assert.Equal("prod-a", NearestName.Find("prod", ["prod-b", "prod-a"]));
    }
}
