using Infra.Policies.Tests.Evaluation;

namespace Infra.Policies.Tests.Configuration;

public sealed class PolicyConfigTests
{
    private static readonly Parameter<int> Most = Parameter.Whole("most", 3, 1, 10, "Most.");
    private static readonly Parameter<bool> On = Parameter.Flag("on", true, "On.");
    private static readonly Parameter<string> Word = Parameter.Text("word", "a", "Word.");
    private static readonly Parameter<IReadOnlyList<string>> Regions = Parameter.Texts("regions", ["eu-west-1"], "Regions.");
    private static readonly Parameter<IReadOnlyDictionary<string, IReadOnlyList<string>>> Tags =
        Parameter.TextMap("tags", new Dictionary<string, IReadOnlyList<string>> { ["b"] = ["2"], ["a"] = ["1", "3"] }, "Tags.");

    private static readonly Parameter<TierValues<int>> Days = Parameter.WholeByTier("days", new(1, 7, 30), 0, 90, "Days.");
    private static readonly Parameter<TierValues<bool>> Strict = Parameter.FlagByTier("strict", new(false, false, true), "Strict.");

    private static readonly PolicyCatalogue Catalogue = PolicyCatalogue.Of(
        new ResourceRule(TestRules.Info("INFRA-SEC-001") with { Slug = "region-allowed" }, static _ => { }) { Declared = [Most, On, Word, Regions, Tags, Days, Strict] },
        new ResourceRule(TestRules.Info("INFRA-SEC-002", Severity.Low) with { Slug = "s3-encryption" }, static _ => { }));

    [Fact]
    public void Everything_a_file_can_say_is_read()
    {
        var config = Read("""
            name: acme
            extends: [strict]
            tier: staging
            neverWaive: [s3-encryption, INFRA-SEC-001]
            rules:
              INFRA-SEC-002: advisory
              region-allowed:
                level: disabled
                most: 7
                on: false
                word: hello
                regions: [eu-central-1, eu-north-1]
                tags: { tier: [prod, dev] }
                days: { production: 60 }
                strict: { staging: true }
            """);

        Assert.Equal("acme", config.Pack.Name);
        Assert.Equal("INFRA-SEC-002 Advisory", Show(config.Pack));
        Assert.Equal(PlanTier.Staging, config.Tier);
        Assert.Equal(["INFRA-SEC-002", "INFRA-SEC-001"], config.NeverWaive);
        Assert.Equal(7, config.Parameters.Get(Most));
        Assert.False(config.Parameters.Get(On));
        Assert.Equal("hello", config.Parameters.Get(Word));
        Assert.Equal(["eu-central-1", "eu-north-1"], config.Parameters.Get(Regions));
        Assert.Equal(["prod", "dev"], Assert.Single(config.Parameters.Get(Tags)).Value);
        Assert.Equal(new TierValues<int>(1, 7, 60), config.Parameters.Get(Days));
        Assert.Equal(new TierValues<bool>(false, true, true), config.Parameters.Get(Strict));
        var options = config.ToOptions(Catalogue);
        Assert.Equal((config.Pack, config.Parameters, config.Tier, config.NeverWaive, Catalogue), (options.Pack, options.Parameters, options.Tier, options.NeverWaive, options.Catalogue));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("rules:\n")]
    public void A_file_that_says_nothing_is_the_core_pack_with_defaults(string text)
    {
        var config = Read(text);

        Assert.Equal("INFRA-SEC-001 Mandatory", Show(config.Pack));
        Assert.Equal(3, config.Parameters.Get(Most));
        Assert.Equal(["eu-west-1"], config.Parameters.Get(Regions));
        Assert.Null(config.Tier);
    }

    [Fact]
    public void A_file_may_start_from_nothing() => Assert.Equal("", Show(Read("extends: []").Pack));

    [Fact]
    public void One_number_is_that_of_all_tiers() =>
        Assert.Equal(new TierValues<int>(5, 5, 5), Read("rules: { region-allowed: { days: 5 } }").Parameters.Get(Days));

