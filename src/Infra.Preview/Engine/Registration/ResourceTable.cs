using System.Collections.Concurrent;
using Infra.Plans;
using Infra.Protocol;

namespace Infra.Preview.Engine.Registration;

/// <summary>All resources of the run by URN, and what the engine refuses to have in one stack.</summary>
internal sealed class ResourceTable
{
    private readonly ConcurrentDictionary<string, RegisteredResource> _byUrn = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _urnByAlias = new(StringComparer.Ordinal);
    private int _count;
    private volatile string? _stackUrn;
    private volatile string? _lastUrn;

    /// <summary>Resources in no particular order.</summary>
    public IEnumerable<RegisteredResource> All => _byUrn.Values;

    public int Count => Volatile.Read(ref _count);

    /// <summary>The stack's URN once it is registered.</summary>
    public string? StackUrn => _stackUrn;

    public string? LastUrn => _lastUrn;

    public RegisteredResource? Find(string urn) => _byUrn.GetValueOrDefault(urn);

    /// <summary>Adds a resource whose URN and aliases nobody else claims.</summary>
    /// <exception cref="GrpcException">The URN or an alias is taken.</exception>
    public void Add(RegisteredResource resource)
    {
        if (!_byUrn.TryAdd(resource.Urn, resource))
        {
            throw DuplicateUrn(_byUrn[resource.Urn], resource);
        }

        try
        {
            ClaimAliases(resource);
        }
        catch (GrpcException)
        {
            _byUrn.TryRemove(KeyValuePair.Create(resource.Urn, resource));
            throw;
        }

        Interlocked.Increment(ref _count);
        _lastUrn = resource.Urn;
        if (resource.Type == ResourceUrn.StackType)
        {
            _stackUrn = resource.Urn;
        }
    }

    private void ClaimAliases(RegisteredResource resource)
    {
        if (_urnByAlias.TryGetValue(resource.Urn, out var claimant) && claimant != resource.Urn)
        {
            throw TakenAlias(claimant, resource.Urn);
        }

        foreach (var alias in resource.Options.AliasUrns)
        {
            ClaimAlias(alias, resource);
        }
    }

    private void ClaimAlias(string alias, RegisteredResource resource)
    {
        if (alias == resource.Urn)
        {
            return;
        }

        if (_byUrn.ContainsKey(alias))
        {
            throw TakenAlias(resource.Urn, alias);
        }

        var owner = _urnByAlias.GetOrAdd(alias, resource.Urn);
        if (owner != resource.Urn)
        {
            throw new GrpcException(
                GrpcStatusCode.AlreadyExists,
                $"The alias {alias} is claimed by two resources, {owner} and {resource.Urn}: only one of them can be what that resource became.");
        }
    }

    private static GrpcException DuplicateUrn(RegisteredResource first, RegisteredResource second)
    {
        return new GrpcException(
            GrpcStatusCode.AlreadyExists,
            $"Two resources have the URN {second.Urn}: {first.Label}{PlaceOf(first)} and {second.Label}{PlaceOf(second)}. "
            + "Give one of them another name or another parent.");
    }

    private static GrpcException TakenAlias(string claimant, string urn)
    {
        return new GrpcException(
            GrpcStatusCode.AlreadyExists,
            $"The resource {claimant} has the alias {urn}, but the program also declares a resource with that URN: remove the alias or rename that resource.");
    }

    private static string PlaceOf(RegisteredResource resource)
    {
        return resource.Source is { } source ? $" declared at {source.Uri}:{source.Line}" : resource.IsRead ? " read" : " registered";
    }
}
