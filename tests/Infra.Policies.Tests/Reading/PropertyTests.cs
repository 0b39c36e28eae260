namespace Infra.Policies.Tests.Reading;

public sealed class PropertyTests
{
    [Theory]
    [InlineData("true", "Yes", "No")]
    [InlineData("false", "No", "Yes")]
    [InlineData("'true'", "Yes", "No")]
    [InlineData("'False'", "No", "Yes")]
    [InlineData("null", "No", "No")]
    [InlineData("1", "No", "No")]
    [InlineData("!unknown", "Unknown", "Unknown")]
    [InlineData("!secret", "Unknown", "Unknown")]
    [InlineData("${other.versioned}", "Unknown", "Unknown")]
    [InlineData("x${other.versioned}", "Unknown", "Unknown")]
    public void Booleans_are_read_with_three_values(string value, string isTrue, string isFalse)
    {
        Assert.Equal(isTrue, Plans.Value(value).IsTrue().ToString());
        Assert.Equal(isFalse, Plans.Value(value).IsFalse().ToString());
    }

    [Theory]
    [InlineData("null", "No")]
    [InlineData("''", "No")]
    [InlineData("[]", "No")]
    [InlineData("{}", "No")]
    [InlineData("x", "Yes")]
    [InlineData("[x]", "Yes")]
    [InlineData("{ a: 1 }", "Yes")]
    [InlineData("false", "Yes")]
    [InlineData("0", "Yes")]
    [InlineData("${other.arn}", "Yes")]
    [InlineData("!secret", "Yes")]
    [InlineData("!unknown", "Unknown")]
    public void A_value_is_set_when_it_is_not_empty(string value, string expected)
    {
        Assert.Equal(expected, Plans.Value(value).IsSet().ToString());
        Assert.Equal((!Plans.Value(value).IsSet()).ToString(), Plans.Value(value).IsNotSet().ToString());
    }

    [Theory]
    [InlineData("gp3", "Yes")]
    [InlineData("gp2", "No")]
    [InlineData("null", "No")]
    [InlineData("[gp3]", "No")]
    [InlineData("!unknown", "Unknown")]
    [InlineData("${other.type}", "Unknown")]
    [InlineData("g${other.type}", "Unknown")]
    [InlineData("g${other.type}3", "Unknown")]
    [InlineData("x${other.type}", "No")]
    [InlineData("${other.type}4", "No")]
    [InlineData("gp${other.type}p3", "No")]
    [InlineData("${nobody.type}", "No")]
    public void Text_is_compared_around_what_is_not_known(string value, string expected)
    {
        Assert.Equal(expected, Plans.Value(value).Is("gp3").ToString());
        Assert.Equal(expected, Plans.Value(value).IsOneOf("io2", "gp3").ToString());
    }

    [Fact]
    public void Text_is_compared_with_numbers_and_booleans_and_by_letter_case()
    {
        Assert.True(Plans.Value("443").Is("443").IsYes);
        Assert.True(Plans.Value("true").Is("true").IsYes);
        Assert.True(Plans.Value("HTTPS").Is("https").IsNo);
        Assert.True(Plans.Value("HTTPS").Is("https", StringComparison.OrdinalIgnoreCase).IsYes);
    }

    [Theory]
    [InlineData("arn:aws:s3", "Yes", "No", "Yes")]
    [InlineData("arn:${other.region}", "Unknown", "Unknown", "Unknown")]
    [InlineData("${other.region}", "Unknown", "Unknown", "Unknown")]
    [InlineData("arn:aws:${other.x}:lambda", "Yes", "Yes", "Yes")]
    [InlineData("https${other.x}", "No", "Unknown", "Unknown")]
    [InlineData("x${other.region}y", "No", "No", "Unknown")]
    [InlineData("null", "No", "No", "No")]
    [InlineData("12", "No", "No", "No")]
    public void Parts_of_text_are_found_around_what_is_not_known(string value, string starts, string ends, string has)
    {
        var property = Plans.Value(value);

        Assert.Equal(starts, property.StartsWith("arn:aws:").ToString());
        Assert.Equal(ends, property.EndsWith(":lambda").ToString());
        Assert.Equal(has, property.HasText("aws").ToString());
    }

