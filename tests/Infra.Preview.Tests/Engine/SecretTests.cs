using FsCheck;
using FsCheck.Fluent;
using Infra.Plans;
using Infra.Preview.Engine;
using Infra.Preview.Providers;
using Infra.Protocol;
using Infra.Protocol.Messages;
using Value = Google.Protobuf.WellKnownTypes.Value;

namespace Infra.Preview.Tests.Engine;

/// <summary>No secret may show in a plan or a message, also when the program is careless with it.</summary>
public sealed class SecretTests
{
    private const string Thing = "acme:things:Thing";

    [Fact]
    public async Task A_secret_of_the_configuration_is_hidden_where_the_program_put_it_in_the_clear()
    {
        await using var client = await EngineClient.StartAsync(config: Config("hunter2"));

        var thing = await client.RegisterAsync(Thing, "a", """{ "url": "postgres://shop:hunter2@db", "map": { "hunter2": 1 }, "fine": "hunter" }""");
        await client.Channel.CallAsync(EngineMethods.Log, new LogRequest { Severity = LogSeverity.Warning, Message = "Using hunter2 today" });

        var inputs = client.Planned(thing.Urn).Inputs;
        Assert.Equal(SecretValue.Instance, inputs["url"]);
        Assert.Equal(SecretValue.Instance, inputs["map"]);
        Assert.Equal("hunter", inputs["fine"]);
        Assert.Equal("Using [secret] today", Assert.Single(client.Engine.Complete().Messages).Text);
        Assert.Equal("a [secret] b", client.Engine.HideSecrets("a hunter2 b"));
    }

    [Fact]
    public async Task The_leaves_of_a_structured_secret_are_hidden_one_by_one()
    {
        await using var client = await EngineClient.StartAsync(config: Config("""{ "user": "admin", "keys": ["k-12345", 987654] }"""));

        var thing = await client.RegisterAsync(Thing, "a", """{ "key": "k-12345", "pin": "987654" }""");

        Assert.Equal([SecretValue.Instance, SecretValue.Instance], client.Planned(thing.Urn).Inputs.Values);
    }

    [Fact]
    public async Task Log_lines_sent_in_pieces_are_hidden_as_a_whole()
    {
        await using var client = await EngineClient.StartAsync(config: Config("hunter2"));

        await client.Channel.CallAsync(EngineMethods.Log, new LogRequest { Severity = LogSeverity.Info, Message = "hun", StreamId = 7 });
        await client.Channel.CallAsync(EngineMethods.Log, new LogRequest { Severity = LogSeverity.Info, Message = "ter2", StreamId = 7 });

        Assert.Equal("[secret]", Assert.Single(client.Engine.Complete().Messages).Text);
    }

    [Fact]
    public async Task The_environment_of_the_program_has_the_configuration_and_says_what_is_secret()
    {
        await using var client = await EngineClient.StartAsync(config: new Dictionary<string, ConfigEntry>
        {
            ["shop:password"] = new("hunter2", IsSecret: true),
            ["aws:region"] = new("eu-west-1"),
        });

        var environment = client.Engine.Environment;

        Assert.Equal("""{"aws:region":"eu-west-1","shop:password":"hunter2"}""", environment["PULUMI_CONFIG"]);
        Assert.Equal("""["shop:password"]""", environment["PULUMI_CONFIG_SECRET_KEYS"]);
        Assert.Equal(client.Engine.MonitorAddress, environment["PULUMI_MONITOR"]);
        Assert.Equal(client.Engine.EngineAddress, environment["PULUMI_ENGINE"]);
        Assert.Equal(("shop", "dev", "acme", "true"), (environment["PULUMI_PROJECT"], environment["PULUMI_STACK"], environment["PULUMI_ORGANIZATION"], environment["PULUMI_DRY_RUN"]));
    }

