using System.Text.RegularExpressions;
using Infra.Plans;
using Infra.Preview.Engine;

namespace Infra.Preview.Tests.Running;

public sealed partial class PreviewTests : IDisposable
{
    private readonly StackFolder _stack = new();

    public void Dispose() => _stack.Dispose();

    [Fact]
    public async Task A_preview_shows_tree_services_outputs_warnings_summary_and_next_commands()
    {
        var result = await _stack.RunAsync("plain", "--config", "infra:tier=sandbox");
        Assert.Equal(
            $"""
            hello from {_stack.FullPath}

             shop · dev · sandbox tier · 3 resources to create in 1 component

             ├─ + shop   Names                  2 resources  RandomId, RandomPet
             └─ + token  random.RandomPassword

             To create, by service
               Random  3  RandomId, RandomPassword, RandomPet

             Outputs
               greeting  Hello ${"{shop-pet.id}"}
               name      ${"{shop-pet.id}"}
               token     [secret] ${"{token.result}"}

             warning: shop: Two names are few.

             Plan: 3 resources to create in 1 component. TIME s, offline
             Policies: no violations of core.
             No rule looks at 3 of 3 types: random.RandomId, random.RandomPassword, random.RandomPet
             Score: security 100.

               dotnet run -- --full            every resource
               dotnet run -- --json plan.json  the plan for tools
               pulumi up --stack dev           deploy it with the Pulumi CLI

            """,
            Time().Replace(result.Out, "TIME s"));
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task Full_shows_every_resource()
    {
        var result = await _stack.RunAsync("plain", "--full");
        Assert.Contains(
            """
             ├─ + shop         Names
             │  ├─ + shop-id   random.RandomId
             │  └─ + shop-pet  random.RandomPet
             └─ + token        random.RandomPassword
            """,
            result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("--full", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_JSON_is_the_same_twice_and_from_another_folder()
    {
        using var other = new StackFolder();
        await _stack.RunAsync("plain", "--json", "plan.json");
        await _stack.RunAsync("plain", "--json", "again.json");
        await other.RunAsync("plain", "--json", "plan.json");
        Assert.Equal(_stack.Read("plan.json"), _stack.Read("again.json"));
        Assert.Equal(_stack.Read("plan.json"), other.Read("plan.json"));
        Assert.Equal(["Pulumi.yaml", "again.json", "plan.json"], _stack.Files);
    }

    [Fact]
    public async Task JSON_on_standard_output_is_alone_there()
    {
        await _stack.RunAsync("plain", "--json", "plan.json");
        var result = await _stack.RunAsync("plain", "--json", "-");
        Assert.Equal(_stack.Read("plan.json"), result.Out);
        Assert.Equal($"hello from {_stack.FullPath}\n", result.Error);
        Assert.Equal("shop", PlanJson.Read(System.Text.Encoding.UTF8.GetBytes(result.Out)).Project);
    }

    [Fact]
    public async Task The_program_runs_in_the_folder_that_main_names()
    {
        _stack.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\nmain: app\n").Write("app/app.csproj", "");
        var result = await _stack.RunAsync("plain", "--json", "plan.json");
        Assert.StartsWith($"hello from {_stack.PathOf("app")}\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("plan.json", _stack.Files);
    }

    [Fact]
    public async Task Config_reaches_the_program()
    {
        _stack.Write("Pulumi.prod.yaml", "config:\n  greeting: from the file\n").Write("Pulumi.dev.yaml", "config: {}\n");
        Assert.Contains("greeting  from the file\n", (await _stack.RunAsync("plain", "--stack", "prod")).Out, StringComparison.Ordinal);
        Assert.Contains("greeting  from here\n", (await _stack.RunAsync("plain", "--stack=prod", "--config=greeting=from here")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fixtures_reach_the_program()
    {
        _stack.Write("fixtures.yaml", "resources:\n  - type: random:index/randomPet:RandomPet\n    id: brave-otter\n");
        Assert.Contains("name      brave-otter\n", (await _stack.RunAsync("plain", "--fixtures", "fixtures.yaml")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_names_and_values_cannot_act_on_a_terminal()
    {
        var result = await _stack.RunAsync("hostile");
        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain(result.Out, character => char.IsControl(character) && character != '\n');
        Assert.Contains(" └─ + red\uFFFD[31m nextline  random.RandomPet\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_an_engine_started_talks_to_that_engine_and_shows_nothing()
    {
        await using var engine = await PreviewEngine.StartAsync(new PreviewEngineOptions { Project = "other", Stack = "prod" });
        var result = await _stack.RunUnderAsync(engine.Environment, "plain", "--not-our-flag");
        Assert.Equal((0, $"hello from {_stack.FullPath}\n", ""), (result.ExitCode, result.Out, result.Error));
        Assert.Contains(engine.Complete().Resources, resource => resource.Urn == "urn:pulumi:prod::other::random:index/randomPassword:RandomPassword::token");
    }

    [Fact]
    public async Task Help_names_every_flag_and_exit_code()
    {
        var result = await _stack.RunAsync("plain", "--help");
        Assert.Equal(
            """

             Previews this stack offline: no Pulumi CLI, no credentials, no plugins. Under the Pulumi CLI the same program
             deploys.

             Usage
               dotnet run -- [flags]

             Flags
               --stack NAME          The stack to preview (default: dev, or the only one with a file).
               --config KEY=VALUE    A config value for this preview; may be repeated.
               --fixtures FILE       Fixed answers for data sources and stack references (YAML or JSON).
               --json FILE           Also write the plan as JSON; '-' writes it to standard output instead of the view.
               --policy PACK         Judge the plan by this pack: core (default), production, strict, … or the path of a
                                     YAML file; may be repeated.
               --no-policy           Do not judge the plan.
               --policy-report FILE  Also write the findings: .sarif, .json, .md, .csv or .xml (JUnit); may be repeated.
               --report FILE         Also write the whole preview: .html (a page), .md (a comment for a pull request) or
                                     .json (a summary for tools); may be repeated.
               --against FILE        Show what changes: FILE is an earlier plan, or the output of pulumi stack export.
               --allow-replace URN   Let this stateful resource be replaced or deleted; may be repeated.
               --full                Show every resource instead of collapsing components.
               --no-color            No colours (also: NO_COLOR=1).
               -h, --help            Show this help.
               --version             Show the version.

             Exit codes
                 0  the preview is complete
                 1  the program or the environment failed
                 2  bad usage or bad config
                 3  a mandatory policy is violated; the plan is written all the same
                 4  a stateful resource would be replaced or deleted, and --allow-replace does not name it
               130  interrupted

            """,
            result.Out);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task The_version_is_one_line()
    {
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", (await _stack.RunAsync("plain", "--version")).Out.TrimStart());
    }

    [GeneratedRegex(@"\d+\.\d\d s", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Time();
}
