using Infra.Plans.Changes;
using static Infra.Plans.Tests.Changes.ChangePlans;

namespace Infra.Plans.Tests.Changes;

/// <summary>What providers and the cloud make of a program's values is no change.</summary>
public class DeployedStateTests
{
    private const string Aws = "aws:t/thing:Thing";

    private static readonly PlanValue[] Letters = ["a", "b"];

    [Fact]
    public void Region_and_tags_that_the_provider_adds_are_no_change()
    {
        var old = Thing(("tags", Map(("team", "a"))), ("tagsAll", Map(("team", "a"), ("from", "provider"))), ("region", "eu-west-1"));
        var current = Thing(("tags", Map(("team", "a")))) with { Outputs = Map(("tagsAll", Map(("team", "a"), ("from", "provider"))), ("region", "eu-west-1")) };

        Assert.True(Compare(Plan(old), Plan(current)).IsEmpty);
    }

    [Fact]
    public void Saying_what_the_cloud_already_has_is_no_change()
    {
        static PlannedResource Cluster(params (string, PlanValue)[] inputs) =>
            Resource("a", [.. inputs, ("name", "main")]) with { Type = "aws:eks/cluster:Cluster", Outputs = MapValue.Empty };
        var old = Cluster(("accessConfig", Map(("authenticationMode", "API")))) with
        {
            Outputs = Map(
                ("roleArn", "arn:a"), ("version", ""), ("kubernetesNetworkConfig", Map(("ipFamily", "ipv4"), ("serviceIpv4Cidr", "10.0.0.0/16"))),
                ("accessConfig", Map(("authenticationMode", "API"), ("bootstrapClusterCreatorAdminPermissions", true)))),
        };

        ResourceChange Compared(params (string, PlanValue)[] inputs) =>
            PlanComparison.Compare(Plan(old), Plan(Cluster([("accessConfig", Map(("authenticationMode", "API"), ("bootstrapClusterCreatorAdminPermissions", true))), .. inputs]))).Find(Urn("a"))!;

        Assert.Equal(ChangeOperation.Same, Compared(("roleArn", "arn:a"), ("kubernetesNetworkConfig", Map(("ipFamily", "ipv4")))).Operation);
        Assert.Equal("roleArn: arn:a -> arn:b (replaces)", Text(Compared(("roleArn", "arn:b"))));
        Assert.Equal(
            "kubernetesNetworkConfig.ipFamily: ipv4 -> ipv6 (replaces); kubernetesNetworkConfig.other: - -> 1",
            Text(Compared(("kubernetesNetworkConfig", Map(("ipFamily", "ipv6"), ("other", 1))))));
        Assert.Equal("version: - -> 1.36", Text(Compared(("version", "1.36"))));
    }

    [Fact]
    public void A_tag_is_shown_once_and_a_default_tag_under_all_tags()
    {
        var old = Thing(("tags", Map(("team", "a"))), ("tagsAll", Map(("team", "a"), ("from", "provider"))));
        var current = Thing(("tags", Map(("team", "b")))) with { Outputs = Map(("tagsAll", Map(("team", "b"), ("from", "elsewhere")))) };

        Assert.Equal("tags.team: a -> b; tagsAll.from: provider -> elsewhere", Text(Compare(Plan(old), Plan(current)).Find(current.Urn)!));
    }

    [Fact]
    public void Tags_that_go_are_shown_once()
    {
        var old = Thing(("tags", Map(("team", "a"))), ("tagsAll", Map(("team", "a"))));

        Assert.Equal("tags: {team: a} -> -", Text(Compare(Plan(old), Plan(Thing() with { Outputs = Map(("tagsAll", MapValue.Empty)) })).Find(old.Urn)!));
    }

    [Fact]
    public void Who_ignores_tags_ignores_all_tags()
    {
        var current = Thing() with { Outputs = Map(("tagsAll", Map(("team", "b")))), Options = new PlannedOptions { IgnoreChanges = ["tags"] } };

        Assert.True(Compare(Plan(Thing(("tagsAll", Map(("team", "a"))))), Plan(current)).IsEmpty);
    }

    [Fact]
    public void Another_region_replaces_what_is_on_AWS_whether_the_baseline_tells_it_as_input_or_output()
    {
        var current = Thing() with { Outputs = Map(("region", "eu-central-1")) };

        foreach (var old in new[] { Thing(("region", "eu-west-1")), Thing() with { Outputs = Map(("region", "eu-west-1")) } })
        {
            var change = Compare(Plan(old), Plan(current)).Find(old.Urn)!;
            Assert.Equal((ChangeOperation.Replace, "region: eu-west-1 -> eu-central-1 (replaces)"), (change.Operation, Text(change)));
        }
    }

