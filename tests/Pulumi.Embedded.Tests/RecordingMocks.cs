using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi.Embedded.Tests;

/// <summary>Remembers what reaches the mocks and answers with the given state; by default every resource gets an id and no state.</summary>
internal sealed class RecordingMocks(Func<MockResourceArgs, object>? state = null, Func<MockResourceArgs, string?>? id = null) : IMocks
{
    private readonly ConcurrentQueue<MockResourceArgs> _resources = new();

    internal IReadOnlyCollection<MockResourceArgs> Resources => _resources;

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        _resources.Enqueue(args);
        return Task.FromResult((id is null ? args.Name + "-id" : id(args), state?.Invoke(args) ?? ImmutableDictionary<string, object>.Empty));
    }

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
}

/// <summary>Runs small programs against mocks.</summary>
internal static class TestRun
{
    internal const string ThingType = "test:index:Thing";

    /// <summary>The inputs with which a resource with these arguments reaches the mocks.</summary>
    internal static async Task<ImmutableDictionary<string, object>> InputsOf(ResourceArgs args)
    {
        var mocks = new RecordingMocks();
        await Deployment.TestAsync(mocks, new TestOptions(), () =>
        {
            _ = new CustomResource(ThingType, "thing", args, options: null);
        });
        return Assert.Single(mocks.Resources).Inputs;
    }

    /// <summary>The value with which one property reaches the mocks; null when it does not.</summary>
    internal static async Task<object?> Sent(object? value)
    {
        var inputs = await InputsOf(new ValueArgs { Value = value });
        return inputs.GetValueOrDefault("value");
    }

    /// <summary>The failure of a run that registers a resource with these arguments. The constructor itself does not throw.</summary>
    internal static async Task<RunException> FailureOf(Func<ResourceArgs> args)
    {
        var constructed = false;
        var failure = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(new RecordingMocks(), new TestOptions(), () =>
        {
            _ = new CustomResource(ThingType, "thing", args(), options: null);
            constructed = true;
        }));
        Assert.True(constructed, "the constructor threw");
        return failure;
    }

    internal static Task<ImmutableArray<Resource>> Program(RecordingMocks mocks, Action program, bool preview = true) =>
        Deployment.TestAsync(mocks, new TestOptions { IsPreview = preview }, program);
}

/// <summary>Arguments with one input that takes anything.</summary>
internal sealed class ValueArgs : ResourceArgs
{
    [Input("value")]
    public object? Value { get; set; }
}
