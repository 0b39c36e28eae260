using Pulumi;

namespace Infra.Kubernetes;

/// <summary>The way from outside a cluster to a <see cref="WebService"/>.</summary>
public abstract record Entry
{
    private protected Entry()
    {
    }

    /// <summary>
    /// A load balancer of AWS, made by the AWS Load Balancer Controller. It finds the certificate for the domain in ACM, sends to the pods
    /// themselves, and pods count as ready only when it has taken them in.
    /// </summary>
    /// <param name="from">The ranges of the subnets that the load balancer stands in: nobody else is let in. At least one.</param>
    public static AwsEntry AwsLoadBalancer(params IReadOnlyList<string> from) => new(from);

    /// <summary>An ingress controller that runs in the cluster, such as ingress-nginx or Traefik.</summary>
    /// <param name="ingressClass">The class of its ingresses.</param>
    /// <param name="controllerNamespace">The namespace of its pods: nobody else is let in.</param>
    public static IngressEntry Ingress(string ingressClass, string controllerNamespace) => new(ingressClass, controllerNamespace);

    /// <summary>A gateway of the Gateway API. Its certificate belongs to it, not to the service.</summary>
    /// <param name="gateway">The gateway's name.</param>
    /// <param name="gatewayNamespace">The gateway's namespace; its pods are let in, unless <see cref="GatewayEntry.From"/> says who else.</param>
    public static GatewayEntry Gateway(string gateway, string gatewayNamespace) => new(gateway, gatewayNamespace);

    internal abstract void Validate(ArgumentProblems problems);
}

/// <summary>A load balancer of AWS.</summary>
public sealed record AwsEntry : Entry
{
    internal AwsEntry(IReadOnlyList<string> from) => From = from;

    /// <summary>The ranges of the load balancer's subnets.</summary>
    public IReadOnlyList<string> From { get; }

    /// <summary>Who reaches it: the network, or the internet. Default: <see cref="Exposure.Internal"/>.</summary>
    public Exposure Exposure { get; init; }

    /// <summary>The certificate's ARN. Default: the one in ACM that is for the domain.</summary>
    public Input<string>? CertificateArn { get; init; }

    /// <summary>The web ACL's ARN. Default: none.</summary>
    public Input<string>? WebAclArn { get; init; }

    /// <summary>The group of ingresses that share a load balancer. Default: none, a load balancer of its own.</summary>
    public string? Group { get; init; }

    internal override void Validate(ArgumentProblems problems)
    {
        if (From.Count == 0)
        {
            problems.Add("Entry.From", "no range", "the ranges of the subnets that the load balancer stands in", "name them, or the pods let nobody in");
        }

        foreach (var range in From)
        {
            AddressRange.Validate(problems, "Entry.From", range);
        }

        if (Group is not null && !KubernetesName.IsLabel(Group))
        {
            problems.Add("Entry.Group", Group, "1 to 63 lower-case letters, digits and hyphens", "rename the group");
        }
    }
}

/// <summary>An ingress controller in the cluster.</summary>
public sealed record IngressEntry : Entry
{
    internal IngressEntry(string ingressClass, string controllerNamespace) => (IngressClass, ControllerNamespace) = (ingressClass, controllerNamespace);

    /// <summary>The class of its ingresses.</summary>
    public string IngressClass { get; }

    /// <summary>The namespace of its pods.</summary>
    public string ControllerNamespace { get; }

    /// <summary>The Secret with the certificate. Default: the component's name and <c>-tls</c>.</summary>
    public string? TlsSecret { get; init; }

    /// <summary>The cluster issuer of cert-manager that makes the certificate. Default: none, something else keeps the Secret.</summary>
    public string? Issuer { get; init; }

    internal override void Validate(ArgumentProblems problems)
    {
        RequireName(problems, "Entry.IngressClass", IngressClass);
        KubernetesName.Validate(problems, "Entry.ControllerNamespace", ControllerNamespace);
        RequireName(problems, "Entry.TlsSecret", TlsSecret ?? "tls");
        RequireName(problems, "Entry.Issuer", Issuer ?? "issuer");
    }

    private static void RequireName(ArgumentProblems problems, string argument, string name)
    {
        if (!KubernetesName.IsSubdomain(name))
        {
            problems.Add(argument, name, "a name of lower-case letters, digits, hyphens and dots", "give the name as the cluster has it");
        }
    }
}

/// <summary>A gateway of the Gateway API.</summary>
public sealed record GatewayEntry : Entry
{
    internal GatewayEntry(string gateway, string gatewayNamespace) => (Name, GatewayNamespace) = (gateway, gatewayNamespace);

    /// <summary>The gateway's name.</summary>
    public string Name { get; }

    /// <summary>The gateway's namespace.</summary>
    public string GatewayNamespace { get; }

    /// <summary>The listener that serves HTTPS. Default: <c>https</c>.</summary>
    public string Listener { get; init; } = "https";

    /// <summary>Ranges of addresses that the gateway's traffic comes from, where it is none of its namespace's pods. Default: none.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    internal override void Validate(ArgumentProblems problems)
    {
        KubernetesName.Validate(problems, "Entry.Name", Name);
        KubernetesName.Validate(problems, "Entry.GatewayNamespace", GatewayNamespace);
        KubernetesName.Validate(problems, "Entry.Listener", Listener);
        foreach (var range in From)
        {
            AddressRange.Validate(problems, "Entry.From", range);
        }
    }
}
