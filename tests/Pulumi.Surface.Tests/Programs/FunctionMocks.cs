using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi.Surface.Tests.Programs;

/// <summary>Answers resources with their inputs, and functions with what a test prepared for their tokens.</summary>
internal sealed class FunctionMocks(IReadOnlyDictionary<string, object> answers) : IMocks
{
    public Dictionary<string, MockResourceArgs> Resources { get; } = [];

    public List<MockCallArgs> Calls { get; } = [];

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Resources.Add(args.Name!, args);
        return Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs.Add("arn", $"arn:{args.Name}")));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        Calls.Add(args);
        return Task.FromResult(answers.GetValueOrDefault(args.Token!, ImmutableDictionary<string, object>.Empty));
    }
}
