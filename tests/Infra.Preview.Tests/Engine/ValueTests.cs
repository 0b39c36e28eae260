using Infra.Plans;

namespace Infra.Preview.Tests.Engine;

/// <summary>Values on their way from the program into the plan, and from the engine back to the program.</summary>
public sealed class ValueTests
{
    private const string Thing = "acme:things:Thing";

    private static readonly FakeShapes Shapes = new FakeShapes()
        .Resource(Thing, "arn endpoint note? tags?:map port:number count?:number zones:list", "note tags count zones");

    [Fact]
    public async Task Plain_values_arrive_as_they_are()
    {
        await using var client = await EngineClient.StartAsync();

        var thing = await client.RegisterAsync(Thing, "a", """{ "n": null, "b": true, "x": 1.5, "s": "text", "l": [1, "two", null], "m": { "k": {} } }""");

        Assert.Equal(
            new MapValue(
            [
                new("n", PlanValue.Null), new("b", true), new("x", 1.5), new("s", "text"),
                new("l", ListValue.Create([1, "two", PlanValue.Null])), new("m", new MapValue([new("k", MapValue.Empty)])),
            ]),
            client.Planned(thing.Urn).Inputs);
    }

    [Fact]
    public async Task Special_values_are_recognised_at_any_depth()
    {
        await using var client = await EngineClient.StartAsync();
        var other = await client.RegisterAsync(Thing, "other");

        var thing = await client.RegisterAsync(Thing, "a", $$"""
            { "list": [ {{Wire.Secret("\"hunter2hunter2\"")}}, {{Wire.Unknown}} ], "inner": { "resource": {{Wire.Resource(other.Urn, "x")}} },
              "file": {{Wire.Asset("path", "a.txt")}}, "text": {{Wire.Asset("text", "hello")}}, "uri": {{Wire.Asset("uri", "https://x")}},
              "zip": {{Wire.Archive("assets", $$"""{ "one": {{Wire.Asset("path", "b.txt")}}, "two": {{Wire.Archive("path", "\"dist\"")}} }""")}} }
            """);

        var inputs = client.Planned(thing.Urn).Inputs;
        Assert.Equal(ListValue.Create([SecretValue.Instance, UnknownValue.Any]), inputs["list"]);
        Assert.Equal(new ReferenceValue(other.Urn), ((MapValue)inputs["inner"])["resource"]);
        Assert.Equal(AssetValue.FromPath("a.txt", "abc"), inputs["file"]);
        Assert.Equal(AssetValue.FromText("hello", "abc"), inputs["text"]);
        Assert.Equal(AssetValue.FromUri("https://x", "abc"), inputs["uri"]);
        Assert.Equal(
            ArchiveValue.FromAssets(new MapValue([new("one", AssetValue.FromPath("b.txt", "abc")), new("two", ArchiveValue.FromPath("dist"))])), inputs["zip"]);
    }

    [Fact]
    public async Task Output_values_become_what_they_stand_for_in_the_plan_and_in_the_answer()
    {
        await using var client = await EngineClient.StartAsync();

        var thing = await client.RegisterAsync(Thing, "a", $$"""
            { "known": {{Wire.Output("\"text\"")}}, "unknown": {{Wire.Output(json: null)}}, "secret": {{Wire.Output("\"hunter2\"", secret: true)}},
              "nested": [ {{Wire.Output(Wire.Output("1"))}} ] }
            """);

        var inputs = client.Planned(thing.Urn).Inputs;
        Assert.Equal("text", inputs["known"]);
        Assert.Equal(UnknownValue.Any, inputs["unknown"]);
        Assert.Equal(SecretValue.Instance, inputs["secret"]);
        Assert.Equal(ListValue.Create([1]), inputs["nested"]);
        Assert.Equal("text", thing.Object.Fields["known"].StringValue);
        Assert.Equal(EngineClient.Json($$"""{ "x": {{Wire.Secret("\"hunter2\"")}} }""").Fields["x"], thing.Object.Fields["secret"]);
    }

    [Fact]
    public async Task The_answer_has_inputs_symbols_nulls_and_unknowns()
    {
        await using var client = await EngineClient.StartAsync(Shapes);

        var thing = await client.RegisterAsync(Thing, "a", """{ "count": 3 }""");

        var fields = thing.Object.Fields;
        Assert.Matches(@"^\$\{a~[0-9a-f]{8}\.id\}$", thing.Id);
        Assert.Matches(@"^\$\{a~[0-9a-f]{8}\.arn\}$", fields["arn"].StringValue);
        Assert.Equal(3, fields["count"].NumberValue);
        Assert.True(fields["note"].HasNullValue);
        Assert.True(fields["tags"].HasNullValue);
        Assert.Equal(Wire.Unknown.Trim('"'), fields["port"].StringValue);
        Assert.Equal(Wire.Unknown.Trim('"'), fields["zones"].StringValue);
    }

