using Google.Protobuf.WellKnownTypes;
using Infra.Plans;

namespace Infra.Preview.Providers;

/// <summary>What a fake provider answers a registration, in wire form, while it is put together.</summary>
internal sealed class ResourceAnswer
{
    public Struct Outputs { get; } = new();

    public string? Id { get; set; }

    /// <summary>The property that got an automatic name.</summary>
    public string? AutoNamed { get; set; }

    public Dictionary<string, UnknownType> UnknownOutputs { get; } = new(StringComparer.Ordinal);

    /// <summary>Sets an output that neither an input nor an earlier step has set.</summary>
    public void TrySet(string name, Value value)
    {
        if (!Outputs.Fields.TryGetValue(name, out var present) || Engine.Wire.WireValue.IsNull(present))
        {
            Outputs.Fields[name] = value;
        }
    }

    public void TrySet(string name, string text) => TrySet(name, Value.ForString(text));
}
