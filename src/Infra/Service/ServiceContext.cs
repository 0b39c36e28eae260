namespace Infra;

/// <summary>What all parts of a service need to know: its name and settings, its children, and where it is deployed.</summary>
internal sealed class ServiceContext
{
    public ServiceContext(string name, ServiceSettings settings, ChildResources children)
    {
        Name = name;
        Settings = settings;
        Children = children;
        Deployed = new Deployed(children.Invoke);
    }

    public string Name { get; }

    public ServiceSettings Settings { get; }

    public ChildResources Children { get; }

    public ServiceCustomize Customize => Settings.Args.Customize;

    public Network Network => Settings.Args.Network;

    public Deployed Deployed { get; }

    /// <summary>A name that must be known before the resource exists, or that has to be short.</summary>
    public string PhysicalName(NameRule rule, params ReadOnlySpan<string> role) =>
        Infra.PhysicalName.Create(rule, [Settings.Platform.Project, Settings.Platform.Stack, Name, .. role]);
}
