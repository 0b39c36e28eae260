using static Infra.Plans.Tests.Changes.ChangePlans;

namespace Infra.Plans.Tests.Changes;

public class PlanComparisonTests
{
    [Fact]
    public void A_plan_compared_with_itself_shows_no_change()
    {
        var changes = Compare(SamplePlans.Everything, SamplePlans.Everything);

        Assert.True(changes.IsEmpty);
        Assert.Equal(SamplePlans.Everything.Resources.Count, changes.Resources.Count);
        Assert.All(changes.Resources, change => Assert.Equal(ChangeOperation.Same, change.Operation));
    }

    [Fact]
    public void Resources_are_created_updated_replaced_deleted_and_left_alone()
    {
        var baseline = Plan(Resource("gone", ("size", 1)), Resource("same", ("size", 1)), Resource("updated", ("size", 1)), Resource("replaced", ("engine", "a")));
        var plan = Plan(Resource("made", ("size", 1)), Resource("same", ("size", 1)), Resource("updated", ("size", 2)), Resource("replaced", ("engine", "b")));

        var changes = Compare(baseline, plan);

        Assert.Equal(
            ["made Create", "replaced Replace", "same Same", "updated Update", "gone Delete"],
            changes.Resources.Where(change => !change.Resource.IsStack).Select(change => $"{change.Resource.Name} {change.Operation}"));
        Assert.Equal("size: 1 -> 2", Text(changes.Find(Urn("updated"))!));
        Assert.Equal("engine: a -> b (replaces)", Text(changes.Find(Urn("replaced"))!));
        Assert.Equal(["engine"], changes.Find(Urn("replaced"))!.ReplaceKeys);
        Assert.Equal(1, changes.Count(ChangeOperation.Create));
        Assert.False(changes.IsEmpty);
    }

    [Fact]
    public void A_part_of_a_replacing_property_replaces_too()
    {
        var change = Compare(
            Plan(Resource("a", ("storage", new ListValue([Map(("size", 1))])))),
            Plan(Resource("a", ("storage", new ListValue([Map(("size", 2))]))))).Find(Urn("a"))!;

        Assert.Equal(ChangeOperation.Replace, change.Operation);
        Assert.Equal("storage[0].size: 1 -> 2 (replaces)", Text(change));
        Assert.Equal(["storage"], change.ReplaceKeys);
    }

    [Fact]
    public void A_replacement_goes_on_to_what_needs_the_new_resource()
    {
        var baseline = Plan(
            Resource("network", ("engine", "a")).Deployed("n-1"),
            Resource("database", ("subnetIds", new ListValue([(PlanValue)"n-1"]))).Deployed("d-1"),
            Resource("app", ("text", "at d-1")).Deployed("a-1"));
        var plan = Plan(
            Resource("network", ("engine", "b")),
            Resource("database", ("subnetIds", new ListValue([Ref("network", "id")]))).Needing("subnetIds", "network"),
            Resource("app", ("text", "at ${database.id}")).Needing("text", "database"));
        plan = new Plan
        {
            Project = "shop",
            Stack = "dev",
            Resources = plan.Resources,
            Symbols = ValueMap.Create<SymbolTarget>([new("${database.id}", new SymbolTarget(Urn("database"), "id"))]),
        };

        var changes = Compare(baseline, plan);

        var database = changes.Find(Urn("database"))!;
        Assert.Equal(ChangeOperation.Replace, database.Operation);
        Assert.Equal([Urn("network")], database.Properties[0].Causes);
        var app = changes.Find(Urn("app"))!;
        Assert.Equal(ChangeOperation.Update, app.Operation);
        Assert.Equal("text: at d-1 -> at ${database.id}", Text(app));
        Assert.Equal([Urn("database")], app.Properties[0].Causes);
    }

    [Fact]
    public void A_reference_equals_the_real_value_it_stands_for()
    {
        var baseline = Plan(
            Resource("queue").Deployed("q-1", ("arn", "arn:aws:sqs:eu-west-1:1:orders-abc")),
            Resource("role", ("queue", "arn:aws:sqs:eu-west-1:1:orders-abc"), ("text", "to arn:aws:sqs:eu-west-1:1:orders-abc!")));
        var plan = new Plan
        {
            Project = "shop",
            Stack = "dev",
            Resources = Plan(Resource("queue"), Resource("role", ("queue", Ref("queue", "arn")), ("text", "to ${queue.arn}!"))).Resources,
            Symbols = ValueMap.Create<SymbolTarget>([new("${queue.arn}", new SymbolTarget(Urn("queue"), "arn"))]),
        };

        Assert.True(Compare(baseline, plan).IsEmpty);
    }

