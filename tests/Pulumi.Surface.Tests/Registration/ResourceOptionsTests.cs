using System.Collections.Concurrent;
using Infra.Testing.Node;
using Pulumi.Surface.Tests.Reflection;
using Pulumi.Surface.Tests.Typings;
using Pulumi.Testing;

namespace Pulumi.Surface.Tests.Registration;

/// <summary>What classes add to a program's options and inputs by themselves, against the scripts of the npm package.</summary>
public sealed class ResourceOptionsTests
{
    [NodeTheory]
    [MemberData(nameof(Surfaces.Names), MemberType = typeof(Surfaces))]
    public async Task Version_aliases_and_secret_outputs_come_with_the_class(string name)
    {
        var npm = await NpmDescription.ReadAsync(name);
        var options = await CaptureOptionsAsync(Surfaces.Load(name));
        foreach (var resource in npm.Resources)
        {
            var actual = options[TokenOf(resource)];
            Assert.Equal(npm.Version, actual.Version);
            Assert.Equal(resource.SecretOutputs, actual.AdditionalSecretOutputs);
            Assert.Equal(resource.Aliases, await AliasTypesAsync(actual));
        }
    }

    [NodeTheory]
    [MemberData(nameof(Surfaces.Names), MemberType = typeof(Surfaces))]
    public async Task Inputs_the_scripts_make_secret_are_secret(string name)
    {
        var npm = await NpmDescription.ReadAsync(name);
        var classes = Surfaces.Load(name).Resources.ToDictionary(type => SurfaceAssembly.TokenOf(type)!);
        foreach (var resource in npm.Resources.Where(resource => resource.SecretInputs.Count > 0))
        {
            var args = SampleArgs.Create(SurfaceAssembly.ArgsOf(classes[TokenOf(resource)])!);
            foreach (var input in resource.SecretInputs.Distinct())
            {
                Assert.True(await IsSecretAsync((dynamic)SampleArgs.Assign(args, input)), $"{resource.Token}.{input} is not secret");
            }
        }
    }

    [NodeTheory]
    [MemberData(nameof(Surfaces.Names), MemberType = typeof(Surfaces))]
    public async Task Fixed_inputs_are_sent_as_the_scripts_send_them(string name)
    {
        var npm = await NpmDescription.ReadAsync(name);
        var mocks = new RecordingMocks();
        var classes = Surfaces.Load(name).Resources.ToDictionary(type => SurfaceAssembly.TokenOf(type)!);
        await Deployment.TestAsync(mocks, new TestOptions(), () => npm.Resources.ToList().ForEach(resource => Construct(classes[TokenOf(resource)], null)));
        Assert.All(npm.Resources.Where(resource => resource.Fixed.Count > 0), resource =>
        {
            var inputs = mocks.Resources[classes[TokenOf(resource)].FullName!].Inputs;
            Assert.All(resource.Fixed, pair => Assert.Equal(pair.Value, inputs[pair.Key]));
        });
    }

    [Fact]
    public async Task A_security_group_says_who_manages_it()
    {
        var mocks = new RecordingMocks();
        await Deployment.TestAsync(mocks, new TestOptions(), () => { _ = new Aws.Ec2.SecurityGroup("group"); });
        Assert.Equal("Managed by Pulumi", mocks.Resources["group"].Inputs["description"]);
    }

    private static string TokenOf(NpmResource resource) => resource.IsProvider ? $"pulumi:providers:{resource.Token}" : resource.Token;

    /// <summary>A transformation sees the options of a resource with what its class has put in.</summary>
    private static async Task<IReadOnlyDictionary<string, CustomResourceOptions>> CaptureOptionsAsync(SurfaceAssembly surface)
    {
        var captured = new ConcurrentDictionary<string, CustomResourceOptions>();
        ResourceTransformation capture = args =>
        {
            captured[args.Resource.GetResourceType()] = (CustomResourceOptions)args.Options;
            return null;
        };

        var options = new CustomResourceOptions { ResourceTransformations = { capture } };
        await Deployment.TestAsync(new RecordingMocks(), new TestOptions(), () => surface.Resources.ToList().ForEach(type => Construct(type, options)));
        return captured;
    }

    private static void Construct(Type type, CustomResourceOptions? options) =>
        type.GetConstructors().Single().Invoke([type.FullName, SampleArgs.Create(SurfaceAssembly.ArgsOf(type)!), options]);

    private static async Task<List<string>> AliasTypesAsync(CustomResourceOptions options)
    {
        var types = new List<string>();
        foreach (var alias in options.Aliases)
        {
            var value = await Utilities.OutputUtilities.GetValueAsync(alias.ToOutput());
            types.Add(await Utilities.OutputUtilities.GetValueAsync(value.Type.ToOutput()));
        }

        return types;
    }

    private static Task<bool> IsSecretAsync<T>(Input<T> input) => Output.IsSecretAsync(input.ToOutput());
}
