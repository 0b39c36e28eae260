namespace Infra.Preview.Providers;

/// <summary>Knows which properties the resources and functions of providers have.</summary>
public interface IResourceShapes
{
    /// <summary>The shape of a resource type, or null when nothing is known of it.</summary>
    ResourceShape? Find(string type);

    /// <summary>The shape of a function's result, or null when nothing is known of it.</summary>
    ResourceShape? FindResult(string token);

    /// <summary>True when it knows the resources of a package, so that a type it does not find does not exist.</summary>
    bool Covers(string package);

    /// <summary>The known resource types of a package, for suggestions.</summary>
    IEnumerable<string> TypesOf(string package);
}
