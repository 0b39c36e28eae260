using Pulumi.Testing;

namespace Pulumi.Surface.Tests.Programs;

/// <summary>What the provider knows to be secret becomes secret the moment it is assigned.</summary>
public sealed class SecretInputTests
{
    [Fact]
    public async Task A_password_is_secret_once_it_is_assigned()
    {
        var args = new Aws.Rds.InstanceArgs { InstanceClass = "db.t4g.micro", Password = "correct horse", Username = "app" };
        Assert.True(await Output.IsSecretAsync(args.Password.ToOutput()));
        Assert.False(await Output.IsSecretAsync(args.Username.ToOutput()));
    }

    [Fact]
    public async Task Passwords_of_a_nested_block_are_secret()
    {
        var args = new Aws.ElastiCache.Inputs.UserAuthenticationModeArgs { Type = "password", Passwords = new[] { "correct horse" } };
        Assert.True(await Output.IsSecretAsync(args.Passwords.ToOutput()));
    }

    [Fact]
    public async Task Data_of_a_Kubernetes_secret_is_secret()
    {
        var args = new Kubernetes.Types.Inputs.Core.V1.SecretArgs { StringData = new InputMap<string> { { "key", "value" } } };
        Assert.True(await Output.IsSecretAsync(args.StringData.ToOutput()));
    }

    [Fact]
    public async Task A_generated_password_keeps_its_length_and_rules()
    {
        var mocks = new FunctionMocks(new Dictionary<string, object>());
        await Deployment.TestAsync(mocks, new TestOptions { IsPreview = false }, () =>
        {
            _ = new Random.RandomPassword("password", new() { Length = 32, Special = false, Keepers = { { "version", "1" } } });
        });

        Assert.Equal(32d, mocks.Resources["password"].Inputs["length"]);
        Assert.Equal(false, mocks.Resources["password"].Inputs["special"]);
    }
}