    [Fact]
    public void No_secret_of_any_shape_appears_in_the_json_of_the_plan()
    {
        Prop.ForAll(Cases.ToArbitrary(), secretCase => LeavesNoTraceAsync(secretCase).GetAwaiter().GetResult())
            .Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    // A marker that no name or type of the plan holds, in all the forms in which a program may send it.
    private static Gen<(string Secret, string[] Shapes)> Cases =>
        from digits in Gen.ArrayOf(Gen.Choose(0, 15), 12)
        from prefix in Gen.Elements("", "\"", "\\", "é", "${", "{\"a\":\"")
        from shapes in Gen.ArrayOf(Gen.Elements("plain", "within", "key", "list", "wrapped", "output", "deep", "asset", "symbol"))
        select (prefix + "s3cr3t" + string.Concat(digits.Select(digit => digit.ToString("x", System.Globalization.CultureInfo.InvariantCulture))), shapes);

    private static async Task<bool> LeavesNoTraceAsync((string Secret, string[] Shapes) secretCase)
    {
        var (secret, shapes) = secretCase;
        await using var client = await EngineClient.StartAsync(
            new FakeShapes().Resource(Thing, "arn echo"),
            fixtures: new Fixtures { StackReferences = ValueMap.Create([KeyValuePair.Create("other", new StackFixture(new MapValue([new("key", secret)]), ["key"]))]) },
            config: Config(secret));
        var source = await client.RegisterAsync(Thing, "source");
        await client.RegisterAsync("pulumi:pulumi:StackReference", "other", """{ "name": "other" }""");
        await client.RegisterAsync(Thing, "thing", with: request =>
        {
            for (var i = 0; i < shapes.Length; i++)
            {
                request.Object.Fields[$"p{i}"] = Shape(shapes[i], secret, source.Object.Fields["arn"].StringValue);
            }
        });
        await client.Channel.CallAsync(EngineMethods.Log, new LogRequest { Severity = LogSeverity.Error, Message = $"failed with {secret}!" });
        await client.Channel.CallAsync(
            ResourceMonitorMethods.RegisterResourceOutputs,
            new RegisterResourceOutputsRequest { Urn = EngineClient.StackUrn, Outputs = new() { Fields = { ["out"] = Shape("within", secret, "") } } });
        var marker = secret[secret.IndexOf("s3cr3t", StringComparison.Ordinal)..];
        return !PlanJson.ToText(client.Engine.Complete()).Contains(marker, StringComparison.Ordinal);
    }

    private static Value Shape(string shape, string secret, string symbol)
    {
        var text = Value.ForString(secret);
        return shape switch
        {
            "within" => Value.ForString($"before {secret} after"),
            "key" => Value.ForStruct(new() { Fields = { [secret] = Value.ForBool(true) } }),
            "list" => Value.ForList(Value.ForNumber(1), text),
            "wrapped" => Special("1b47061264138c4ac30d75fd1eb44270", ("value", text)),
            "output" => Special("d0e6a833031e9bbcd3f4e8bde6ca49a4", ("value", text), ("secret", Value.ForBool(true))),
            "deep" => Value.ForStruct(new() { Fields = { ["a"] = Value.ForList(Special("1b47061264138c4ac30d75fd1eb44270", ("value", Value.ForList(text)))) } }),
            "asset" => Special("c44067f5952c0a294b673a41bacd8c17", ("text", Value.ForString($"key={secret}"))),
            "symbol" => Value.ForString($"{symbol}:{secret}"),
            _ => text,
        };
    }

    private static Value Special(string signature, params (string Name, Value Value)[] fields)
    {
        var result = new Google.Protobuf.WellKnownTypes.Struct { Fields = { ["4dabf18193072939515e22adb298388d"] = Value.ForString(signature) } };
        foreach (var (name, value) in fields)
        {
            result.Fields[name] = value;
        }

        return Value.ForStruct(result);
    }

    private static Dictionary<string, ConfigEntry> Config(string secret) => new() { ["shop:password"] = new(secret, IsSecret: true) };
}
