namespace Infra.Plans;

/// <summary>What a resource is to the engine.</summary>
public enum ResourceKind
{
    /// <summary>A thing a provider manages, or a provider itself.</summary>
    Custom,

    /// <summary>A group of resources made in the program.</summary>
    Component,

    /// <summary>A component made by a provider, outside the program.</summary>
    RemoteComponent,
}