    [Fact]
    public void A_name_that_was_given_and_now_is_made_up_is_a_change()
    {
        var current = Resource("a") with { AutoNamed = "name", Outputs = Map(("name", "a-1234567")) };

        Assert.Equal("name: given -> - (replaces)", Text(Compare(Plan(Resource("a", ("name", "given"))), Plan(current)).Find(current.Urn)!));
    }

    [Fact]
    public void A_number_within_a_text_is_the_number_that_the_baseline_has()
    {
        var baseline = Plan(Resource("task").Deployed("t-1", ("revision", 7)), Resource("service", ("task", "task:7")));

        Assert.True(Compare(baseline, WithSymbol("task:${task.revision}", "task", "revision")).IsEmpty);
    }

    [Fact]
    public void Text_that_differs_only_in_what_the_baseline_does_not_tell_is_not_compared()
    {
        var baseline = Plan(Resource("task").Deployed("t-1"), Resource("service", ("task", "arn:task/4711/x/4711")));

        var change = Compare(baseline, WithSymbol("arn:task/${task.number}/x/${task.number}", "task", "number")).Find(Urn("service"))!;

        Assert.Equal(ChangeOperation.Same, change.Operation);
        Assert.Equal(["task"], change.NotCompared);
    }

    [Theory]
    [InlineData("arn:other/${task.number}/x")]
    [InlineData("arn:task/${task.number}/y")]
    [InlineData("arn:task/${task.number}/z/x")]
    [InlineData("arn:task/4711/xarn:task/${task.number}/x")]
    public void Text_that_differs_elsewhere_is_a_change(string text)
    {
        var baseline = Plan(Resource("task").Deployed("t-1"), Resource("service", ("task", "arn:task/4711/x")));

        Assert.Equal(ChangeOperation.Update, Compare(baseline, WithSymbol(text, "task", "number")).Find(Urn("service"))!.Operation);
    }

    [Fact]
    public void The_order_of_a_set_of_the_type_means_nothing_and_that_of_other_lists_does()
    {
        static PlannedResource Acl(string property, params PlanValue[] items) =>
            Resource("a", (property, new ListValue([.. items]))) with { Type = "aws:wafv2/webAcl:WebAcl" };

        Assert.True(Compare(Plan(Acl("rules", Letters)), Plan(Acl("rules", Letters[1], Letters[0]))).IsEmpty);
        Assert.Equal("other: [a, b] -> [b, a] (order)", Text(Compare(Plan(Acl("other", Letters)), Plan(Acl("other", Letters[1], Letters[0]))).Find(Urn("a"))!));
    }

    [Fact]
    public void The_content_of_a_file_is_compared_by_hash_and_else_not_at_all()
    {
        static ResourceChange Compared(PlanValue old, PlanValue current) => Change(old, current);

        Assert.Equal("", Text(Compared(AssetValue.FromPath("a.txt", "1"), AssetValue.FromPath("b.txt", "1"))));
        Assert.Equal("value: asset(a.txt) -> asset(a.txt)", Text(Compared(AssetValue.FromPath("a.txt", "1"), AssetValue.FromPath("a.txt", "2"))));
        Assert.Equal(["value"], Compared(AssetValue.FromPath("a.txt", "1"), AssetValue.FromPath("a.txt")).NotCompared);
        Assert.Equal(["value"], Compared(ArchiveValue.FromPath("code", "1"), ArchiveValue.FromPath("code")).NotCompared);
        Assert.Equal(ChangeOperation.Update, Compared(AssetValue.FromPath("a.txt", "1"), AssetValue.FromPath("b.txt")).Operation);
        Assert.Equal(ChangeOperation.Same, Compared(AssetValue.FromPath("a.txt"), AssetValue.FromPath("a.txt")).Operation);
    }

    [Fact]
    public void Sets_are_told_with_their_source_and_sorted()
    {
        using var document = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Testing.RepositoryRoot.Path("src", "Infra.Plans", "Changes", "set-facts.json")));
        var types = document.RootElement.GetProperty("types").EnumerateObject().ToList();

        Assert.NotEqual("", document.RootElement.GetProperty("source").GetString());
        Assert.Equal(types.Select(type => type.Name).Order(StringComparer.Ordinal), types.Select(type => type.Name));
        Assert.All(types, type =>
        {
            var paths = type.Value.EnumerateArray().Select(path => path.GetString()!).ToList();
            Assert.Equal(paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), paths);
        });
    }

    private static PlannedResource Thing(params (string Key, PlanValue Value)[] inputs) => Resource("thing", inputs) with { Type = Aws };

    private static Plan WithSymbol(string text, string resource, string property) => new()
    {
        Project = "shop",
        Stack = "dev",
        Resources = Plan(Resource(resource), Resource("service", ("task", text))).Resources,
        Symbols = ValueMap.Create<SymbolTarget>([new($"${{{resource}.{property}}}", new SymbolTarget(Urn(resource), property))]),
    };
}
