using System.Text.Json;

namespace Pulumi.Embedded.Tests.Configuration;

[Collection(ProcessEnvironment.Name)]
public sealed class ConfigTests
{
    [Fact]
    public Task Values_are_found_by_namespace_and_key() => With("""{"project:a":"1","aws:region":"eu-west-1"}""", () =>
    {
        Assert.Equal("1", new Config().Get("a"));
        Assert.Equal("1", new Config("project").Require("a"));
        Assert.Equal("eu-west-1", new Config("aws").Get("region"));
        Assert.Equal("eu-west-1", new Config("aws:config").Get("region"));
        Assert.Null(new Config("aws").Get("profile"));
    });

    [Fact]
    public Task Old_keys_mean_the_same() => With("""{"aws:config:region":"eu-west-1"}""", () =>
        Assert.Equal("eu-west-1", new Config("aws").Get("region")));

    [Fact]
    public Task Json_values_become_text() => With("""{"project:t":true,"project:n":1.5,"project:o":{"a":[1]}}""", () =>
    {
        var config = new Config();
        Assert.Equal("True", config.Get("t"));
        Assert.Equal("1.5", config.Get("n"));
        Assert.Equal("""{"a":[1]}""", config.Get("o"));
        Assert.ThrowsAny<RunException>(() => config.GetBoolean("t"));
    });

    [Fact]
    public async Task Every_run_reads_the_configuration_anew()
    {
        await With("""{"project:a":"1"}""", () => Assert.Equal("1", new Config().Get("a")));
        await With("""{"project:a":"2"}""", () => Assert.Equal("2", new Config().Get("a")));
        await With(null, () => Assert.Null(new Config().Get("a")));
    }

    [Fact]
    public async Task Text_that_is_no_json_fails_before_the_program_starts()
    {
        using var environment = ProcessEnvironment.With(("PULUMI_CONFIG", "{"));
        await Assert.ThrowsAnyAsync<JsonException>(() => Mocked.Run(() => Assert.Fail("the program ran")));
    }

    [Fact]
    public Task Booleans_are_lower_case() => With("""{"project:t":"true","project:f":"false","project:x":"True"}""", () =>
    {
        var config = new Config();
        Assert.True(config.GetBoolean("t"));
        Assert.False(config.GetBoolean("f"));
        Assert.Null(config.GetBoolean("missing"));
        WrongType("x", "True", () => config.GetBoolean("x"));
    });

    [Fact]
    public Task Numbers_are_invariant() => With("""{"project:i":"42","project:d":"1.5","project:x":"1,5"}""", () =>
    {
        var config = new Config();
        Assert.Equal(42, config.GetInt32("i"));
        Assert.Equal(1.5, config.GetDouble("d"));
        Assert.Null(config.GetInt32("missing"));
        Assert.Null(config.GetDouble("missing"));
        WrongType("d", "1.5", () => config.GetInt32("d"));
        WrongType("x", "1,5", () => config.RequireDouble("x"));
    });

    [Fact]
    public Task Objects_are_json() => With("""{"project:o":"{\"a\":1}","project:x":"["}""", () =>
    {
        var config = new Config();
        Assert.Equal(1, config.GetObject<Dictionary<string, int>>("o")!["a"]);
        Assert.Equal(1, config.RequireObject<Dictionary<string, int>>("o")["a"]);
        Assert.Null(config.GetObject<Dictionary<string, int>>("missing"));
        Assert.Equal(0, config.GetObject<int>("missing"));
        WrongType("x", "[", () => config.GetObject<int[]>("x"));
        var options = new JsonSerializerOptions { PropertyNameCaseInsensitive = true };
        Assert.Equal(1, config.RequireObject<Letters>("o", options).A);
        Assert.Equal(1, config.GetObject<Letters>("o", options)!.A);
    });

    [Fact]
    public Task A_missing_required_value_is_named_with_the_command_that_sets_it() => With(null, () =>
    {
        var config = new Config();
        foreach (var read in new Action[]
        {
            () => config.Require("key"), () => config.RequireBoolean("key"), () => config.RequireInt32("key"), () => config.RequireDouble("key"),
            () => config.RequireObject<int>("key"), () => config.RequireSecret("key"), () => config.RequireSecretBoolean("key"),
            () => config.RequireSecretInt32("key"), () => config.RequireSecretDouble("key"), () => config.RequireSecretObject<int>("key"),
        })
        {
            var failure = Assert.ThrowsAny<RunException>(read);
            Assert.NotEqual(typeof(RunException), failure.GetType());
            Assert.Contains("project:key", failure.Message, StringComparison.Ordinal);
            Assert.Contains("pulumi config set", failure.Message, StringComparison.Ordinal);
        }
    });

    [Fact]
    public Task Secrets_are_secret_outputs() => With("""{"project:s":"x","project:b":"true","project:i":"1","project:d":"1.5","project:o":"[1]"}""", async () =>
    {
        var config = new Config();
        Assert.Equal(("x", true), await SecretOf(config.GetSecret("s")!));
        Assert.Equal(("x", true), await SecretOf(config.RequireSecret("s")));
        Assert.Equal((true, true), await SecretOf(config.RequireSecretBoolean("b")));
        Assert.Equal((1, true), await SecretOf(config.GetSecretInt32("i")!));
        Assert.Equal((1.5, true), await SecretOf(config.GetSecretDouble("d")!));
        var (values, _) = await SecretOf(config.GetSecretObject<int[]>("o")!);
        Assert.Equal([1], values);
        Assert.Null(config.GetSecret("missing"));
        Assert.Null(config.GetSecretBoolean("missing"));
        Assert.Null(config.GetSecretInt32("missing"));
        Assert.Null(config.GetSecretDouble("missing"));
        Assert.Null(config.GetSecretObject<int[]>("missing"));
    });

    [Fact]
    public async Task Secret_keys_do_not_change_what_plain_readers_answer()
    {
        using var environment = ProcessEnvironment.With(("PULUMI_CONFIG_SECRET_KEYS", """["project:a"]"""));
        await With("""{"project:a":"1"}""", () => Assert.Equal("1", new Config().Get("a")));
    }

    private static async Task<(T, bool)> SecretOf<T>(Output<T> output)
    {
        var probe = await Probe.Of(output);
        return (probe.Value, probe.IsSecret);
    }

    private static void WrongType(string key, string value, Action read)
    {
        var failure = Assert.ThrowsAny<RunException>(read);
        Assert.NotEqual(typeof(RunException), failure.GetType());
        Assert.Contains($"project:{key}", failure.Message, StringComparison.Ordinal);
        Assert.Contains(value, failure.Message, StringComparison.Ordinal);
    }

    private static Task With(string? config, Action test) => With(config, () =>
    {
        test();
        return Task.CompletedTask;
    });

    private static async Task With(string? config, Func<Task> test)
    {
        using var environment = ProcessEnvironment.With(("PULUMI_CONFIG", config));
        await Mocked.Run(test);
    }

    private sealed record Letters(int A);
}