    [Fact]
    public void What_only_the_cloud_knows_of_a_new_resource_has_its_symbol_on_both_sides()
    {
        static Plan With(string engine) => new()
        {
            Project = "shop",
            Stack = "dev",
            Resources = Plan(Resource("task", ("engine", engine)), Resource("service", ("task", "task:${task.revision}")).Needing("task", "task")).Resources,
            Symbols = ValueMap.Create<SymbolTarget>([new("${task.revision}", new SymbolTarget(Urn("task"), "revision"))]),
        };

        Assert.Equal("task: task:${task.revision} -> task:${task.revision}", Text(Compare(With("a"), With("b")).Find(Urn("service"))!));
    }

    [Fact]
    public void A_made_up_name_stands_for_the_name_that_is_there()
    {
        var baseline = Plan(
            Resource("queue", ("name", "queue-9f8e7d6"), ("__defaults", new ListValue([(PlanValue)"name"]))).Deployed("q-1"),
            Resource("alarm", ("dimension", "queue-9f8e7d6"), ("text", "arn:queue-9f8e7d6/x")));
        var plan = Plan(
            Resource("queue") with { AutoNamed = "name", Outputs = Map(("name", "queue-1a2b3c4")) },
            Resource("alarm", ("dimension", "queue-1a2b3c4"), ("text", "arn:queue-1a2b3c4/x")));

        Assert.True(Compare(baseline, plan).IsEmpty);
    }

    [Fact]
    public void What_the_provider_set_by_itself_is_no_change()
    {
        var baseline = Plan(Resource(
            "a", ("size", 1), ("delay", 0), ("__defaults", new ListValue([(PlanValue)"delay"])),
            ("nested", Map(("x", 1), ("y", 2), ("__defaults", new ListValue([(PlanValue)"y"]))))));

        Assert.True(Compare(baseline, Plan(Resource("a", ("size", 1), ("nested", Map(("x", 1)))))).IsEmpty);
        Assert.Equal("delay: 0 -> 5", Text(Compare(baseline, Plan(Resource("a", ("size", 1), ("delay", 5), ("nested", Map(("x", 1)))))).Find(Urn("a"))!));
    }

    [Fact]
    public void An_alias_leads_to_the_old_resource()
    {
        var baseline = Plan(Resource("old", ("size", 1)));
        var plan = Plan(Resource("new", ("size", 2)) with { Options = new PlannedOptions { Aliases = [Urn("older"), Urn("old")] } });

        var change = Assert.Single(Compare(baseline, plan).Resources, change => !change.Resource.IsStack);

        Assert.Equal(ChangeOperation.Update, change.Operation);
        Assert.Equal(Urn("old"), change.RenamedFrom);
    }

    [Fact]
    public void The_owner_of_a_urn_keeps_it_against_an_alias()
    {
        var baseline = Plan(Resource("a", ("size", 1)));
        var plan = Plan(Resource("a", ("size", 1)), Resource("b", ("size", 1)) with { Options = new PlannedOptions { Aliases = [Urn("a")] } });

        var changes = Compare(baseline, plan);

        Assert.Equal(ChangeOperation.Same, changes.Find(Urn("a"))!.Operation);
        Assert.Equal(ChangeOperation.Create, changes.Find(Urn("b"))!.Operation);
    }

    [Theory]
    [InlineData("size")]
    [InlineData("*")]
    public void Ignored_properties_do_not_change(string option)
    {
        var plan = Plan(Resource("a", ("size", 2)) with { Options = new PlannedOptions { IgnoreChanges = [option] } });

        Assert.True(Compare(Plan(Resource("a", ("size", 1))), plan).IsEmpty);
    }

    [Theory]
    [InlineData("tags.team", true)]
    [InlineData("tags", true)]
    [InlineData("tags.te", false)]
    [InlineData("rules[*].port", false)]
    public void An_ignored_path_covers_itself_and_its_parts_only(string option, bool isIgnored)
    {
        var plan = Plan(Resource("a", ("tags", Map(("team", "b")))) with { Options = new PlannedOptions { IgnoreChanges = [option] } });

        Assert.Equal(isIgnored, Compare(Plan(Resource("a", ("tags", Map(("team", "a"))))), plan).IsEmpty);
    }

