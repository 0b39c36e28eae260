namespace Infra.Plans.Tests;

public sealed class PlanTests
{
    [Fact]
    public void Resources_stand_in_the_order_of_the_tree_whatever_order_they_come_in()
    {
        var root = Component("root", null);
        var first = Component("a", root);
        var second = Component("b", root);
        var leaf = Component("leaf", first);

        var plan = SamplePlans.Of(leaf, second, root, first);

        Assert.Equal([root, first, leaf, second], plan.Resources);
        Assert.Equal(plan, SamplePlans.Of(first, root, leaf, second));
    }

    [Fact]
    public void Children_roots_parents_and_descendants_are_found()
    {
        var plan = SamplePlans.Everything;

        Assert.Equal([SamplePlans.StackUrn], plan.Roots.Select(resource => resource.Urn));
        Assert.Equal([SamplePlans.SqsUrn], plan.ChildrenOf(SamplePlans.QueueUrn).Select(resource => resource.Urn));
        Assert.Empty(plan.ChildrenOf("urn:pulumi:dev::shop::x:y:Z::nobody"));
        Assert.Equal(4, plan.DescendantsOf(SamplePlans.StackUrn).Count());
        Assert.Equal(SamplePlans.QueueUrn, plan.ParentOf(plan.Find(SamplePlans.SqsUrn)!)!.Urn);
        Assert.Null(plan.Find("urn:pulumi:dev::shop::x:y:Z::nobody"));
    }

    [Fact]
    public void The_component_of_a_resource_is_the_nearest_one_and_never_the_stack()
    {
        var plan = SamplePlans.Everything;

        Assert.Equal(SamplePlans.QueueUrn, plan.ComponentOf(plan.Find(SamplePlans.SqsUrn)!)!.Urn);
        Assert.Null(plan.ComponentOf(plan.Find(SamplePlans.QueueUrn)!));
    }

    [Fact]
    public void A_resource_whose_parent_is_not_in_the_plan_is_a_root()
    {
        var orphan = Component("orphan", null) with { Parent = "urn:pulumi:dev::shop::x:y:Z::gone" };

        Assert.Equal([orphan], SamplePlans.Of(orphan).Roots);
    }

    [Fact]
    public void Two_resources_with_one_urn_are_refused()
    {
        var problem = Assert.Throws<ArgumentException>(() => SamplePlans.Of(Component("a", null), Component("a", null)));

        Assert.StartsWith("Two resources of the plan have the URN 'urn:pulumi:dev::shop::x:y:Z::a'.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parents_that_go_round_in_a_circle_are_refused()
    {
        var one = Component("one", null);
        var two = Component("two", one);

        var problem = Assert.Throws<ArgumentException>(() => SamplePlans.Of(one with { Parent = two.Urn }, two));

        Assert.Contains("go round in a circle", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_come_first_among_the_messages()
    {
        Assert.Equal(["broken", "hello"], SamplePlans.Everything.Messages.Select(message => message.Text));
    }

    [Fact]
    public void The_symbol_of_a_reference_is_the_one_the_plan_uses()
    {
        var plan = new Plan
        {
            Project = "shop",
            Stack = "dev",
            Symbols = SamplePlans.Map(("${orders@aws:sqs/queue:Queue.arn}", new SymbolTarget(SamplePlans.SqsUrn, "arn"))),
        };

        Assert.Equal("${orders@aws:sqs/queue:Queue.arn}", plan.SymbolOf(new ReferenceValue(SamplePlans.SqsUrn, "arn")));
        Assert.Equal("${orders-queue.url}", plan.SymbolOf(new ReferenceValue(SamplePlans.SqsUrn, "url")));
    }

    [Fact]
    public void Plans_that_differ_in_one_value_are_not_equal()
    {
        var one = SamplePlans.Of(Component("a", null) with { Inputs = new MapValue([new("x", 1)]) });
        var same = SamplePlans.Of(Component("a", null) with { Inputs = new MapValue([new("x", 1)]) });
        var other = SamplePlans.Of(Component("a", null) with { Inputs = new MapValue([new("x", 2)]) });

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, other);
    }

    private static PlannedResource Component(string name, PlannedResource? parent) => new()
    {
        Urn = ResourceUrn.Create("dev", "shop", parent?.Urn, "x:y:Z", name),
        Type = "x:y:Z",
        Name = name,
        Kind = ResourceKind.Component,
        Parent = parent?.Urn,
    };
}
