using Google.Protobuf.WellKnownTypes;
using Infra.Preview.Engine.Symbols;
using Infra.Preview.Providers;

namespace Infra.Preview.Invokes;

/// <summary>One call of a function that has an answer of its own.</summary>
/// <param name="Args">The arguments.</param>
/// <param name="Account">The cloud that is asked.</param>
/// <param name="AccountId">The account it is asked of.</param>
/// <param name="Region">The region it is asked of.</param>
/// <param name="Symbols">Makes symbols for what only the cloud knows.</param>
internal sealed record FunctionCall(Struct Args, CloudAccount Account, string AccountId, string Region, SymbolSource Symbols)
{
    public string Partition => CloudAccount.PartitionOf(Region);

    /// <summary>An answer that repeats the arguments, as providers do.</summary>
    public Struct Echo()
    {
        var result = new Struct();
        foreach (var (name, value) in Args.Fields)
        {
            result.Fields[name] = value;
        }

        return result;
    }
}