    [Theory]
    [InlineData("7", "Yes", "Yes", "Yes")]
    [InlineData("6.5", "No", "Yes", "No")]
    [InlineData("36", "Yes", "No", "No")]
    [InlineData("35", "Yes", "Yes", "Yes")]
    [InlineData("'14'", "Yes", "Yes", "Yes")]
    [InlineData("many", "No", "No", "No")]
    [InlineData("null", "No", "No", "No")]
    [InlineData("!unknown", "Unknown", "Unknown", "Unknown")]
    [InlineData("1${other.days}", "Unknown", "Unknown", "Unknown")]
    public void Numbers_are_compared(string value, string atLeast, string atMost, string between)
    {
        var property = Plans.Value(value);

        Assert.Equal(atLeast, property.AtLeast(7).ToString());
        Assert.Equal(atMost, property.AtMost(35).ToString());
        Assert.Equal(between, property.Between(7, 35).ToString());
    }

    [Theory]
    [InlineData("[a, b]", "Yes")]
    [InlineData("[a]", "No")]
    [InlineData("[a, !unknown ]", "Yes")]
    [InlineData("{ a: 1, b: 2 }", "Yes")]
    [InlineData("a", "No")]
    [InlineData("null", "No")]
    [InlineData("!unknown", "Unknown")]
    [InlineData("${other.subnets}", "Unknown")]
    public void Items_are_counted(string value, string expected) => Assert.Equal(expected, Plans.Value(value).HasAtLeast(2).ToString());

    [Theory]
    [InlineData("[a, b]", "Yes", "No")]
    [InlineData("[a]", "Yes", "Yes")]
    [InlineData("a", "Yes", "Yes")]
    [InlineData("[b]", "No", "No")]
    [InlineData("[]", "No", "Yes")]
    [InlineData("null", "No", "Yes")]
    [InlineData("!unknown", "Unknown", "Unknown")]
    [InlineData("[b, !unknown ]", "Unknown", "No")]
    [InlineData("[a, !unknown ]", "Yes", "Unknown")]
    [InlineData("!secret", "Unknown", "Unknown")]
    public void Items_are_asked_one_by_one(string value, string any, string all)
    {
        var property = Plans.Value(value);

        Assert.Equal(any, property.Any(static item => item.Is("a")).ToString());
        Assert.Equal(any, property.Contains("a").ToString());
        Assert.Equal(all, property.All(static item => item.Is("a")).ToString());
    }

    [Theory]
    [InlineData("s3:GetObject", "s3:*", "Yes")]
    [InlineData("s3:GetObject", "*", "Yes")]
    [InlineData("s3:GetObject", "s3:Get?bject", "Yes")]
    [InlineData("s3:GetObject", "*Object*", "Yes")]
    [InlineData("s3:GetObject", "s3:Put*", "No")]
    [InlineData("s3:GetObject", "s3:GetObjec", "No")]
    [InlineData("s3:${other.x}", "*", "Yes")]
    [InlineData("s3:${other.x}", "s3:*", "Unknown")]
    [InlineData("!unknown", "s3:*", "Unknown")]
    [InlineData("null", "*", "No")]
    public void Patterns_match(string value, string pattern, string expected) => Assert.Equal(expected, Plans.Value(value).Matches(pattern).ToString());

    [Fact]
    public void A_pattern_of_many_stars_takes_no_time()
    {
        var text = new string('a', 5_000);
        Assert.True(Plans.Value(text).Matches(string.Concat(Enumerable.Repeat("*a", 500)) + "b").IsNo);
    }

    [Fact]
    public void A_list_of_one_is_looked_into()
    {
        var property = Plans.Value("[{ rule: [{ days: 7 }] }]");

        Assert.Equal(7, property["rule"]["days"].Number);
        Assert.Equal("p.rule.days", property["rule"]["days"].Path);
    }

