using Pulumi;
using Aws = Pulumi.Aws;

namespace Infra;

/// <summary>What all parts of a service need to know: its name and settings, its children, and where it is deployed.</summary>
internal sealed class ServiceContext
{
    private readonly Lazy<Output<string>> _account;
    private readonly Lazy<Output<string>> _partition;
    private readonly Lazy<Output<string>> _region;

    public ServiceContext(string name, ServiceSettings settings, ChildResources children)
    {
        Name = name;
        Settings = settings;
        Children = children;
        _account = new(() => Aws.GetCallerIdentity.Invoke(new(), children.Invoke).Apply(identity => identity.AccountId));
        _partition = new(() => Aws.GetPartition.Invoke(new(), children.Invoke).Apply(result => result.Partition));
        _region = new(() => Aws.GetRegion.Invoke(new(), children.Invoke).Apply(region => region.Region));
    }

    public string Name { get; }

    public ServiceSettings Settings { get; }

    public ChildResources Children { get; }

    public ServiceCustomize Customize => Settings.Args.Customize;

    public Network Network => Settings.Args.Network;

    public Output<string> Account => _account.Value;

    /// <summary><c>aws</c>, <c>aws-us-gov</c> or <c>aws-cn</c>: the second part of every ARN.</summary>
    public Output<string> Partition => _partition.Value;

    public Output<string> Region => _region.Value;

    /// <summary>A name that must be known before the resource exists, or that has to be short.</summary>
    public string PhysicalName(NameRule rule, params ReadOnlySpan<string> role) =>
        Infra.PhysicalName.Create(rule, [Settings.Platform.Project, Settings.Platform.Stack, Name, .. role]);
}
