using System.Text.Json;

namespace Infra.Tests;

public class NetworkEndpointPolicyTests
{
    [Theory, Row("network/endpoint-policies")]
    [InlineData("dynamodb", "dynamodb:*")]
    [InlineData("logs", "logs:*")]
    [InlineData("ecr.api", "ecr:*")]
    [InlineData("monitoring", "cloudwatch:*")]
    public async Task Endpoint_is_for_roles_of_this_account(string service, string actions)
    {
        var statement = Assert.Single(await StatementsAsync(service));

        Assert.Equal(("Allow", "*", actions), (Text(statement, "Effect"), Text(statement, "Principal"), Text(statement, "Action")));
        Assert.Equal("""{"StringEquals":{"aws:PrincipalAccount":"123456789012"}}""", statement.GetProperty("Condition").GetRawText());
    }

    [Fact]
    public async Task Anybody_may_download_from_S3_as_image_layers_are()
    {
        var statements = await StatementsAsync("s3");

        Assert.Equal(["s3:*", "s3:GetObject"], statements.Select(statement => Text(statement, "Action")));
        Assert.True(statements[0].TryGetProperty("Condition", out _));
        Assert.False(statements[1].TryGetProperty("Condition", out _));
    }

    [Fact]
    public async Task Trusted_accounts_and_the_organisation_may_use_it_too()
    {
        var statements = await StatementsAsync("sqs", "210987654321", "o-a1b2c3d4e5");

        Assert.Equal(["OwnRoles", "Trusted210987654321", "Trustedoa1b2c3d4e5"], statements.Select(statement => Text(statement, "Sid")));
        Assert.Equal("""{"StringEquals":{"aws:PrincipalAccount":"210987654321"}}""", statements[1].GetProperty("Condition").GetRawText());
        Assert.Equal("""{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}""", statements[2].GetProperty("Condition").GetRawText());
    }

    [Theory]
    [InlineData("sts")]
    [InlineData("execute-api")]
    [InlineData("email-smtp")]
    public async Task Service_that_is_called_without_a_role_or_takes_no_policy_keeps_the_open_one(string service)
    {
        var stack = await RunAsync(service);

        Assert.Null(stack[$"main-{service}-endpoint"]["policy"]);
    }

    private static async Task<List<JsonElement>> StatementsAsync(string service, params string[] trusted)
    {
        var stack = await RunAsync(service, trusted);
        return [.. stack[$"main-{service.Replace('.', '-')}-endpoint"].Json("policy").GetProperty("Statement").EnumerateArray()];
    }

    private static Task<RecordedStack> RunAsync(string service, params string[] trusted) => TestStack.RunAsync(() =>
        _ = new Network("main", new() { InterfaceEndpoints = service is "s3" or "dynamodb" ? [] : [service], TrustedAccounts = trusted }));

    private static string? Text(JsonElement statement, string name) => statement.GetProperty(name).GetString();
}