    [Fact]
    public void A_list_of_more_is_not_looked_into() => Assert.True(Plans.Value("[{ days: 7 }, { days: 8 }]")["days"].IsMissing);

    [Theory]
    [InlineData("!unknown")]
    [InlineData("[!unknown ]")]
    [InlineData("${other.all}")]
    [InlineData("!secret")]
    [InlineData("[!secret ]")]
    public void All_below_an_unknown_or_a_secret_is_unknown(string value)
    {
        var below = Plans.Value(value)["a"]["b"];

        Assert.True(below.IsUnknown);
        Assert.False(below.IsMissing);
        Assert.True(below.IsSet().IsUnknown);
    }

    [Fact]
    public void All_below_a_missing_value_is_missing() => Assert.True(Plans.Value("null")["a"]["b"].IsMissing);

    [Fact]
    public void The_providers_default_stands_in_for_a_missing_value_only()
    {
        Assert.True(Plans.Value("null").Or(true).IsTrue().IsYes);
        Assert.True(Plans.Value("false").Or(true).IsTrue().IsNo);
        Assert.True(Plans.Value("!unknown").Or(true).IsTrue().IsUnknown);
        Assert.Equal("p", Plans.Value("null").Or(true).Path);
    }

    [Fact]
    public void Items_have_their_place_in_the_path()
    {
        var paths = new List<string>();
        foreach (var item in Plans.Value("[{ a: 1 }, { a: 2 }]").Items)
        {
            paths.Add(item["a"].Path);
        }

        Assert.Equal(["p[0].a", "p[1].a"], paths);
    }

    [Fact]
    public void Entries_have_their_key()
    {
        var entries = new List<string>();
        foreach (var (key, value) in Plans.Value("{ kubernetes.io/name: x, b: 2 }").Entries)
        {
            entries.Add($"{key}={value.Value}@{value.Path}");
        }

        foreach (var (key, value) in Plans.Value("!unknown").Entries)
        {
            entries.Add($"{key}={value.IsUnknown}");
        }

        foreach (var (key, _) in Plans.Value("null").Entries)
        {
            entries.Add(key);
        }

        Assert.Equal(["b=2@p.b", "kubernetes.io/name=x@p.kubernetes.io/name", "=True"], entries);
    }

    [Fact]
    public void Nothing_is_no_property()
    {
        var nothing = default(Property);

        Assert.False(nothing.Exists);
        Assert.True(nothing["a"].IsMissing);
        Assert.True(nothing.IsTrue().IsNo);
        Assert.Equal("", nothing.Path);
        Assert.True(nothing.Json().IsMissing);
    }

    [Fact]
    public void Json_text_is_read_with_its_symbols()
    {
        var json = Plans.Value("""'{"Resource":["${other.arn}","${other.arn}/*","${aws:username}"],"Count":2,"On":true,"None":null,"A":1,"A":3}'""").Json();

        Assert.Equal("${other.arn}", json["Resource"].Items.Current(0).Value!.ToString());
        Assert.True(json["Resource"].Items.Current(0).IsUnknown);
        Assert.True(json["Resource"].Items.Current(1).EndsWith("/*").IsYes);
        Assert.True(json["Resource"].Items.Current(1).Is("*").IsNo);
        Assert.True(json["Resource"].Items.Current(2).Is("${aws:username}").IsYes);
        Assert.Equal(2, json["Count"].Number);
        Assert.True(json["On"].IsTrue().IsYes);
        Assert.True(json["None"].IsMissing);
        Assert.Equal(3, json["A"].Number);
        Assert.Equal("p.Count", json["Count"].Path);
    }

    [Theory]
    [InlineData("'{ cut off'")]
    [InlineData("'no json'")]
    [InlineData("''' '''")]
    [InlineData("'{\"port\":${other.port}}'")]
    [InlineData("!unknown")]
    public void Text_that_is_not_json_is_unknown(string value) => Assert.True(Plans.Value(value).Json()["a"].IsUnknown);

    [Fact]
    public void An_object_where_json_was_expected_is_taken_as_it_is() => Assert.Equal(1, Plans.Value("{ a: 1 }").Json()["a"].Number);
}
