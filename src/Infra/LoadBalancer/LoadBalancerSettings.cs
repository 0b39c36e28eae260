namespace Infra;

/// <summary>
/// What a load balancer will be, and where it belongs: to a <see cref="LoadBalancer"/> that services share, or to one <see cref="Service"/>.
/// </summary>
/// <param name="component">The component that it is part of.</param>
/// <param name="network">The network it stands in.</param>
/// <param name="customize">The caller's changes.</param>
internal sealed class LoadBalancerSettings(ComponentContext component, Network network, LoadBalancerCustomize customize)
{
    public string Name => component.Name;

    public Network Network { get; } = network;

    public LoadBalancerCustomize Customize { get; } = customize;

    public LoadBalancerDefaults Defaults { get; } = LoadBalancerDefaults.For(component.Platform.Tier);

    public required bool IsPublic { get; init; }

    public required bool HasTls { get; init; }

    /// <summary>True for one that services share: its names differ from those of a service with the same name.</summary>
    public bool IsShared { get; init; }

    public bool IsProtected => Defaults.DeletionProtection;

    public ChildResources Children => component.Children;

    public Deployed Deployed => component.Deployed;

    /// <inheritdoc cref="ComponentContext.PhysicalName" />
    public string PhysicalName(NameRule rule, params ReadOnlySpan<string> role) =>
        component.PhysicalName(rule, IsShared ? ["shared", .. role.ToArray()] : role.ToArray());
}
