namespace Infra.Policies;

/// <summary>A volume: a resource of its own, or a block inside an instance or a template.</summary>
/// <param name="Read">Reads a property by its name.</param>
/// <param name="IsVolume">True for a resource of its own.</param>
internal readonly record struct BlockDevice(Func<string, Property> Read, bool IsVolume)
{
    /// <summary>A property of the volume.</summary>
    public Property this[string name] => Read(name);
}
