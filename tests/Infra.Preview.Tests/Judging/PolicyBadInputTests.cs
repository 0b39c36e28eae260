using Infra.Preview.Tests.Running;

namespace Infra.Preview.Tests.Judging;

/// <summary>What a person gets wrong about policies, each with the whole message. The program does not run.</summary>
public sealed class PolicyBadInputTests : IDisposable
{
    private const string Packs = "aws-fsbp, cis-aws-5.0, core, production, pss-baseline, pss-restricted, strict, or the path of a\nYAML file";

    private readonly StackFolder _stack = new();

    public void Dispose() => _stack.Dispose();

    [Fact]
    public Task A_pack_that_does_not_exist() => AssertAsync(
        "plain --policy stict", $"error: There is no policy pack 'stict'.\nallowed {Packs}\ndo Did you mean --policy strict?");

    [Fact]
    public Task A_pack_of_a_name_unlike_all() => AssertAsync(
        "plain --policy acmeco", $"error: There is no policy pack 'acmeco'.\nallowed {Packs}\ndo For a pack of your own give its path: --policy ./packs/acme.yaml");

    [Fact]
    public Task A_pack_file_that_is_not_there() => AssertAsync(
        "plain --policy packs/acme.yaml", "error: packs/acme.yaml cannot be read: there is no such file.\nat packs/acme.yaml");

    [Fact]
    public Task A_configuration_that_is_not_YAML()
    {
        _stack.Write("infra.policies.yaml", "rules:\n  s3-tls-only: 'x\n");
        return AssertAsync("plain", "error: This is not YAML: While scanning a quoted scalar, found unexpected end of stream.\nat infra.policies.yaml:2:16");
    }

    [Fact]
    public Task A_rule_that_does_not_exist_names_the_nearest()
    {
        _stack.Write("infra.policies.yaml", "extends: [core, cor]\nrules:\n  s3-tls-onyl: advisory\n  INFRA-SEC-10l: mandatry\n");
        return AssertAsync(
            "plain",
            """
            error: There is no pack 'cor'. Did you mean 'core'?
            at infra.policies.yaml:1:17
            error: There is no rule 's3-tls-onyl'. Did you mean 's3-tls-only'?
            at infra.policies.yaml:3:3
            error: There is no rule 'INFRA-SEC-10l'. Did you mean 'INFRA-SEC-101'?
            at infra.policies.yaml:4:3
            """);
    }

    [Fact]
    public Task A_waiver_without_what_it_needs()
    {
        _stack.Write("infra.waivers.yaml", "waivers:\n  - rule: s3-tls-only\n    urn: data\n    reason: r\n    owner: o\n    expires: 31.12.2027\n");
        return AssertAsync(
            "plain",
            """
            error: 'data' is not a URN pattern: it begins with 'urn:pulumi:' or '*'.
            at infra.waivers.yaml:3:10
            error: '31.12.2027' is not a day: write it as 2027-03-31.
            at infra.waivers.yaml:6:14
            """);
    }

    [Fact]
    public Task Waivers_that_are_not_text()
    {
        File.WriteAllBytes(_stack.PathOf("infra.waivers.yaml"), [(byte)'a', (byte)'\n', 0xFF, 0xFE]);
        return AssertAsync("plain", "error: infra.waivers.yaml is not UTF-8 text.\nat infra.waivers.yaml:2:1\ndo Save the file as UTF-8.");
    }

    [Fact]
    public Task A_report_whose_name_says_no_format() => AssertAsync(
        "plain --policy-report findings.txt",
        """
        error: The name 'findings.txt' does not say which report to write.
        allowed .sarif (SARIF), .json (JSON), .md (Markdown), .csv (CSV), .xml (JUnit)
        """);

    [Fact]
    public Task A_report_in_the_place_of_the_plan() => AssertAsync(
        "plain --json out.json --policy-report ./out.json",
        "error: out.json is to be written twice.\nallowed a file of its own for each --json and --policy-report");

    [Fact]
    public async Task A_report_into_a_folder_that_does_not_exist()
    {
        var result = await _stack.RunAsync("plain", "--policy-report", "out/a.md");
        Assert.Equal(
            "error: out/a.md cannot be written: its folder does not exist.\ndo Give --policy-report a file in a folder that exists and that you may write to.",
            result.Problem);
        Assert.Equal((1, ""), (result.ExitCode, result.Out));
    }

    private async Task AssertAsync(string command, string message)
    {
        var words = command.Split(' ');
        var result = await _stack.RunAsync(words[0], words[1..]);
        Assert.Equal(message.Replace("\r", "", StringComparison.Ordinal), result.Problem);
        Assert.Equal((2, ""), (result.ExitCode, result.Out));
    }
}
