using Google.Protobuf.WellKnownTypes;

namespace Infra.Preview.Engine.Symbols;

/// <summary>Makes the symbols of one resource.</summary>
/// <param name="prefix">All of a symbol before its property, as the program sees it.</param>
internal readonly struct SymbolSource(string prefix)
{
    /// <summary>The text that stands for an output.</summary>
    public string Text(string property) => $"{prefix}{property}}}";

    /// <summary>The same, ready to send.</summary>
    public Value Value(string property) => Google.Protobuf.WellKnownTypes.Value.ForString(Text(property));
}
