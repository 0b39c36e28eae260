namespace Infra;

/// <summary>What the parts of a component need to know of it: its name and settings, its children, and where it is deployed.</summary>
internal sealed class ComponentContext(string name, PlatformSettings platform, ChildResources children)
{
    public string Name { get; } = name;

    public PlatformSettings Platform { get; } = platform;

    public ChildResources Children { get; } = children;

    public Deployed Deployed { get; } = new(children.Invoke);

    /// <summary>A name that must be known before the resource exists, or that has to be short.</summary>
    public string PhysicalName(NameRule rule, params ReadOnlySpan<string> role) =>
        Infra.PhysicalName.Create(rule, [Platform.Project, Platform.Stack, Name, .. role]);
}
