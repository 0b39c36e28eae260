using Infra.Plans;
using Infra.Protocol.Messages;

namespace Infra.Preview.Tests.Engine;

/// <summary>Symbols: how they travel through a program's texts and how they read in the plan.</summary>
public sealed class SymbolTests
{
    private const string Thing = "acme:things:Thing";
    private const string Other = "acme:things:Other";

    private static readonly FakeShapes Shapes = new FakeShapes().Resource(Thing, "arn endpoint").Resource(Other, "arn");

    [Fact]
    public async Task Text_that_is_one_symbol_is_a_reference()
    {
        await using var client = await EngineClient.StartAsync(Shapes);
        var source = await client.RegisterAsync(Thing, "orders");

        var user = await client.RegisterAsync(Thing, "user", Property("value", ArnOf(source)));

        var plan = client.Engine.Complete();
        Assert.Equal(new ReferenceValue(source.Urn, "arn"), plan.Find(user.Urn)!.Inputs["value"]);
        Assert.Equal(new SymbolTarget(source.Urn, "arn"), plan.Symbols["${orders.arn}"]);
    }

    [Fact]
    public async Task Symbols_within_a_text_read_by_name_wherever_they_stand()
    {
        await using var client = await EngineClient.StartAsync(Shapes);
        var source = await client.RegisterAsync(Thing, "orders");

        var user = await client.RegisterAsync(Thing, "user", Property("policy", $$$"""{\"Resource\":[\"{{{ArnOf(source)}}}\",\"{{{ArnOf(source)}}}/*\"],\"User\":\"${aws:username}\"}"""));

        Assert.Equal("""{"Resource":["${orders.arn}","${orders.arn}/*"],"User":"${aws:username}"}""", client.Planned(user.Urn).Inputs["policy"]);
        Assert.Equal(["${orders.arn}"], client.Engine.Complete().Symbols.Keys);
    }

    [Fact]
    public async Task Symbols_in_names_of_properties_are_read_too()
    {
        await using var client = await EngineClient.StartAsync(Shapes);
        var source = await client.RegisterAsync(Thing, "orders");

        var user = await client.RegisterAsync(Thing, "user", $$"""{ "map": { "{{ArnOf(source)}}": 1 } }""");

        Assert.Equal(["${orders.arn}"], ((MapValue)client.Planned(user.Urn).Inputs["map"]).Keys);
    }

    [Fact]
    public async Task Names_that_two_resources_share_are_told_apart_by_type_and_then_by_urn()
    {
        await using var client = await EngineClient.StartAsync(Shapes);
        var component = await client.RegisterComponentAsync("infra:group:Group", "orders");
        var thing = await client.RegisterAsync(Thing, "orders");
        var other = await client.RegisterAsync(Other, "orders");
        var nested = await client.RegisterAsync(Other, "orders", parent: component.Urn);

        var user = await client.RegisterAsync(Thing, "user", Property("value", $"{ArnOf(thing)} {ArnOf(other)} {ArnOf(nested)}"));

        Assert.Equal($"${{orders@{Thing}.arn}} ${{{other.Urn}.arn}} ${{{nested.Urn}.arn}}", client.Planned(user.Urn).Inputs["value"]);
    }

    [Theory]
    [InlineData("a{b}~\"c\"")]
    [InlineData("back\\slash")]
    [InlineData("tab\there")]
    [InlineData("dotted.name/with $ and é")]
    public async Task Any_name_gives_a_symbol_that_is_found_again(string name)
    {
        await using var client = await EngineClient.StartAsync(Shapes);
        var source = await client.RegisterAsync(Thing, name);

        var user = await client.RegisterAsync(Thing, "user", with: request =>
            request.Object.Fields["value"] = Google.Protobuf.WellKnownTypes.Value.ForString($"<{ArnOf(source)}>"));

        var plan = client.Engine.Complete();
        var text = ((StringValue)plan.Find(user.Urn)!.Inputs["value"]).Text;
        Assert.Equal(new SymbolTarget(source.Urn, "arn"), plan.Symbols[text[1..^1]]);
    }

    [Fact]
    public async Task A_symbol_whose_name_was_changed_on_the_way_is_still_found()
    {
        await using var client = await EngineClient.StartAsync(Shapes);
        var source = await client.RegisterAsync(Thing, "Orders");

        var user = await client.RegisterAsync(Thing, "user", Property("value", "x-" + ArnOf(source).ToLowerInvariant()));

        Assert.Equal("x-${Orders.arn}", client.Planned(user.Urn).Inputs["value"]);
    }

    [Fact]
    public async Task What_only_looks_like_a_symbol_stays_as_it_is()
    {
        await using var client = await EngineClient.StartAsync(Shapes);

        var user = await client.RegisterAsync(Thing, "user", Property("value", "${orders~00000000.arn} ${ ${x} ${a~b} ${~.}"));

        Assert.Equal("${orders~00000000.arn} ${ ${x} ${a~b} ${~.}", client.Planned(user.Urn).Inputs["value"]);
    }

    [Fact]
    public async Task A_secret_that_is_one_output_says_which()
    {
        await using var client = await EngineClient.StartAsync(Shapes);
        var source = await client.RegisterAsync(Thing, "password");

        var user = await client.RegisterAsync(
            Thing, "user", $$"""{ "one": {{Wire.Secret($"\"{ArnOf(source)}\"")}}, "mixed": {{Wire.Secret($"\"user:{ArnOf(source)}\"")}} }""");

        var inputs = client.Planned(user.Urn).Inputs;
        Assert.Equal(SecretValue.From(new ReferenceValue(source.Urn, "arn")), inputs["one"]);
        Assert.Equal(SecretValue.Instance, inputs["mixed"]);
    }

    [Fact]
    public async Task Messages_show_symbols_as_the_plan_does()
    {
        await using var client = await EngineClient.StartAsync(Shapes);
        var source = await client.RegisterAsync(Thing, "orders");

        await client.Channel.CallAsync(Protocol.EngineMethods.Log, new LogRequest { Severity = LogSeverity.Info, Message = $"The queue is {ArnOf(source)}." });

        Assert.Equal("The queue is ${orders.arn}.", Assert.Single(client.Engine.Complete().Messages).Text);
    }

    private static string ArnOf(RegisterResourceResponse resource) => resource.Object.Fields["arn"].StringValue;

    private static string Property(string name, string text) => $$"""{ "{{name}}": "{{text}}" }""";
}
