using Infra.Preview.Configuration;
using Infra.Testing;

namespace Infra.Preview.Tests.Configuration;

public sealed class StackConfigurationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Values_are_text_as_the_CLI_hands_them_to_a_program()
    {
        Assert.Equal(
            """
            aws:region=eu-west-1
            shop:count=007
            shop:empty=
            shop:list=[1,"2",true,null,1.5]
            shop:map={"a":{"deep":"<x> & é"},"b":255}
            shop:on=yes
            shop:quoted=true
            shop:size=t3.micro
            shop:text=line one
            line two
            """,
            Text(Resolve("", """
                config:
                  aws:region: eu-west-1
                  shop:count: 007
                  empty:
                  list: [1, "2", true, ~, 1.50]
                  map: { b: 0xFF, a: { deep: "<x> & é" } }
                  on: yes
                  quoted: "true"
                  shop:config:size: t3.micro
                  text: |-
                    line one
                    line two
                """)));
    }

    [Fact]
    public void The_command_line_wins_over_the_stack_and_the_stack_over_the_project()
    {
        var config = Resolve("config:\n  a: project\n  b: project\n  c: project\n", "config:\n  b: stack\n  c: stack\n", "c=line", "shop:c=last=one", "d=");
        Assert.Equal("shop:a=project\nshop:b=stack\nshop:c=last=one\nshop:d=", Text(config));
    }

    [Fact]
    public void Encrypted_values_become_symbols_and_stay_secret()
    {
        var config = Resolve("", """
            encryptionsalt: v1:abc
            config:
              token:
                secure: AAABAHRoaXMgaXMgY2lwaGVy
              aws:secretKey:
                secure: xyz
              db:
                host: localhost
                users:
                  - password:
                      secure: abc
            """);

        Assert.Equal(
            "aws:secretKey=${config.aws:secretKey}\nshop:db={\"host\":\"localhost\",\"users\":[{\"password\":\"${config.db.users[0].password}\"}]}\nshop:token=${config.token}",
            Text(config));
        Assert.Equal(["aws:secretKey", "shop:db", "shop:token"], config.SecretKeys);
        Assert.Equal(["aws:secretKey", "shop:db", "shop:token"], config.MaskedKeys);
        Assert.Empty(config.SecretValues);
    }

    [Fact]
    public void A_value_from_the_command_line_for_an_encrypted_key_is_a_known_secret()
    {
        var config = Resolve("", "config:\n  token:\n    secure: xyz\n", "token=hunter2");
        Assert.Equal("shop:token=hunter2", Text(config));
        Assert.Equal(["shop:token"], config.SecretKeys);
        Assert.Empty(config.MaskedKeys);
        Assert.Equal(["hunter2"], config.SecretValues);
    }

    [Fact]
    public void A_plain_value_of_a_key_declared_secret_is_a_known_secret_with_all_its_parts()
    {
        var config = Resolve("config:\n  db:\n    secret: true\n", "config:\n  db: { user: admin, password: hunter2 }\n");
        Assert.Equal(["{\"password\":\"hunter2\",\"user\":\"admin\"}", "admin", "hunter2"], config.SecretValues);
    }

    [Theory]
    [InlineData("replicas: { type: integer }", "replicas: three", "Pulumi.dev.yaml:2:13\nThe config value 'shop:replicas' has the wrong type: text.\nallowed: integer, as declared at Pulumi.yaml:4:3\ndo: pulumi config set replicas <integer> --stack dev")]
    [InlineData("on: { type: boolean }", "on: yes", "Pulumi.dev.yaml:2:7\nThe config value 'shop:on' has the wrong type: text.\nallowed: boolean, as declared at Pulumi.yaml:4:3\ndo: pulumi config set on <boolean> --stack dev")]
    [InlineData("zones: { type: array, items: { type: string } }", "zones: [a, 1]", "Pulumi.dev.yaml:2:10\nThe config value 'shop:zones' has the wrong type: a list.\nallowed: array<string>, as declared at Pulumi.yaml:4:3\ndo: pulumi config set zones <array> --stack dev")]
    [InlineData("name: { type: string }", "name: [a]", "Pulumi.dev.yaml:2:9\nThe config value 'shop:name' has the wrong type: a list.\nallowed: string, as declared at Pulumi.yaml:4:3\ndo: pulumi config set name <string> --stack dev")]
    [InlineData("token: { type: string, secret: true }", "token: hunter2", "Pulumi.dev.yaml:2:3\nThe secret 'shop:token' stands unencrypted in Pulumi.dev.yaml.\nallowed: an encrypted value, as 'secret: true' at Pulumi.yaml:4:3 says\ndo: pulumi config set --secret token --stack dev")]
    [InlineData("domain: { type: string }", "other: 1", "Pulumi.yaml:4:3\nStack 'dev' has no value for 'shop:domain'.\nallowed: a value below 'config:' in Pulumi.dev.yaml\ndo: pulumi config set domain <string> --stack dev\ndo: or for this preview only: dotnet run -- --config domain=<value>")]
    [InlineData("a: 1", "a:b:c: 1", "Pulumi.dev.yaml:2:3\n'a:b:c' is not a config key.\nallowed: name, or namespace:name")]
    [InlineData("a: 1", "shop:b: 1\n  b: 2", "Pulumi.dev.yaml:3:3\nThe config key 'shop:b' stands twice, as 'shop:b' and as 'b'.\nallowed: each key once\ndo: Remove this line or line 2.")]
    public void What_is_wrong_is_refused_with_its_place(string declaration, string value, string expected)
    {
        Assert.Equal(expected, Refusal.Of(() => Resolve($"config:\n  {declaration}\n", $"config:\n  {value}\n")));
    }

    [Fact]
    public void All_missing_values_come_in_one_message()
    {
        Assert.Equal(
            """
            Pulumi.yaml:4:3
            Stack 'dev' has no value for 'shop:domain', 'shop:owner' and 'shop:token'.
            allowed: a value below 'config:' in Pulumi.dev.yaml
            do: pulumi config set domain <value> --stack dev
            do: pulumi config set owner <value> --stack dev
            do: pulumi config set --secret token <string> --stack dev
            do: or for this preview only: dotnet run -- --config domain=<value>
            """,
            Refusal.Of(() => Resolve("config:\n  domain:\n  owner:\n  token: { type: string, secret: true }\n", stack: null)));
    }

    [Fact]
    public void A_value_of_the_wrong_type_on_the_command_line_is_refused_without_repeating_it()
    {
        Assert.Equal(
            "--config gives 'shop:replicas' a value of the wrong type.\nallowed: integer\ndo: The type is declared at Pulumi.yaml:4:3.",
            Refusal.Of(() => Resolve("config:\n  replicas: { type: integer, default: 1 }\n", null, "replicas=hunter2")));
    }

    [Fact]
    public void Lists_and_maps_come_from_the_command_line_as_JSON()
    {
        Assert.Equal("shop:zones=[\"a\",\"b\"]", Text(Resolve("config:\n  zones: { type: array, items: { type: string } }\n", null, "zones=[\"a\",\"b\"]")));
    }

    [Fact]
    public void Masked_values_are_not_checked_for_their_type()
    {
        Assert.Equal("shop:port=${config.port}", Text(Resolve("config:\n  port: { type: integer, secret: true }\n", "config:\n  port: { secure: abc }\n")));
    }

    [Fact]
    public void What_has_no_effect_is_a_warning()
    {
        var config = Resolve("config:\n  domain: x\n", "region: eu-west-1\nenvironment: [prod]\n", "domian=y");
        Assert.Equal(
            [
                "Pulumi.dev.yaml:1:1: 'region' stands outside 'config:' and has no effect.",
                "Pulumi.dev.yaml:2:1: environments (Pulumi ESC) are not opened offline; give the values a preview needs with --config.",
                "--config sets 'shop:domian', which neither the project nor the stack file has. Did you mean 'shop:domain'?",
            ],
            config.Warnings);
    }

    [Fact]
    public void Config_that_does_not_fit_into_an_environment_variable_is_a_warning()
    {
        var config = Resolve("", $"config:\n  blob: {new string('x', 200_000)}\n");
        Assert.Equal(
            ["The config of stack 'dev' has 195 KiB. The Pulumi CLI hands it to the program in one environment variable, which Linux limits to 128 KiB: this stack previews but does not deploy there."],
            config.Warnings);
    }

    [Theory]
    [InlineData("novalue")]
    [InlineData("=value")]
    public void A_config_flag_without_a_key_is_refused_without_repeating_it(string text)
    {
        Assert.Equal("--config has no key and value.\nallowed: key=value\ndo: For example: --config domain=shop.example.com", Refusal.Of(() => ConfigOverride.Parse(text)));
    }

    private StackConfiguration Resolve(string config, string? stack, params string[] overrides)
    {
        var project = ProjectFile.Read(_folder.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n" + config), "Pulumi.yaml");
        var stackFile = stack is null ? null : StackFile.Read(_folder.Write("Pulumi.dev.yaml", stack), "shop", "Pulumi.dev.yaml");
        return StackConfiguration.Resolve(project, "dev", stackFile, overrides.Select(ConfigOverride.Parse));
    }

    private static string Text(StackConfiguration config) => string.Join('\n', config.Values.Select(value => $"{value.Key}={value.Value}"));
}
