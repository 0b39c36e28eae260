using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Core = Pulumi.Kubernetes.Core.V1;

namespace Infra.Kubernetes;

/// <summary>
/// An HTTP service: a <see cref="Workload"/> with an address in the cluster that only linked workloads reach, and if it has a domain, with a way
/// in from outside over HTTPS.
/// </summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/kubernetes/web-service.md</c>.</remarks>
public sealed class WebService : Workload, ILinkable
{
    internal const int ServicePort = 80;

    /// <summary>Creates a service.</summary>
    /// <param name="name">The service's name: lower-case letters, digits and hyphens. Also its name in the cluster.</param>
    /// <param name="args">The namespace, the image, and what differs from <see cref="WebServiceDefaults"/>.</param>
    /// <param name="options">Pulumi's options, such as an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public WebService(string name, WebServiceArgs args, ComponentResourceOptions? options = null)
        : base("infra:kubernetes:WebService", name, args, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        Port = Settings.Port!.Value;
        var service = CreateService(args);
        ServiceName = service.Metadata.Apply(metadata => metadata.Name);
        InternalUrl = Output.Format($"http://{ServiceName}.{NamespaceName}.svc");
        WebServiceEntry.Create(Objects, Settings, args, ServiceName);
        Domain = args.Domain;
        Url = args.Domain is null ? InternalUrl : Output.Create($"https://{args.Domain}");
        var outputs = Outputs;
        outputs["url"] = Url;
        outputs["serviceName"] = ServiceName;
        Publish(outputs);
    }

    /// <summary>The port that its pods listen on.</summary>
    public int Port { get; }

    /// <summary>The host name under which it is reached from outside. Null when it is not.</summary>
    public string? Domain { get; }

    /// <summary>The Service's name in the cluster.</summary>
    public Output<string> ServiceName { get; }

    /// <summary>Where pods reach it, once they are linked: <c>http://name.namespace.svc</c>.</summary>
    public Output<string> InternalUrl { get; }

    /// <summary>Where clients reach it: its domain, or without one what pods use.</summary>
    public Output<string> Url { get; }

    /// <inheritdoc />
    public Link ToLink() => Call();

    /// <summary>
    /// A link to call the service from within the cluster: <c>services__name__http__0</c>, and a pair of network policies on exactly its port.
    /// </summary>
    public Link Call() => new(this, LinkAccess.Call)
    {
        // The name that service discovery of .NET reads for "http://prices": hyphens stay, as they do in the host name.
        Environment = ImmutableSortedDictionary.Create<string, Input<string>>(StringComparer.Ordinal).Add($"services__{Name}__http__0", InternalUrl),
    };

    private Core.Service CreateService(WebServiceArgs args) => Objects.Create(
        "service",
        new ObjectMetaArgs { Name = Name, Namespace = NamespaceName },
        metadata => new Pulumi.Kubernetes.Types.Inputs.Core.V1.ServiceArgs
        {
            Metadata = metadata,
            Spec = new ServiceSpecArgs
            {
                Type = "ClusterIP",
                Selector = Selector,
                Ports = { new ServicePortArgs { Name = "http", Port = ServicePort, TargetPort = "http", Protocol = "TCP", AppProtocol = "http" } },
            },
        },
        (name, child, options) => new Core.Service(name, child, options),
        args.Customize.Service);
}