    [Theory]
    [InlineData("rulez: {}", "f.yaml(1,1): There is no key 'rulez'. Did you mean 'rules'?")]
    [InlineData("zebra: {}", "f.yaml(1,1): There is no key 'zebra'. Allowed: name, extends, tier, rules, neverWaive.")]
    [InlineData("extends: [cor]", "f.yaml(1,11): There is no pack 'cor'. Did you mean 'core'?")]
    [InlineData("extends: core", "f.yaml(1,10): 'core' is not a list of texts.")]
    [InlineData("tier: gold", "f.yaml(1,7): There is no tier 'gold'. Allowed: sandbox, staging, production.")]
    [InlineData("name: []", "f.yaml(1,7): A list is not a text.")]
    [InlineData("neverWaive: [s3-encrytion]", "f.yaml(1,14): There is no rule 's3-encrytion'. Did you mean 's3-encryption'?")]
    [InlineData("rules:\n  s3-encrpytion: advisory", "f.yaml(2,3): There is no rule 's3-encrpytion'. Did you mean 's3-encryption'?")]
    [InlineData("rules:\n  s3-encryption: manditory", "f.yaml(2,18): There is no level 'manditory'. Did you mean 'mandatory'?")]
    [InlineData("rules:\n  s3-encryption: { days: 1 }", "f.yaml(2,20): There is no parameter of s3-encryption 'days'. Allowed: level.")]
    [InlineData("rules:\n  region-allowed: { region: [a] }", "f.yaml(2,21): There is no parameter of region-allowed 'region'. Did you mean 'regions'?")]
    [InlineData("rules:\n  region-allowed: { most: 11 }", "f.yaml(2,27): '11' is not a whole number from 1 to 10.")]
    [InlineData("rules:\n  region-allowed: { most: 2.5 }", "f.yaml(2,27): '2.5' is not a whole number from 1 to 10.")]
    [InlineData("rules:\n  region-allowed: { on: yes }", "f.yaml(2,25): 'yes' is neither true nor false.")]
    [InlineData("rules:\n  region-allowed: { regions: [[a]] }", "f.yaml(2,31): A list is not a text.")]
    [InlineData("rules:\n  region-allowed: { tags: [a] }", "f.yaml(2,27): A list is not a map from names to lists of texts.")]
    [InlineData("rules:\n  region-allowed: { days: { prod: 1 } }", "f.yaml(2,29): There is no tier 'prod'. Allowed: sandbox, staging, production.")]
    [InlineData("rules:\n  region-allowed: { strict: { staging: 1 } }", "f.yaml(2,40): '1' is neither true nor false.")]
    [InlineData("rules:\n  region-allowed: { days: { production: 91 } }", "f.yaml(2,41): '91' is not a whole number from 0 to 90.")]
    [InlineData("rules: [a]", "f.yaml(1,8): 'rules' must be a map, not a list.")]
    [InlineData("- a", "f.yaml(1,1): The file must be a map, not a list.")]
    [InlineData("[a]: b", "f.yaml(1,1): The file has a key that is not a text.")]
    [InlineData("a: 1\n---\nb: 2", "f.yaml(2,1): The file has a second document: only one is read.")]
    [InlineData("a: &x 1\nb: *x", "f.yaml(2,4): Aliases (*name) are not supported here: write the value out.")]
    public void What_is_wrong_is_said_with_its_place(string text, string expected) => Assert.Equal(expected, Fault(text).Message);

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_in_the_order_of_the_file()
    {
        var problems = Fault("""
            tier: gold
            rules:
              s3-encryption: never
              nonsense-rule-name: advisory
            extends: [kore]
            """).Problems;

        Assert.Equal([1, 3, 4, 5], problems.Select(problem => problem.Line));
    }

    [Theory]
    [InlineData("rules: {")]
    [InlineData("a: b: c")]
    [InlineData("a: 1\na: 2")]
    public void Text_that_is_not_yaml_is_refused_with_a_line(string text)
    {
        var problem = Assert.Single(Fault(text).Problems);

        Assert.InRange(problem.Line, 1, 2);
        Assert.StartsWith("This is not YAML:", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Endless_nesting_is_refused() =>
        Assert.Contains("nested deeper than 64 levels", Fault("a: " + new string('[', 5_000)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_name_that_moves_the_cursor_is_shown_as_an_escape() =>
        Assert.Contains(@"\u001b[2J", Fault("\"\\e[2J\": 1").Message, StringComparison.Ordinal);

    [Fact]
    public void The_schema_describes_every_parameter()
    {
        var schema = ConfigSchema.Render(Catalogue);

        foreach (var parameter in new Parameter[] { Most, On, Word, Regions, Tags, Days })
        {
            Assert.Contains($"\"{parameter.Name}\": {{", schema, StringComparison.Ordinal);
            Assert.Contains($"Default: {parameter.DefaultText}.", schema, StringComparison.Ordinal);
        }

        Assert.Equal("a: 1, 3; b: 2", Tags.DefaultText);
        Assert.Equal("sandbox 1, staging 7, production 30", Days.DefaultText);
        Assert.Equal("true", On.DefaultText);
    }

    private static PolicyConfig Read(string text) => PolicyConfig.Read(text, "f.yaml", Catalogue);

    private static PolicyFileException Fault(string text) => Assert.Throws<PolicyFileException>(() => Read(text));

    private static string Show(PolicyPack pack) => string.Join(", ", pack.Select(Catalogue).Select(rule => $"{rule.Policy.Info.Id} {rule.Level}"));
}
