namespace Infra;

/// <summary>What all parts of a component with a container need to know: the component, and what its container will be.</summary>
/// <param name="kind">The component's type as the caller writes it, e.g. <c>Service</c>.</param>
/// <param name="component">The component.</param>
/// <param name="settings">What its container will be.</param>
/// <param name="customize">The caller's changes.</param>
internal sealed class Workload(string kind, ComponentContext component, ContainerSettings settings, ContainerCustomize customize)
{
    public string Kind { get; } = kind;

    public string Name => Component.Name;

    public ComponentContext Component { get; } = component;

    public ContainerSettings Settings { get; } = settings;

    public ContainerCustomize Customize { get; } = customize;

    public ChildResources Children => Component.Children;

    public Network Network => Settings.Args.Network;

    public Deployed Deployed => Component.Deployed;

    /// <inheritdoc cref="ComponentContext.PhysicalName" />
    public string PhysicalName(NameRule rule, params ReadOnlySpan<string> role) => Component.PhysicalName(rule, role);
}
