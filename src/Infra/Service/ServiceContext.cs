namespace Infra;

/// <summary>What all parts of a service need to know: the component, and what it will be.</summary>
internal sealed class ServiceContext(ComponentContext component, ServiceSettings settings)
{
    public string Name => Workload.Name;

    /// <summary>The same for the parts that all workloads have.</summary>
    public Workload Workload { get; } = new(nameof(Service), component, settings.Container, settings.Args.Customize);

    public ServiceSettings Settings { get; } = settings;

    public ChildResources Children => Workload.Children;

    public ServiceCustomize Customize => Settings.Args.Customize;

    public Network Network => Settings.Args.Network;

    public Deployed Deployed => Workload.Deployed;

    /// <inheritdoc cref="ComponentContext.PhysicalName" />
    public string PhysicalName(NameRule rule, params ReadOnlySpan<string> role) => Workload.PhysicalName(rule, role);
}