    [Fact]
    public async Task The_plan_mentions_only_outputs_that_say_something()
    {
        await using var client = await EngineClient.StartAsync(Shapes);

        var thing = await client.RegisterAsync(Thing, "a", """{ "count": 3 }""");

        var planned = client.Planned(thing.Urn);
        Assert.Equal(new MapValue([new("port", UnknownValue.Of(UnknownType.Number))]), planned.Outputs);
        Assert.Null(planned.Id);
    }

    [Fact]
    public async Task A_secret_input_stays_secret_in_the_output_of_its_name()
    {
        await using var client = await EngineClient.StartAsync(Shapes);

        var thing = await client.RegisterAsync(Thing, "a", $$"""{ "note": {{Wire.Secret("\"hunter2\"")}} }""");

        Assert.Equal(EngineClient.Json($$"""{ "x": {{Wire.Secret("\"hunter2\"")}} }""").Fields["x"], thing.Object.Fields["note"]);
    }

    [Fact]
    public async Task Additional_secret_outputs_are_answered_as_secrets()
    {
        await using var client = await EngineClient.StartAsync(Shapes);

        var thing = await client.RegisterAsync(Thing, "a", with: request => request.AdditionalSecretOutputs.Add("endpoint"));

        Assert.Contains("1b47061264138c4ac30d75fd1eb44270", thing.Object.Fields["endpoint"].ToString(), StringComparison.Ordinal);
        Assert.Equal(SecretValue.From(new ReferenceValue(thing.Urn, "endpoint")), client.Planned(thing.Urn).Outputs["endpoint"]);
    }

    [Fact]
    public async Task A_program_that_cannot_read_secrets_or_resources_gets_plain_values()
    {
        await using var client = await EngineClient.StartAsync();
        var other = await client.RegisterAsync(Thing, "other");

        var thing = await client.RegisterAsync(
            Thing, "a", $$"""{ "s": [ {{Wire.Secret("\"hunter2\"")}} ], "r": {{Wire.Resource(other.Urn, "x-1")}} }""", with: request =>
            {
                request.AcceptSecrets = false;
                request.AcceptResources = false;
            });

        Assert.Equal("hunter2", thing.Object.Fields["s"].ListValue.Values[0].StringValue);
        Assert.Equal("x-1", thing.Object.Fields["r"].StringValue);
        Assert.Equal(ListValue.Create([SecretValue.Instance]), client.Planned(thing.Urn).Inputs["s"]);
    }

    [Fact]
    public async Task The_outputs_of_components_and_of_the_stack_reach_the_plan()
    {
        await using var client = await EngineClient.StartAsync(Shapes);
        var component = await client.RegisterComponentAsync("infra:queue:Queue", "orders");
        var thing = await client.RegisterAsync(Thing, "a", parent: component.Urn);

        await client.RegisterOutputsAsync(component.Urn, $$"""{ "arn": "{{thing.Object.Fields["arn"].StringValue}}" }""");
        await client.RegisterOutputsAsync(EngineClient.StackUrn, $$"""{ "url": "https://x", "key": {{Wire.Secret("1")}} }""");

        var plan = client.Engine.Complete();
        Assert.Equal(new MapValue([new("arn", new ReferenceValue(thing.Urn, "arn"))]), plan.Find(component.Urn)!.Outputs);
        Assert.Equal(new MapValue([new("url", "https://x"), new("key", SecretValue.Instance)]), plan.Outputs);
        Assert.Empty(plan.Find(EngineClient.StackUrn)!.Outputs);
    }

    [Fact]
    public async Task A_resource_can_be_asked_for_again()
    {
        await using var client = await EngineClient.StartAsync(Shapes);
        var thing = await client.RegisterAsync(Thing, "a", """{ "count": 3 }""");

        var found = await client.InvokeAsync("pulumi:pulumi:getResource", $$"""{ "urn": "{{thing.Urn}}" }""");
        var refusal = await EngineClient.RefusalAsync(() => client.InvokeAsync("pulumi:pulumi:getResource", """{ "urn": "urn:pulumi:dev::shop::x:y:Z::no" }"""));

        Assert.Equal(thing.Urn, found.Fields["urn"].StringValue);
        Assert.Equal(thing.Id, found.Fields["id"].StringValue);
        Assert.Equal(thing.Object, found.Fields["state"].StructValue);
        Assert.Equal("The program asks for the resource urn:pulumi:dev::shop::x:y:Z::no, which it has not registered.", refusal.Detail);
    }
}
