using System.Text.Json;
using System.Xml.Linq;
using Infra.Testing;
using Infra.Testing.Processes;
using Infra.Testing.Snapshotting;
using static Infra.Examples.Tests.Ci.WorkflowFile;

namespace Infra.Examples.Tests.Ci;

/// <summary>The lines of the workflow files that call <c>infra</c>, run as they stand, and what the steps after them pick up.</summary>
public sealed class WorkflowLinesTests(WorkflowLinesTests.PullRequest pullRequest) : IClassFixture<WorkflowLinesTests.PullRequest>
{
    // Stands in the comment for where the report is.
    private const string Link = "\n[Diagram, resources and findings](";

    [Fact]
    public void Every_script_that_calls_infra_is_run_here()
    {
        Assert.Equal(
            [
                "infra-environment.yml up Network", "infra-environment.yml up Shop",
                "infra-preview.yml preview Plan the target branch", "infra-preview.yml preview Preview",
                ".gitlab-ci.yml preview script", ".gitlab-ci.yml .up script",
            ],
            All.SelectMany(file => file.Scripts().Where(script => script.Script.Contains("dotnet infra ", StringComparison.Ordinal)).Select(script => $"{file.Name} {script.Where}")));
    }

    [Fact]
    public void The_target_branch_is_planned_for_the_preview_to_compare_with()
    {
        Assert.True(pullRequest.Plan.ExitCode == 0, pullRequest.Plan.Error);
        Assert.Equal(["network.staging.json", "shop.staging.json"], pullRequest.Checkout.Files("temp/plans"));
    }

    [Fact]
    public void The_preview_leaves_the_comment_the_report_and_the_findings()
    {
        var checkout = pullRequest.Checkout;

        Assert.True(pullRequest.Preview.ExitCode == 0, pullRequest.Preview.Error);
        Assert.Equal("code=0\n", checkout.Read("output.txt"));
        Assert.Equal(["comment.md", "findings.sarif", "report.html"], checkout.Files("preview"));
        Assert.StartsWith("<!-- infra:preview -->\n", checkout.Read("preview/comment.md"), StringComparison.Ordinal);
        Assert.EndsWith($"{Link}https://example.com/run#artifacts): download infra-preview and open report.html.\n", checkout.Read("preview/comment.md"), StringComparison.Ordinal);
        Assert.Equal(checkout.Read("preview/comment.md"), checkout.Read("summary.md"));
        Assert.Contains("<title>2 stacks</title>", checkout.Read("preview/report.html"), StringComparison.Ordinal);
        using var sarif = JsonDocument.Parse(checkout.Read("preview/findings.sarif"));
        Assert.Equal(1, sarif.RootElement.GetProperty("runs").GetArrayLength());
    }

    [Fact]
    public void The_comment_of_the_page_about_CI_is_the_one_of_the_workflow()
    {
        const string Start = "<!-- generated: comment -->\n";
        var page = RepositoryRoot.Path("docs", "ci.md");
        var text = File.ReadAllText(page);
        var start = text.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var end = text.IndexOf("<!-- end -->", StringComparison.Ordinal);

        var comment = pullRequest.Checkout.Read("preview/comment.md");

        Snapshot.MatchFile($"{text[..start]}\n{comment[..comment.IndexOf(Link, StringComparison.Ordinal)].Trim()}\n\n{text[end..]}", page);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public async Task The_verdict_is_the_exit_code_of_the_preview(int code)
    {
        using var script = new ShellScript(Of("infra-preview.yml").Script("preview Verdict"));
        script.Environment["CODE"] = $"{code}";

        Assert.Equal(code, (await script.RunAsync()).ExitCode);
    }

    [Fact]
    public async Task A_merge_request_is_previewed_and_leaves_what_GitLab_keeps()
    {
        using var checkout = new ScratchCheckout();
        using var script = checkout.Script(GitLab.Script("preview script"));
        script.Environment["CI_PROJECT_DIR"] = checkout.Folder;
        script.Environment["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = "0123456789abcdef0123456789abcdef01234567";
        script.Environment["CI_JOB_URL"] = "https://gitlab.example.com/jobs/1";

        var run = await script.RunAsync();

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(["comment.md", "findings.xml", "report.html"], checkout.Files("preview"));
        var findings = (string)Map(Map(GitLab.Jobs["preview"]["artifacts"])["reports"])["junit"];
        Assert.Equal("testsuites", XDocument.Parse(checkout.Read(findings)).Root?.Name.LocalName);
        Assert.Contains("| shop/staging | 1 to update, 1 to replace,", checkout.Read("preview/comment.md"), StringComparison.Ordinal);
        Assert.EndsWith($"{Link}https://gitlab.example.com/jobs/1/artifacts/file/preview/report.html)\n", checkout.Read("preview/comment.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deployment_passes_the_gates_and_is_handed_over()
    {
        var up = GitLab.Script(".up script");
        // The lines of GitHub are the same, so one run is of both.
        Assert.All(new[] { "up Network", "up Shop" }, step => Assert.Contains(Of("infra-environment.yml").Script(step).Trim(), up.Split('\n')));
        using var checkout = new ScratchCheckout();
        using var script = checkout.Script(up).With("pulumi", """case "$1" in stack) echo "error: no stack named 'staging' found" >&2; exit 6;; esac""");
        script.Environment["STACK"] = ScratchCheckout.Environment;

        var run = await script.RunAsync();

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        string[] calls = ["pulumi stack export --stack staging --non-interactive", "pulumi up --stack staging --yes"];
        Assert.Equal(
            calls.Concat(calls),
            script.Calls.Select(call => call.TrimEnd()).Where(call => call.StartsWith("pulumi", StringComparison.Ordinal)));
    }

    /// <summary>The steps of the workflow for pull requests, in one checkout, as a job runs them.</summary>
    public sealed class PullRequest : IAsyncLifetime
    {
        /// <summary>The checkout that they ran in.</summary>
        internal ScratchCheckout Checkout { get; } = new();

        /// <summary>The step that plans the target branch.</summary>
        public CommandResult Plan { get; private set; } = new(-1, [], "");

        /// <summary>The step that previews.</summary>
        public CommandResult Preview { get; private set; } = new(-1, [], "");

        /// <inheritdoc/>
        public async Task InitializeAsync()
        {
            Plan = await StepAsync("preview Plan the target branch");
            Preview = await StepAsync("preview Preview");
        }

        /// <inheritdoc/>
        public Task DisposeAsync()
        {
            Checkout.Dispose();
            return Task.CompletedTask;
        }

        private async Task<CommandResult> StepAsync(string step)
        {
            using var script = Checkout.Script(Of("infra-preview.yml").Script(step));
            script.Environment["RUNNER_TEMP"] = Path.Combine(Checkout.Folder, "temp");
            script.Environment["RUN_URL"] = "https://example.com/run";
            script.Environment["GITHUB_OUTPUT"] = Path.Combine(Checkout.Folder, "output.txt");
            script.Environment["GITHUB_STEP_SUMMARY"] = Path.Combine(Checkout.Folder, "summary.md");
            return await script.RunAsync();
        }
    }
}
