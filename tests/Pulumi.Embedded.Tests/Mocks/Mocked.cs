using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi.Embedded.Tests;

/// <summary>Runs a few statements as a program against mocks.</summary>
internal static class Mocked
{
    internal static TestOptions Preview => new() { IsPreview = true };

    internal static TestOptions Update => new() { IsPreview = false };

    internal static Task<ImmutableArray<Resource>> Run(Action program, IMocks? mocks = null, TestOptions? options = null) =>
        Deployment.TestAsync(mocks ?? new ScriptedMocks(), options ?? Preview, program);

    internal static Task<ImmutableArray<Resource>> Run(Func<Task> program, IMocks? mocks = null, TestOptions? options = null) =>
        Deployment.TestAsync(mocks ?? new ScriptedMocks(), options ?? Preview, program);

    /// <summary>What the run fails with.</summary>
    internal static async Task<RunException> Failure(Action program, IMocks? mocks = null, TestOptions? options = null) =>
        await Assert.ThrowsAnyAsync<RunException>(() => Run(program, mocks, options));

    internal static async Task<string> Urn(Resource resource) => await Probe.Value(resource.Urn);
}