    [Fact]
    public void Options_can_force_a_replacement()
    {
        var onChange = Plan(Resource("a", ("size", 2)) with { Options = new PlannedOptions { ReplaceOnChanges = ["size"] } });
        Assert.Equal(ChangeOperation.Replace, Compare(Plan(Resource("a", ("size", 1))), onChange).Find(Urn("a"))!.Operation);

        var with = Plan(Resource("a", ("engine", "b")), Resource("b", ("size", 1)) with { Options = new PlannedOptions { ReplaceWith = [Urn("a")] } });
        var change = Compare(Plan(Resource("a", ("engine", "a")), Resource("b", ("size", 1))), with).Find(Urn("b"))!;
        Assert.Equal(ChangeOperation.Replace, change.Operation);
        Assert.Equal(["replaceWith"], change.ReplaceKeys);

        var trigger = Resource("a", ("size", 1)) with { Options = new PlannedOptions { ReplacementTrigger = "1" } };
        var triggered = trigger with { Options = new PlannedOptions { ReplacementTrigger = "2" } };
        Assert.Equal(["replacementTrigger"], Compare(Plan(trigger), Plan(triggered)).Find(Urn("a"))!.ReplaceKeys);
        Assert.True(Compare(Plan(trigger), Plan(trigger)).IsEmpty);
    }

    [Fact]
    public void Protection_and_retention_are_told()
    {
        var protectedOne = Resource("a", ("engine", "a")) with { Options = new PlannedOptions { Protect = true } };
        var retained = Resource("b") with { Options = new PlannedOptions { RetainOnDelete = true } };

        var changes = Compare(Plan(protectedOne, retained), Plan(Resource("a", ("engine", "b"))));

        Assert.True(changes.Find(Urn("a"))!.IsBlocked);
        Assert.True(changes.Find(Urn("b"))!.IsRetained);
        Assert.False(changes.Find(Urn("b"))!.IsBlocked);
    }

    [Fact]
    public void A_type_without_facts_says_so()
    {
        PlannedResource Other(int size) => Resource("a", ("size", size)) with { Type = "x:y/z:Z" };

        Assert.False(Compare(Plan(Other(1)), Plan(Other(2))).Find(Urn("a"))!.IsReplacementKnown);
        Assert.True(Compare(Plan(Resource("a", ("size", 1))), Plan(Resource("a", ("size", 2)))).Find(Urn("a"))!.IsReplacementKnown);
    }

    [Fact]
    public void Outputs_of_the_stack_are_compared()
    {
        Plan With(PlanValue url) => new() { Project = "shop", Stack = "dev", Resources = [Resource("a")], Outputs = Map(("url", url)) };

        var change = Assert.Single(Compare(With("https://a"), With("https://b")).Outputs);

        Assert.Equal("url", change.Path);
    }

    [Fact]
    public void Resources_that_need_each_other_in_a_circle_are_compared_all_the_same()
    {
        var plan = Plan(Resource("a", ("size", 1)).Needing("size", "b"), Resource("b", ("size", 2)).Needing("size", "a"));

        Assert.Equal(ChangeOperation.Update, Compare(Plan(Resource("a"), Resource("b")), plan).Find(Urn("b"))!.Operation);
    }

    [Fact]
    public void A_made_up_name_of_what_is_made_anew_changes_those_who_say_it()
    {
        static PlannedResource Role(string engine, string name) => Resource("role", ("engine", engine)) with { AutoNamed = "name", Outputs = Map(("name", name)) };
        static PlannedResource Service() => Resource("service", ("role", "arn:aws:iam::123456789012:role/role-1111111")).Needing("role", "role");
        var baseline = Plan(Role("a", "role-9999999"), Resource("service", ("role", "arn:aws:iam::123456789012:role/role-9999999")));

        Assert.Equal(ChangeOperation.Same, Compare(baseline, Plan(Role("a", "role-1111111"), Service())).Find(Urn("service"))!.Operation);
        var change = Compare(baseline, Plan(Role("b", "role-1111111"), Service())).Find(Urn("service"))!;
        Assert.Equal((ChangeOperation.Update, Urn("role")), (change.Operation, Assert.Single(change.Properties).Causes.Single()));
    }
}
