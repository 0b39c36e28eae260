using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi.Embedded.Tests;

/// <summary>Answers each resource with an id and its inputs, and remembers what it was asked.</summary>
internal sealed class ScriptedMocks : IMocks
{
    private readonly Lock _gate = new();

    internal Func<MockResourceArgs, (string? Id, object State)> Answer { get; init; } = args => ($"{args.Name}-id", args.Inputs);

    internal Func<MockCallArgs, object> AnswerCall { get; init; } = args => args.Args;

    /// <summary>Completes before an answer is given.</summary>
    internal Func<MockResourceArgs, Task> Delay { get; init; } = _ => Task.CompletedTask;

    internal List<MockResourceArgs> Resources { get; } = [];

    internal List<MockCallArgs> Calls { get; } = [];

    internal List<MockRegisterResourceOutputsRequest> Outputs { get; } = [];

    internal MockResourceArgs this[string name] => Resources.Single(resource => resource.Name == name);

    public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        lock (_gate)
            Resources.Add(args);
        await Delay(args);
        return Answer(args);
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        lock (_gate)
            Calls.Add(args);
        return Task.FromResult(AnswerCall(args));
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        lock (_gate)
            Outputs.Add(args);
        return Task.CompletedTask;
    }

    /// <summary>A state with these properties besides the inputs.</summary>
    internal static ImmutableDictionary<string, object> State(MockResourceArgs args, params (string Name, object Value)[] more) =>
        args.Inputs.SetItems(more.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
}
