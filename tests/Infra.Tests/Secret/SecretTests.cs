using System.Reflection;
using System.Text.Json;

namespace Infra.Tests;

public class SecretTests
{
    private const string Rotator = "arn:aws:lambda:eu-west-1:123456789012:function:rotate";

    [Fact, Row("secret/no-value")]
    public async Task Secret_is_created_empty()
    {
        var stack = await TestStack.RunAsync(() => new Secret("token"));

        Assert.Equal(["token", "token-policy", "token-secret"], stack.Names);
        Assert.Empty(stack.OfType("aws:secretsmanager/secretVersion:SecretVersion"));
    }

    [Fact, Row("secret/reference")]
    public void Nothing_of_a_secret_could_be_taken_for_its_value()
    {
        var methods = typeof(Secret).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly);

        Assert.DoesNotContain(methods, method => method.Name.StartsWith("op_", StringComparison.Ordinal) || method.Name.Contains("Value", StringComparison.Ordinal));
        Assert.DoesNotContain(typeof(SecretArgs).GetProperties(), property => property.Name.Contains("Value", StringComparison.Ordinal));
    }

    [Theory, Row("secret/recovery")]
    [InlineData(Tier.Sandbox, 7, false)]
    [InlineData(Tier.Staging, 7, false)]
    [InlineData(Tier.Production, 30, true)]
    public async Task Deleted_secret_can_be_brought_back_and_made_again_at_once(Tier tier, double days, bool isProtected)
    {
        var plan = await GoldenPlan.PreviewAsync(() => new Secret("token"), tier);

        var secret = plan.Resources.Single(resource => resource.Name == "token-secret");
        Assert.Equal(days.ToString(System.Globalization.CultureInfo.InvariantCulture), secret.Inputs["recoveryWindowInDays"].ToString());
        Assert.False(secret.Inputs.ContainsKey("name"));
        Assert.Equal(isProtected, secret.Options.Protect);
    }

    [Fact]
    public async Task Policy_is_refused_when_it_lets_in_everyone()
    {
        var stack = await TestStack.RunAsync(() => new Secret("token", new()
        {
            PolicyStatements = { new PolicyStatement("Partner", "secretsmanager:GetSecretValue") { Principal = "arn:aws:iam::210987654321:role/reader" } },
        }));

        Assert.Equal(true, stack["token-policy"]["blockPublicPolicy"]);
        Assert.Equal(["RequireTls", "Partner"], stack["token-policy"].Json("policy").GetProperty("Statement").EnumerateArray().Select(Sid));
    }

    [Fact, Row("secret/rotation")]
    public async Task Copies_are_encrypted_with_the_replicas_of_the_key()
    {
        var stack = await TestStack.RunAsync(() => new Secret("token", new()
        {
            EncryptionKey = new EncryptionKey("shop", new() { MultiRegion = true, ReplicaRegions = { "eu-central-1" } }),
            ReplicaRegions = { "eu-central-1" },
        }));

        var secret = stack["token-secret"];
        Assert.Equal("arn:aws:test:eu-west-1:123456789012:shop-key", secret["kmsKeyId"]);
        Assert.Equal(
            ("eu-central-1", "arn:aws:test:eu-west-1:123456789012:shop-replica-eu-central-1"), (secret["replicas.0.region"], secret["replicas.0.kmsKeyId"]));
    }

    [Fact]
    public async Task Function_that_rotates_may_be_called_for_this_secret_only()
    {
        var stack = await TestStack.RunAsync(() => new Secret("token", new() { Rotation = new() { FunctionArn = Rotator } }));

        var permission = stack["token-rotation-permission"];
        Assert.Equal(
            (Rotator, "secretsmanager.amazonaws.com", "arn:aws:test:eu-west-1:123456789012:token-secret", "123456789012"),
            (permission["function"], permission["principal"], permission["sourceArn"], permission["sourceAccount"]));
        var rotation = stack["token-rotation"];
        Assert.Equal((Rotator, 30.0, false), (rotation["rotationLambdaArn"], rotation["rotationRules.automaticallyAfterDays"], rotation["rotateImmediately"]));
    }

    [Fact, Row("secret/rotation")]
    public async Task Rotation_begins_when_the_function_may_be_called()
    {
        var plan = await GoldenPlan.PreviewAsync(() => new Secret("token", new() { Rotation = new() { FunctionArn = Rotator } }), Tier.Sandbox);

        Assert.Contains(
            plan.Resources.Single(resource => resource.Name == "token-rotation").Dependencies,
            urn => urn.EndsWith("::token-rotation-permission", StringComparison.Ordinal));
    }

    private static string? Sid(JsonElement statement) => statement.GetProperty("Sid").GetString();
}
