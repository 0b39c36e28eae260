using Infra.Plans;

namespace Infra.Preview.Providers;

/// <summary>Answers that the owner of a program has fixed for its previews: what a real cloud would know. All values are plain ones.</summary>
public sealed record Fixtures
{
    /// <summary>No answer fixed.</summary>
    public static Fixtures None { get; } = new();

    /// <summary>The AWS region where neither a provider nor the configuration names one; null for <c>us-east-1</c>.</summary>
    public string? Region { get; init; }

    /// <summary>The AWS account's number; null for <c>123456789012</c>.</summary>
    public string? AccountId { get; init; }

    /// <summary>The availability zones of the region; empty for the region's name with a, b and c behind it.</summary>
    public ValueList<string> AvailabilityZones { get; init; } = [];

    /// <summary>Results of provider functions; of those that match a call the one with the most arguments answers.</summary>
    public ValueList<InvokeFixture> Invokes { get; init; } = [];

    /// <summary>Outputs of other stacks by the name they are referred to.</summary>
    public ValueMap<StackFixture> StackReferences { get; init; } = ValueMap<StackFixture>.Empty;

    /// <summary>Outputs of resources; where several match, later ones win property by property.</summary>
    public ValueList<ResourceFixture> Resources { get; init; } = [];
}
