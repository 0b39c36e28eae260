using Infra.Plans;
using Infra.Preview.Running;
using Infra.Preview.Tests.Running;
using Infra.Testing;
using Pulumi;
using Pulumi.Aws.S3;

namespace Infra.Preview.Tests.Judging;

/// <summary>Policies as part of a preview. The program runs in this process, so these tests run alone.</summary>
[Collection(nameof(ProcessCollection))]
public sealed class PolicyPreviewTests : IDisposable
{
    private const string Bucket = "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::data";

    // The three rules of core that a bucket breaks with nothing set.
    private const string Broken = "INFRA-SEC-101, INFRA-SEC-102, INFRA-SEC-104";

    private readonly TemporaryFolder _folder = new();

    public PolicyPreviewTests() => _folder.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Core_judges_by_default_and_a_mandatory_violation_fails_the_run_after_the_plan_was_written()
    {
        var (exitCode, output, error) = await RunAsync("--json plan.json");

        Assert.Equal((ExitCode.PolicyViolations, ""), (exitCode, error));
        Assert.Equal(Broken, Rules(output));
        Assert.Contains("\n Policies: 3 violations (mandatory) of core.\n", output, StringComparison.Ordinal);
        Assert.Equal("data", PlanJson.Read(File.ReadAllText(_folder.PathOf("plan.json"))).Find(Bucket)!.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--policy strict")]
    [InlineData("--policy cis-aws-5.0")]
    public async Task The_score_depends_neither_on_the_pack_nor_on_a_baseline(string pack)
    {
        static string Score(string output) => Assert.Single(output.Split('\n'), line => line.StartsWith(" Score: ", StringComparison.Ordinal));
        var (_, first, _) = await RunAsync("--json plan.json");

        var (_, again, _) = await RunAsync($"{pack} --against plan.json --config disposable=true --config secret=aaaaaaaaaaaa".Trim());
        var (_, alone, _) = await RunAsync($"{pack} --config disposable=true --config secret=aaaaaaaaaaaa".Trim());

        Assert.Equal(Score(alone), Score(again));
        Assert.Equal(Score(first), Score((await RunAsync($"{pack} --against plan.json".Trim())).Output));
    }

    [Fact]
    public async Task Without_policies_nothing_is_judged()
    {
        var (exitCode, output, _) = await RunAsync("--no-policy");

        Assert.Equal((ExitCode.Success, ""), (exitCode, Rules(output)));
        Assert.DoesNotContain("Policies", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_on_standard_output_stays_alone_and_the_findings_go_to_standard_error()
    {
        var (exitCode, output, error) = await RunAsync("--json -");
        var (_, unjudged, _) = await RunAsync("--json - --no-policy");

        Assert.Equal(ExitCode.PolicyViolations, exitCode);
        Assert.Equal(unjudged, output);
        Assert.Equal(Broken, Rules(error));
    }

    [Fact]
    public async Task Packs_add_up()
    {
        _folder.Write("packs/acme.yaml", "name: acme\nextends: []\nrules:\n  s3-versioning: advisory\n");

        var (exitCode, output, _) = await RunAsync("--policy pss-baseline --policy packs/acme.yaml");

        Assert.Equal((ExitCode.Success, "INFRA-RES-106"), (exitCode, Rules(output)));
        Assert.Contains("\n Policies: 1 violation (advisory) of pss-baseline + acme.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_configuration_of_the_project_says_what_is_judged_and_a_pack_that_is_asked_for_takes_its_place()
    {
        _folder.Write("infra.policies.yaml", "name: shop\nrules:\n  s3-tls-only: disabled\n  s3-encryption: advisory\n");

        var (exitCode, output, _) = await RunAsync("");
        Assert.Equal((ExitCode.PolicyViolations, "INFRA-SEC-101, INFRA-SEC-102"), (exitCode, Rules(output)));
        Assert.Contains("\n Policies: 2 violations (1 mandatory) of shop.\n", output, StringComparison.Ordinal);
        Assert.Equal(Broken, Rules((await RunAsync("--policy core")).Output));
    }

    [Fact]
    public async Task Waivers_cover_findings_and_those_of_other_stacks_are_left_alone()
    {
        _folder.Write("infra.waivers.yaml", $"""
            waivers:
            {Waiver("s3-block-public-access", Bucket)}
            {Waiver("INFRA-SEC-102", "urn:pulumi:*::*::data")}
            {Waiver("s3-tls-only", Bucket)}
            {Waiver("s3-tls-only", "urn:pulumi:prod::shop::aws:s3/bucket:Bucket::data")}
            """);

        var (exitCode, output, _) = await RunAsync("");

        Assert.Equal((ExitCode.Success, ""), (exitCode, Rules(output)));
        Assert.Contains("\n Policies: no violations of core, 3 waived.\n", output, StringComparison.Ordinal);
        Assert.Contains("Waived until 1970-01-11 (team-shop): It goes away.", Flat((await RunAsync("--full")).Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waiver_that_expired_fails_the_run_by_the_clock_of_the_host()
    {
        _folder.Write("infra.waivers.yaml", $"waivers:\n{Waiver("s3-versioning", Bucket, "1969-12-31")}");

        var (exitCode, output, _) = await RunAsync("--policy pss-baseline");

        Assert.Equal((ExitCode.PolicyViolations, "INFRA-GOV-901"), (exitCode, Rules(output)));
        Assert.Contains("at infra.waivers.yaml:2", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_looked_for_beside_the_stack_files_then_with_the_program_then_beside_the_project()
    {
        _folder.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\nmain: app\nstackConfigDir: stacks\n");
        _folder.Write("app/app.csproj", "");
        _folder.Write("stacks/Pulumi.dev.yaml", "config: {}\n");

        foreach (var (folder, name) in new[] { (".", "root"), ("app", "program"), ("stacks", "beside") })
        {
            _folder.Write($"{folder}/infra.policies.yaml", $"name: {name}\nextends: [pss-baseline]\n");
            Assert.Contains($"\n Policies: no violations of {name}.\n", (await RunAsync("")).Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_tier_of_the_stack_is_that_of_resources_without_a_tag()
    {
        _folder.Write("packs.yaml", "extends: []\nrules: { s3-no-force-destroy: mandatory }\n");
        Assert.Equal("", Rules((await RunAsync("--policy ./packs.yaml --config infra:tier=sandbox --config disposable=true")).Output));
        Assert.Equal("INFRA-RES-109", Rules((await RunAsync("--policy ./packs.yaml --config infra:tier=production --config disposable=true")).Output));
    }

    [Fact]
    public async Task Reports_are_written_in_the_format_that_their_names_say()
    {
        var (exitCode, output, _) = await RunAsync(
            "--policy-report a.sarif --policy-report b.json --policy-report c.md --policy-report d.csv --policy-report e.xml --policy-report f.sarif.json");

        Assert.Equal(ExitCode.PolicyViolations, exitCode);
        Assert.Contains("\"version\": \"2.1.0\"", Read("a.sarif"), StringComparison.Ordinal);
        Assert.Contains("\"uri\": \"Pulumi.yaml\"", Read("a.sarif"), StringComparison.Ordinal);
        Assert.Contains("\"notCovered\"", Read("b.json"), StringComparison.Ordinal);
        Assert.StartsWith("## Policies", Read("c.md"), StringComparison.Ordinal);
        Assert.StartsWith("rule,slug", Read("d.csv"), StringComparison.Ordinal);
        Assert.Contains("<testsuites", Read("e.xml"), StringComparison.Ordinal);
        Assert.Equal(Read("a.sarif"), Read("f.sarif.json"));
        Assert.Contains("a.sarif", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--full")]
    [InlineData("--json -")]
    public async Task A_secret_shows_in_no_finding_and_no_report(string flags)
    {
        const string Secret = "hunter2-hunter2";
        var reports = new[] { "a.sarif", "b.json", "c.md", "d.csv", "e.xml" };
        var (_, output, error) = await RunAsync(
            $"{flags} --policy strict --config secret={Secret} {string.Join(' ', reports.Select(file => $"--policy-report {file}"))}".Trim());

        Assert.Contains("INFRA-", output + error, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, output + error + string.Concat(reports.Select(Read)), StringComparison.Ordinal);
    }

    private static void Program()
    {
        var config = new Config();
        var secret = config.GetSecret("secret") ?? Output.CreateSecret("none-none-none");
        var disposable = config.GetBoolean("disposable") ?? false;
        var tags = new InputMap<string> { ["owner"] = secret, ["service"] = "shop" };
        if (!disposable)
        {
            tags["tier"] = "production";
        }

        _ = new Bucket("data", new() { Tags = tags, ForceDestroy = disposable });
    }

    private static string Waiver(string rule, string urn, string expires = "1970-01-11") =>
        $"  - {{ rule: {rule}, urn: \"{urn}\", reason: It goes away., owner: team-shop, expires: {expires} }}";

    private static string Flat(string output) => string.Join(' ', output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The rules that the view has findings of.</summary>
    private static string Rules(string output) => string.Join(
        ", ", output.Split(' ', '\n').Where(word => word.StartsWith("INFRA-", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));

    private string Read(string name) => File.ReadAllText(_folder.PathOf(name));

    private async Task<(ExitCode ExitCode, string Output, string Error)> RunAsync(string flags)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = new RunnerHost { Out = output, Error = error, CurrentDirectory = _folder.Path, Time = new Epoch() };
        var exitCode = await new PreviewRun(host).RunAsync(flags.Split(' ', StringSplitOptions.RemoveEmptyEntries), () => Deployment.RunAsync(Program));
        return (exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The first day of 1970, with a stopwatch that runs.</summary>
    private sealed class Epoch : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
    }
}
