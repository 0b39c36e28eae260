using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a stack class against mocks.</summary>
    /// <returns>The resources in the order of their registration, the stack first.</returns>
    /// <exception cref="RunException">The run failed with one error.</exception>
    /// <exception cref="AggregateException">The run failed with several errors.</exception>
    public static async Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new() =>
        await TestAsync(mocks, options, Construct<TStack>).ConfigureAwait(false);

    /// <summary>As the overload without a service provider, from which the stack comes here.</summary>
    public static async Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return await TestAsync(mocks, options, () => Resolve<TStack>(serviceProvider)).ConfigureAwait(false);
    }

    /// <summary>Runs a function that declares resources against mocks.</summary>
    /// <returns>The resources in the order of their registration, without the stack.</returns>
    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources) =>
        (await TestDelegateAsync(testMocks, testOptions, ToAsync(createResources)).ConfigureAwait(false)).Resources;

    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Func<Task> createResources) =>
        (await TestDelegateAsync(testMocks, testOptions, ToAsync(createResources)).ConfigureAwait(false)).Resources;

    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources) =>
        TestDelegateAsync(testMocks, testOptions, () => Task.FromResult(createResources()));

    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources) =>
        TestDelegateAsync(testMocks, testOptions, createResources);

    private static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestDelegateAsync(
        IMocks mocks, TestOptions? options, Func<Task<IDictionary<string, object?>>> createResources)
    {
        IDictionary<string, object?>? outputs = null;
        async Task<IDictionary<string, object?>> Declare() => outputs = await createResources().ConfigureAwait(false);

        var resources = await TestAsync(mocks, options, () => new Pulumi.Stack(Declare, null)).ConfigureAwait(false);
        return ([.. resources.Where(resource => resource is not Pulumi.Stack)], outputs ?? new Dictionary<string, object?>());
    }

    private static async Task<ImmutableArray<Resource>> TestAsync(IMocks mocks, TestOptions? options, Func<Stack> createStack)
    {
        ArgumentNullException.ThrowIfNull(mocks);
        CheckNotRunning();
        var settings = new DeploymentSettings
        {
            ProjectName = options?.ProjectName ?? "project",
            StackName = options?.StackName ?? "stack",
            OrganizationName = options?.OrganizationName ?? "organization",
            RootDirectory = options?.RootDirectory,
            IsDryRun = options?.IsPreview ?? true,
        };
        var config = ConfigValues.Parse(EngineEnvironment.Config);
        var engine = new MockEngine();
        var monitor = new MockMonitor(mocks, settings);
        await new Deployment(settings, config, monitor, engine).RunToEndAsync(createStack).ConfigureAwait(false);
        return engine.Errors switch
        {
            [] => monitor.Resources,
            [var error] => throw new RunException(error),
            var errors => throw new AggregateException(errors.Select(error => new RunException(error))),
        };
    }
}
