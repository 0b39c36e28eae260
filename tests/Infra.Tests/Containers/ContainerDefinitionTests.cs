using System.Text.Json;
using Pulumi;

namespace Infra.Tests;

public class ContainerDefinitionTests
{
    [Fact, Row("service/read-only-root", "service/no-root", "service/restarts")]
    public async Task Container_is_hardened_and_written_in_a_fixed_order()
    {
        var stack = await ServiceStacks.RunAsync(change: args =>
        {
            args.Environment["LOG_LEVEL"] = "debug";
            args.Secrets["TOKEN"] = "arn:aws:ssm:eu-west-1:123456789012:parameter/token";
        });

        Assert.Equal(
            """
            [{"name":"api","image":"ghcr.io/acme/shop-api:1.4.2","essential":true,"user":"1000:1000","readonlyRootFilesystem":true,
            "portMappings":[{"name":"http","containerPort":8080,"protocol":"tcp","appProtocol":"http"}],
            "environment":[{"name":"ASPNETCORE_HTTP_PORTS","value":"8080"},{"name":"LOG_LEVEL","value":"debug"},{"name":"PORT","value":"8080"}],
            "secrets":[{"name":"TOKEN","valueFrom":"arn:aws:ssm:eu-west-1:123456789012:parameter/token"}],
            "linuxParameters":{"initProcessEnabled":true,"capabilities":{"drop":["ALL"]},
            "tmpfs":[{"containerPath":"/tmp","size":128,"mountOptions":["nosuid","nodev"]}]},
            "stopTimeout":60,"restartPolicy":{"enabled":true,"restartAttemptPeriod":60},
            "logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":"/shop/test/api/service","awslogs-region":"eu-west-1",
            "awslogs-stream-prefix":"ecs","max-buffer-size":"25m","mode":"non-blocking"}}}]
            """.ReplaceLineEndings(""),
            stack["api-task"]["containerDefinitions"]);
    }

    [Fact]
    public async Task Container_may_be_less_hardened_when_it_is_said()
    {
        var container = await ContainerAsync(args => (args.Port, args.Container) = (80, new()
        {
            AllowRootUser = true,
            AllowWritableRoot = true,
            TmpMiB = 64,
            Command = ["serve", "--fast"],
        }));

        Assert.False(container.TryGetProperty("user", out _));
        Assert.False(container.GetProperty("readonlyRootFilesystem").GetBoolean());
        Assert.False(container.GetProperty("linuxParameters").TryGetProperty("capabilities", out _));
        Assert.Equal("""["serve","--fast"]""", container.GetProperty("command").GetRawText());
        Assert.Equal(64, container.GetProperty("linuxParameters").GetProperty("tmpfs")[0].GetProperty("size").GetInt32());
    }

    [Fact]
    public async Task Caller_may_set_the_variables_of_the_port()
    {
        var container = await ContainerAsync(args =>
        {
            args.Port = 5000;
            args.Environment["PORT"] = "5001";
            args.Secrets["ASPNETCORE_HTTP_PORTS"] = "arn:aws:ssm:eu-west-1:123456789012:parameter/port";
        });

        Assert.Equal("""[{"name":"PORT","value":"5001"}]""", container.GetProperty("environment").GetRawText());
    }

    [Theory]
    [InlineData("app:1.2")]
    [InlineData("acme/app:main")]
    [InlineData("localhost:5000/app:1")]
    [InlineData("public.ecr.aws/nginx/nginx:1.27")]
    [InlineData("ghcr.io/acme/app:latest@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("${repository.url}:whatever")]
    public async Task Images_that_name_their_version_are_taken(string image)
    {
        Assert.Equal(image, (await ContainerAsync(args => args.Image = image)).GetProperty("image").GetString());
    }

    [Fact, Row("service/secrets")]
    public async Task Execution_role_may_pull_the_image_and_read_the_secrets_and_nothing_else()
    {
        var stack = await ServiceStacks.RunAsync(change: args =>
        {
            args.Image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1";
            args.Secrets["A"] = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf:password::";
            args.Secrets["B"] = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf:user::";
            args.Secrets["C"] = Output.Create("arn:aws:ssm:eu-west-1:123456789012:parameter/token");
        });

        Assert.Equal(
            """
            {"Statement":[
            {"Action":["logs:CreateLogStream","logs:PutLogEvents"],"Effect":"Allow","Resource":"arn:aws:test:eu-west-1:123456789012:api-logs:*","Sid":"WriteLogs"},
            {"Action":"ecr:GetAuthorizationToken","Effect":"Allow","Resource":"*","Sid":"LogInToRegistry"},
            {"Action":["ecr:BatchCheckLayerAvailability","ecr:BatchGetImage","ecr:GetDownloadUrlForLayer"],"Effect":"Allow","Resource":"arn:aws:ecr:eu-west-1:123456789012:repository/shop/api","Sid":"PullImage"},
            {"Action":"secretsmanager:GetSecretValue","Effect":"Allow","Resource":"arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf","Sid":"ReadSecrets"},
            {"Action":"ssm:GetParameters","Effect":"Allow","Resource":"arn:aws:ssm:eu-west-1:123456789012:parameter/token","Sid":"ReadParameters"}
            ],"Version":"2012-10-17"}
            """.ReplaceLineEndings(""),
            stack["api-execution-policy"]["policy"]);
    }

    [Fact]
    public async Task Execution_role_writes_logs_only_where_the_image_is_public_and_nothing_is_secret()
    {
        var stack = await ServiceStacks.RunAsync();

        Assert.Equal(
            """{"Statement":[{"Action":["logs:CreateLogStream","logs:PutLogEvents"],"Effect":"Allow","Resource":"arn:aws:test:eu-west-1:123456789012:api-logs:*","Sid":"WriteLogs"}],"Version":"2012-10-17"}""",
            stack["api-execution-policy"]["policy"]);
        Assert.Equal(["api-execution-policy", "main-flow-logs-policy"], stack.OfType("aws:iam/rolePolicy:RolePolicy").Select(policy => policy.Name).Order());
        Assert.Empty(stack.OfType("aws:iam/rolePolicyAttachment:RolePolicyAttachment"));
    }

    [Theory]
    [InlineData("api-execution-role")]
    [InlineData("api-task-role")]
    public async Task Roles_are_for_tasks_of_this_account_only(string role)
    {
        var stack = await ServiceStacks.RunAsync();

        Assert.Equal(
            """{"Statement":[{"Action":"sts:AssumeRole","Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:ecs:eu-west-1:123456789012:*"},"StringEquals":{"aws:SourceAccount":"123456789012"}},"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Sid":"Assume"}],"Version":"2012-10-17"}""",
            stack[role]["assumeRolePolicy"]);
    }

    private static async Task<JsonElement> ContainerAsync(Action<ServiceArgs> change)
    {
        var stack = await ServiceStacks.RunAsync(change: change);
        return stack["api-task"].Json("containerDefinitions")[0];
    }
}
