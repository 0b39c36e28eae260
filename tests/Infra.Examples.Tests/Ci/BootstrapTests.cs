using System.Text.Json;
using Infra.Testing;
using Infra.Testing.Processes;

namespace Infra.Examples.Tests.Ci;

/// <summary>The script that prepares an account gives roles to the one pipeline that is meant, and can be run again. A stand-in is AWS.</summary>
public sealed class BootstrapTests
{
    private const string Account = "333333333333";

    [Theory]
    [InlineData("github", "token.actions.githubusercontent.com", "sts.amazonaws.com",
        "repo:acme/infrastructure:environment:production", "repo:acme/infrastructure:ref:refs/heads/main")]
    [InlineData("gitlab", "gitlab.com", "https://gitlab.com",
        "project_path:acme/infrastructure:ref_type:branch:ref:main", "project_path:acme/infrastructure:ref_type:branch:ref:main")]
    public async Task Roles_trust_one_pipeline(string pipeline, string issuer, string audience, string deploys, string looks)
    {
        var (run, calls) = await RunAsync(exists: false, pipeline, "acme/infrastructure", "production", "eu-central-1");

        Assert.True(run.ExitCode == 0, run.Error);
        foreach (var (role, subject) in new[] { ("infra-deploy", deploys), ("infra-read", looks) })
        {
            var statement = Document(calls, $"iam create-role --role-name {role} --assume-role-policy-document ").GetProperty("Statement")[0];
            Assert.Equal($"arn:aws:iam::{Account}:oidc-provider/{issuer}", statement.GetProperty("Principal").GetProperty("Federated").GetString());
            var condition = statement.GetProperty("Condition").GetProperty("StringEquals");
            Assert.Equal(audience, condition.GetProperty($"{issuer}:aud").GetString());
            Assert.Equal(subject, condition.GetProperty($"{issuer}:sub").GetString());
        }
    }

    [Fact]
    public async Task Nothing_of_a_template_is_left_open()
    {
        var (_, calls) = await RunAsync(exists: false, "github", "acme/infrastructure", "production", "eu-central-1");

        Assert.All(calls, call => Assert.DoesNotContain("${", call, StringComparison.Ordinal));
        Assert.Equal(
            ["RolesOfWorkloads", "RolesOfServices", "NotThePipelineItself", "NotThePastOfTheState"],
            Sids(Document(calls, "iam put-role-policy --role-name infra-deploy --policy-name infra-deploy --policy-document ")));
        Assert.Equal(
            ["SecretsOfTheState", "NoDataOfBuckets", "NoData"],
            Sids(Document(calls, "iam put-role-policy --role-name infra-read --policy-name infra-read --policy-document ")));
    }

    [Fact]
    public async Task A_second_run_creates_nothing()
    {
        var (run, calls) = await RunAsync(exists: true, "github", "acme/infrastructure", "production", "eu-central-1");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.DoesNotContain(calls, call => call.Contains(" create-", StringComparison.Ordinal));
        Assert.Contains(calls, call => call.StartsWith("aws iam update-assume-role-policy --role-name infra-deploy", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("us-east-1", false)]
    [InlineData("eu-central-1", true)]
    public async Task The_bucket_is_where_its_stacks_are(string region, bool named)
    {
        var (_, calls) = await RunAsync(exists: false, "github", "acme/infrastructure", "production", region);

        var create = Assert.Single(calls, call => call.Contains("create-bucket", StringComparison.Ordinal));
        Assert.Contains($"--bucket acme-pulumi-state-{Account}", create, StringComparison.Ordinal);
        Assert.Equal(named, create.Contains($"LocationConstraint={region}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData]
    [InlineData("bitbucket", "acme/infrastructure", "production", "eu-central-1")]
    public async Task Bad_usage_asks_AWS_for_nothing(params string[] args)
    {
        var (run, calls) = await RunAsync(exists: false, args);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("usage: bootstrap.sh github|gitlab OWNER/REPOSITORY ENVIRONMENT REGION", run.Error, StringComparison.Ordinal);
        Assert.Empty(calls);
    }

    [Fact]
    public async Task Every_stack_that_is_deployed_is_made()
    {
        var (run, _) = await RunAsync(exists: true, "github", "acme/infrastructure", "production", "eu-central-1");

        Assert.Contains($"PULUMI_BACKEND_URL='s3://acme-pulumi-state-{Account}?region=eu-central-1'", run.Output, StringComparison.Ordinal);
        Assert.All(new[] { "network", "shop" }, stack =>
            Assert.Contains($"pulumi stack init production --cwd stacks/{stack} ", run.Output, StringComparison.Ordinal));
    }

    private static async Task<(CommandResult Run, IReadOnlyList<string> Calls)> RunAsync(bool exists, params string[] args)
    {
        var quoted = string.Join(' ', args.Select(arg => $"'{arg}'"));
        using var script = new ShellScript($"'{RepositoryRoot.Path("docs", "ci", "aws", "bootstrap.sh")}' {quoted}")
            .With("aws", $$"""
                case "$*" in
                  *get-caller-identity*) echo {{Account}};;
                  *create-key*) echo 1234abcd-12ab-34cd-56ef-1234567890ab;;
                  *get-role*|*get-open-id*|*head-bucket*|*describe-key*) exit {{(exists ? 0 : 255)}};;
                esac
                """);
        return (await script.RunAsync(), script.Calls);
    }

    private static JsonElement Document(IReadOnlyList<string> calls, string start)
    {
        var call = Assert.Single(calls, call => call.StartsWith($"aws {start}", StringComparison.Ordinal))[$"aws {start}".Length..];
        using var document = JsonDocument.Parse(call[..(call.LastIndexOf('}') + 1)]);
        return document.RootElement.Clone();
    }

    private static IEnumerable<string?> Sids(JsonElement document) =>
        document.GetProperty("Statement").EnumerateArray().Select(statement => statement.GetProperty("Sid").GetString());
}
