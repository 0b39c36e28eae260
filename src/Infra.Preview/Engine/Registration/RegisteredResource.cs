using Google.Protobuf.WellKnownTypes;
using Infra.Plans;
using Callback = Infra.Protocol.Messages.Callback;

namespace Infra.Preview.Engine.Registration;

/// <summary>A resource as the program declared it, with the engine's answer. Property values stay in wire form until the plan is made.</summary>
internal sealed class RegisteredResource
{
    public required string Urn { get; init; }

    public required string Type { get; init; }

    public required string Name { get; init; }

    public required ResourceKind Kind { get; init; }

    public bool IsRead { get; init; }

    public string? Parent { get; init; }

    public required ResourceOptions Options { get; init; }

    /// <summary>What the program asked for, normalized.</summary>
    public Struct Inputs { get; init; } = new();

    /// <summary>The program's own transforms for this resource and all below it.</summary>
    public IReadOnlyList<Callback> Transforms { get; init; } = [];

    public SourcePosition? Source { get; init; }

    /// <summary>What the provider answered; for a component what it registered later.</summary>
    public Struct Outputs { get; set; } = new();

    /// <summary>The types of outputs that the provider left unknown, by name.</summary>
    public IReadOnlyDictionary<string, UnknownType> UnknownOutputs { get; set; } = new Dictionary<string, UnknownType>();

    /// <summary>The id in wire form, or null for what has none.</summary>
    public string? Id { get; set; }

    /// <summary>The input that got an automatic name, or null.</summary>
    public string? AutoNamed { get; set; }

    /// <summary>True for a component that will say when it is complete, and has.</summary>
    public bool HasRegisteredOutputs { get; set; }

    /// <summary>How the resource is called in messages.</summary>
    public string Label => Describe(Type, Name);

    public static string Describe(string type, string name) => $"'{name}' ({type})";
}
