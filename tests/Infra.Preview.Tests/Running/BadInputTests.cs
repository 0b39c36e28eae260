namespace Infra.Preview.Tests.Running;

/// <summary>What a person gets wrong, each with the whole message and the exit code.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly StackFolder _stack = new();

    public void Dispose() => _stack.Dispose();

    [Fact]
    public async Task No_project_file()
    {
        File.Delete(_stack.PathOf("Pulumi.yaml"));
        await AssertAsync(
            "plain", 2,
            $"""
            error: There is no Pulumi.yaml here.
            at {_stack.FullPath}
            allowed Pulumi.yaml in this folder or in one above it
            do Go to the stack's folder, or create Pulumi.yaml with these two lines:
            name: my-project
            runtime: dotnet
            """);
    }

    [Fact]
    public async Task Malformed_project_file()
    {
        _stack.Write("Pulumi.yaml", "name: shop\n\truntime: dotnet\n");
        await AssertAsync("plain", 2, "error: Pulumi.yaml is indented with a tab.\nat Pulumi.yaml:2:1\nallowed spaces\ndo Replace the tab by two spaces.");
    }

    [Fact]
    public async Task Malformed_stack_file()
    {
        _stack.Write("Pulumi.dev.yaml", "config:\n  a: 'x\n");
        await AssertAsync("plain", 2, "error: Pulumi.dev.yaml is not valid YAML: a quoted text that does not end.\nat Pulumi.dev.yaml:2:6\ndo Add the closing quote.");
    }

    [Fact]
    public async Task Stack_file_with_a_value_of_10_MB()
    {
        _stack.Write("Pulumi.dev.yaml", "config:\n  shop:blob: " + new string('x', 10_000_000) + "\n");
        await AssertAsync(
            "plain", 2,
            """
            error: Pulumi.dev.yaml is too large: 9.5 MiB. Line 2 alone has 9.5 MiB (key 'shop:blob').
            at Pulumi.dev.yaml:2:1
            allowed 1.0 MiB a file. The Pulumi CLI hands config to the program in one environment variable, which
            Linux limits to 128 KiB, so it could not deploy this either.
            do Put the content into a file that the program reads, and only its path into config.
            """);
    }

    [Fact]
    public async Task Unknown_flag()
    {
        await AssertAsync(
            "plain --jsn plan.json", 2,
            """
            error: There is no flag --jsn.
            allowed --stack, --config, --fixtures, --json, --policy, --no-policy, --policy-report, --report,
            --against, --allow-replace, --full, --no-color, --help, --version
            do Did you mean --json?
            """);
    }

    [Fact]
    public async Task Unknown_stack()
    {
        _stack.Write("Pulumi.prod.yaml", "").Write("Pulumi.test.yaml", "");
        await AssertAsync("plain --stack prd", 2, "error: The project 'shop' has no stack 'prd'.\nallowed prod, test\ndo Did you mean --stack prod? If not, create Pulumi.prd.yaml.");
    }

    [Fact]
    public async Task Config_that_the_program_requires_and_nobody_gave()
    {
        await AssertAsync(
            "missing-config", 2,
            """
            error: Stack 'dev' has no value for 'shop:domain'.
            allowed a value below 'config:' in Pulumi.dev.yaml
            do pulumi config set domain <value> --stack dev
            or for this preview only: dotnet run -- --config domain=<value>
            """);
    }

    [Fact]
    public async Task Config_that_the_project_requires_and_nobody_gave()
    {
        _stack.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\nconfig:\n  domain: { type: string }\n").Write("Pulumi.prod.yaml", "");
        await AssertAsync(
            "plain", 2,
            """
            error: Stack 'prod' has no value for 'shop:domain'.
            at Pulumi.yaml:4:3
            allowed a value below 'config:' in Pulumi.prod.yaml
            do pulumi config set domain <string> --stack prod
            or for this preview only: dotnet run -- --config domain=<value>
            """);
    }

    [Fact]
    public async Task Config_of_another_type_than_the_program_asks_for()
    {
        _stack.Write("Pulumi.dev.yaml", "config:\n  replicas: three\n");
        await AssertAsync(
            "wrong-config-type", 2,
            """
            error: The config value 'shop:replicas' is not what the program asks for: 'three'.
            at Pulumi.dev.yaml:2:13
            allowed a whole number
            do pulumi config set replicas <value> --stack dev
            """);
    }

    [Fact]
    public async Task Encrypted_config_that_the_program_needs_as_a_number()
    {
        _stack.Write("Pulumi.dev.yaml", "config:\n  replicas:\n    secure: AAABAH\n");
        await AssertAsync(
            "wrong-config-type", 2,
            """
            error: The config value 'shop:replicas' is not what the program asks for.
            at Pulumi.dev.yaml:3:5
            allowed a whole number
            do The value is encrypted and a preview never decrypts. Give one for previews: dotnet run --
            --config replicas=<value>
            """);
    }

    [Fact]
    public async Task Config_that_is_not_the_JSON_the_program_asks_for()
    {
        _stack.Write("Pulumi.dev.yaml", "config:\n  sizes: [1]\n");
        await AssertAsync(
            "wrong-config-object", 2,
            """
            error: The config value 'shop:sizes' is not what the program asks for: '[1]'.
            at Pulumi.dev.yaml:2:10
            allowed JSON of a Dictionary
            do pulumi config set sizes <value> --stack dev
            """);
    }

    [Fact]
    public async Task Fixtures_that_answer_a_type_that_does_not_exist()
    {
        _stack.Write("fixtures.yaml", "resources:\n  - type: random:index/randomPot:RandomPot\n    outputs: {}\n");
        await AssertAsync(
            "plain --fixtures fixtures.yaml", 2,
            """
            error: The fixtures answer resources of type 'random:index/randomPot:RandomPot', which does not exist. Did
            you mean 'random:index/randomPet:RandomPet'?
            at fixtures.yaml:2:11
            """);
    }

    [Fact]
    public async Task Fixtures_that_are_not_there()
    {
        await AssertAsync("plain --fixtures nowhere.yaml", 2, "error: nowhere.yaml cannot be read: there is no such file.\nat nowhere.yaml");
    }

    [Fact]
    public async Task JSON_into_a_folder_that_does_not_exist()
    {
        await AssertAsync(
            "plain --json out/plan.json", 1,
            "error: out/plan.json cannot be written: its folder does not exist.\ndo Give --json a file in a folder that exists and that you may write to.");
        Assert.Equal(["Pulumi.yaml"], _stack.Files);
    }

    private async Task AssertAsync(string command, int exitCode, string message)
    {
        var words = command.Split(' ');
        var result = await _stack.RunAsync(words[0], words[1..]);
        Assert.Equal(message, result.Problem);
        Assert.Equal((exitCode, ""), (result.ExitCode, result.Out));
    }
}
