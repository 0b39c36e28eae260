namespace Infra.Tests;

public class RegistryTests
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task Tags_never_move_and_images_are_scanned_and_encrypted()
    {
        var stack = await TestStack.RunAsync(() => new Registry("api"));

        var repository = stack["api-repository"];
        Assert.Equal(
            ("IMMUTABLE", true, "AES256"),
            (repository["imageTagMutability"], repository["imageScanningConfiguration.scanOnPush"], repository["encryptionConfigurations.0.encryptionType"]));
        Assert.Null(repository["name"]);
    }

    [Fact]
    public async Task Old_images_are_deleted_those_without_a_tag_first()
    {
        var stack = await TestStack.RunAsync(() => new Registry("api"));

        var rules = stack["api-lifecycle"].Json("policy").GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(
            ["""{"tagStatus":"untagged","countType":"sinceImagePushed","countUnit":"days","countNumber":14}""", """{"tagStatus":"any","countType":"imageCountMoreThan","countNumber":30}"""],
            rules.Select(rule => rule.GetProperty("selection").GetRawText()));
    }

    [Theory]
    [InlineData(Tier.Sandbox, "True", false)]
    [InlineData(Tier.Staging, "False", false)]
    [InlineData(Tier.Production, "False", true)]
    public async Task Only_a_sandbox_deletes_images_with_the_registry(Tier tier, string isForced, bool isProtected)
    {
        var stack = await TestStack.RunAsync(() => new Registry("api", new() { Tier = tier }));
        var plan = await GoldenPlan.PreviewAsync(() => new Registry("api"), tier);

        Assert.Equal(isForced, stack["api-repository"]["forceDelete"]?.ToString());
        Assert.Equal(isProtected, plan.Resources.Single(resource => resource.Name == "api-repository").Options.Protect);
    }

    [Fact]
    public async Task Nobody_else_pulls_unless_they_are_named()
    {
        Assert.False((await TestStack.RunAsync(() => new Registry("api"))).Has("api-policy"));

        var stack = await TestStack.RunAsync(() => new Registry("api", new() { PullAccounts = { "210987654321", "210987654321" }, Functions = true }));

        var statements = stack["api-policy"].Json("policy").GetProperty("Statement").EnumerateArray().ToList();
        Assert.Equal(["Pull210987654321", "RunFunctions"], statements.Select(statement => statement.GetProperty("Sid").GetString()));
        Assert.Equal("arn:aws:iam::210987654321:root", statements[0].GetProperty("Principal").GetProperty("AWS").GetString());
        Assert.Equal(
            """{"ArnLike":{"aws:SourceArn":"arn:aws:lambda:eu-west-1:123456789012:function:*"}}""", statements[1].GetProperty("Condition").GetRawText());
        Assert.All(statements, statement => Assert.DoesNotContain("Put", statement.GetProperty("Action").GetRawText(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tags_of_caches_may_move()
    {
        var stack = await TestStack.RunAsync(() => new Registry("api", new() { AllowMutableTags = { "buildcache*" } }));

        var repository = stack["api-repository"];
        Assert.Equal("IMMUTABLE_WITH_EXCLUSION", repository["imageTagMutability"]);
        Assert.Equal(
            ("buildcache*", "WILDCARD"), (repository["imageTagMutabilityExclusionFilters.0.filter"], repository["imageTagMutabilityExclusionFilters.0.filterType"]));
    }

    [Theory]
    [InlineData("1.4.2", ":1.4.2")]
    [InlineData(Digest, "@" + Digest)]
    public async Task Service_runs_an_image_and_may_pull_from_its_repository_only(string version, string expected)
    {
        var plan = await GoldenPlan.PreviewAsync(
            () =>
            {
                var registry = new Registry("shop", new() { RepositoryName = "shop/api" });
                _ = new Service("api", new() { Network = new Network("main"), Image = registry.Image(version) });
            },
            Tier.Sandbox);

        var task = plan.Resources.Single(resource => resource.Type == "aws:ecs/taskDefinition:TaskDefinition");
        Assert.Contains(
            $"123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api{expected}", task.Inputs["containerDefinitions"].ToString(), StringComparison.Ordinal);
        var policy = plan.Resources.Single(resource => resource.Name == "api-execution-policy");
        Assert.Contains("arn:aws:ecr:eu-west-1:123456789012:repository/shop/api", policy.Inputs["policy"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Registry_made_elsewhere_creates_nothing_and_has_images()
    {
        var stack = await TestStack.RunAsync(() =>
        {
            var registry = Registry.FromExisting("api", "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api");
            _ = new Pulumi.Aws.CloudWatch.LogGroup("probe", new() { Name = registry.Image("1.4.2") });
        });

        Assert.Equal(["api", "probe"], stack.Names);
        Assert.Equal("123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1.4.2", stack["probe"]["name"]);
    }
}
