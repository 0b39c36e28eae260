using Pulumi.Surface.Tests.Reflection;
using Pulumi.Testing;

namespace Pulumi.Surface.Tests.Registration;

/// <summary>Each resource class, constructed as a program does with what it requires, reaches the engine with its token and those inputs.</summary>
public sealed class RegistrationTests
{
    [Theory]
    [MemberData(nameof(Surfaces.Names), MemberType = typeof(Surfaces))]
    public async Task Resources_register_under_their_tokens_with_what_they_require(string name)
    {
        var surface = Surfaces.Load(name);
        var mocks = new RecordingMocks();
        var resources = surface.Resources.ToList();
        var registered = await Deployment.TestAsync(mocks, new TestOptions { IsPreview = false }, () => resources.ForEach(Construct));

        Assert.Equal(resources.Count, registered.Length);
        Assert.All(resources, type =>
        {
            var actual = mocks.Resources[type.FullName!];
            Assert.Equal(SurfaceAssembly.TokenOf(type), actual.Type);
            var inputs = SurfaceMember.InputsOf(SurfaceAssembly.ArgsOf(type)!).ToDictionary(input => input.WireName);
            Assert.All(inputs.Values.Where(input => input.Required), input => Assert.Contains(input.WireName, actual.Inputs.Keys));
            Assert.All(actual.Inputs.Keys, key => Assert.Contains(key, inputs.Keys));
        });
    }

    [Fact]
    public async Task Kubernetes_resources_state_their_kind_and_version()
    {
        var mocks = new RecordingMocks();
        await Deployment.TestAsync(mocks, new TestOptions(), () => Construct(typeof(Kubernetes.Rbac.V1.Role)));
        var inputs = mocks.Resources.Values.Single().Inputs;
        Assert.Equal("rbac.authorization.k8s.io/v1", inputs["apiVersion"]);
        Assert.Equal("Role", inputs["kind"]);
    }

    [Fact]
    public async Task Without_a_required_input_the_run_fails_and_names_it()
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() =>
            Deployment.TestAsync(new RecordingMocks(), new TestOptions(), () => { _ = new Aws.Sqs.RedrivePolicy("policy", new Aws.Sqs.RedrivePolicyArgs()); }));
        Assert.Contains("QueueUrl", error.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    private static void Construct(Type type)
    {
        var constructor = type.GetConstructors().Single();
        constructor.Invoke([type.FullName, SampleArgs.Create(SurfaceAssembly.ArgsOf(type)!), null]);
    }
}
