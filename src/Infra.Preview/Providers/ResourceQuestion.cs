using Google.Protobuf.WellKnownTypes;
using Infra.Preview.Engine.Registration;
using Infra.Preview.Engine.Symbols;

namespace Infra.Preview.Providers;

/// <summary>What a fake provider is asked: one resource, with what is around it.</summary>
internal sealed record ResourceQuestion
{
    public required string Urn { get; init; }

    public required string Type { get; init; }

    public required string Name { get; init; }

    /// <summary>What the program asked for, normalized.</summary>
    public required Struct Inputs { get; init; }

    /// <summary>The id of a resource that is read or imported, or null.</summary>
    public string? KnownId { get; init; }

    public required SymbolSource Symbols { get; init; }

    public ResourceShape? Shape { get; init; }

    /// <summary>The explicit provider, or null.</summary>
    public RegisteredResource? Provider { get; init; }

    public required CloudAccount Account { get; init; }

    public string Region => Account.RegionOf(Inputs, Provider);

    public string AccountId => Account.AccountOf(Provider);

    /// <summary>The end of an automatic name: like Pulumi's seven random digits, but the same each time.</summary>
    public string Suffix(int length = 7) => SymbolTable.HashOf(Urn, length);

    /// <summary>True when the type takes an input of this name, as far as is known.</summary>
    public bool Takes(string input) => Shape?.Takes(input) ?? false;
}
