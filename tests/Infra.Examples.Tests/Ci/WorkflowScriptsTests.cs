using static Infra.Examples.Tests.Ci.WorkflowFile;

namespace Infra.Examples.Tests.Ci;

/// <summary>The scripts of the workflow files do what they are for, run by a real shell with stand-ins for <c>gh</c>, <c>curl</c> and <c>pulumi</c>.</summary>
public sealed class WorkflowScriptsTests
{
    private const string Comment = "<!-- infra:preview -->\n### Ready to deploy\n";

    [Theory]
    [InlineData("", "--method POST repos/acme/infrastructure/issues/17/comments --field body=@preview/comment.md")]
    [InlineData("4711\n4712", "--method PATCH repos/acme/infrastructure/issues/comments/4711 --field body=@preview/comment.md")]
    public async Task A_pull_request_has_one_comment(string existing, string call)
    {
        using var script = new ShellScript(Of("infra-preview.yml").Script("publish Comment"))
            .With("gh", $"case \"$*\" in *--paginate*) [ \"$MARKER\" = '<!-- infra:preview -->' ] && printf '{existing.Replace("\n", "\\n", StringComparison.Ordinal)}';; esac");
        script.Environment["GITHUB_REPOSITORY"] = "acme/infrastructure";
        script.Environment["NUMBER"] = "17";
        WriteComment(script);

        var run = await script.RunAsync();

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(2, script.Calls.Count);
        Assert.Equal($"gh api --silent {call}", script.Calls[1].TrimEnd());
    }

    [ProgramTheory("jq")]
    [InlineData("[]", "POST", "notes")]
    [InlineData("""[{"id":1,"body":"hello"},{"id":2,"body":"<!-- infra:preview -->\nold"}]""", "PUT", "notes/2")]
    public async Task A_merge_request_has_one_note(string existing, string method, string end)
    {
        using var script = new ShellScript(GitLab.Script("note script"))
            .With("curl", $"case \"$*\" in *--request*) cat > sent.json;; *) printf '%s' '{existing}';; esac");
        foreach (var (name, value) in new[]
        {
            ("CI_API_V4_URL", "https://gitlab.example.com/api/v4"), ("CI_MERGE_REQUEST_PROJECT_ID", "7"), ("CI_MERGE_REQUEST_IID", "17"), ("INFRA_NOTE_TOKEN", "token"),
        })
        {
            script.Environment[name] = value;
        }

        WriteComment(script);

        var run = await script.RunAsync();

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains($"--request {method} ", script.Calls[^1], StringComparison.Ordinal);
        Assert.EndsWith($"https://gitlab.example.com/api/v4/projects/7/merge_requests/17/{end}", script.Calls[^1].TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("### Ready to deploy", await File.ReadAllTextAsync(Path.Combine(script.Folder, "sent.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, "code=0\n")]
    [InlineData(7, 0, "code=7\n")]
    [InlineData(3, 3, "")]
    [InlineData(255, 255, "")]
    public async Task Drift_is_told_from_failures(int pulumi, int expected, string output)
    {
        using var script = new ShellScript(Of("infra-drift.yml").Script("drift Compare")).With("pulumi", $"echo compared; exit {pulumi}");
        script.Environment["PROJECT"] = "shop";
        script.Environment["STACK"] = "production";
        script.Environment["GITHUB_OUTPUT"] = Path.Combine(script.Folder, "output.txt");

        var run = await script.RunAsync();

        Assert.Equal(expected, run.ExitCode);
        Assert.Equal("compared\n", run.Output);
        Assert.Equal(output, File.Exists(script.Environment["GITHUB_OUTPUT"]) ? await File.ReadAllTextAsync(script.Environment["GITHUB_OUTPUT"]) : "");
        Assert.Equal(
            "pulumi refresh --cwd stacks/shop --stack production --preview-only --expect-no-changes --diff --non-interactive --color never",
            Assert.Single(script.Calls).TrimEnd());
    }

    [Theory]
    [InlineData("7", "", "issue create --title Drift: shop in production --label drift --body-file body.md")]
    [InlineData("7", "12", "issue edit 12 --body-file body.md")]
    [InlineData("0", "12", "issue close 12 --comment Gone: https://example.com/run")]
    [InlineData("0", "", "issue list")]
    public async Task Drift_has_one_issue_for_as_long_as_it_lasts(string code, string existing, string last)
    {
        using var script = new ShellScript(Of("infra-drift.yml").Script("drift Tell")).With("gh", $"case \"$*\" in *'issue list'*) printf '{existing}';; esac");
        script.Environment["CODE"] = code;
        script.Environment["TITLE"] = "Drift: shop in production";
        script.Environment["RUN_URL"] = "https://example.com/run";
        await File.WriteAllTextAsync(Path.Combine(script.Folder, "drift.txt"), "~ tags\n```\n@everyone\n");

        var run = await script.RunAsync();

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.StartsWith($"gh {last}", script.Calls[^1], StringComparison.Ordinal);
        if (code == "7")
        {
            var body = await File.ReadAllTextAsync(Path.Combine(script.Folder, "body.md"));
            Assert.EndsWith("\n\n    ~ tags\n    ```\n    @everyone\n", body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(0, 0, 0, "")]
    [InlineData(7, 0, 7, "Drift in production: network\n")]
    [InlineData(0, 7, 7, "Drift in production: shop\n")]
    [InlineData(7, 7, 7, "Drift in production: network shop\n")]
    [InlineData(7, 255, 255, "")]
    public async Task The_drift_job_of_GitLab_looks_at_every_stack(int network, int shop, int expected, string output)
    {
        using var script = new ShellScript(GitLab.Script(".drift script"))
            .With("pulumi", $"case \"$*\" in *stacks/network*) exit {network};; *) exit {shop};; esac");
        script.Environment["STACK"] = "production";

        var run = await script.RunAsync();

        Assert.Equal((expected, output), (run.ExitCode, run.Output));
        Assert.Equal(2, script.Calls.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("urn:pulumi:production::shop::aws:sqs/queue:Queue::orders placed")]
    public async Task A_replacement_is_let_through_by_its_URN_alone(string urn)
    {
        var allowed = urn.Length == 0 ? "" : $"--allow-replace {urn} ";
        using var script = new ShellScript(Of("infra-environment.yml").Script("up Shop")).With("dotnet", "exit $#");
        script.Environment["STACK"] = "production";
        script.Environment["ALLOW_REPLACE"] = urn;

        var run = await script.RunAsync();

        Assert.Equal(urn.Length == 0 ? 6 : 8, run.ExitCode);
        Assert.Equal($"dotnet infra up stacks/shop --stack production {allowed}--yes", Assert.Single(script.Calls).TrimEnd());
    }

    private static void WriteComment(ShellScript script)
    {
        Directory.CreateDirectory(Path.Combine(script.Folder, "preview"));
        File.WriteAllText(Path.Combine(script.Folder, "preview", "comment.md"), Comment);
    }
}
