using System.Collections.Immutable;
using Pulumi;

namespace Infra.Kubernetes;

/// <summary>Gives pods of an EKS cluster what they are linked to: a role of their own, and the way through both security groups and network policies.</summary>
internal sealed class ClusterLinks
{
    private const int Https = 443;

    // Where the agent of Pod Identity hands out credentials: https://docs.aws.amazon.com/eks/latest/userguide/pod-id-considerations.html
    private static readonly Egress Credentials = new("169.254.170.23/32", 80);

    private readonly ComponentContext _component;
    private readonly SortedDictionary<string, Resource> _open = new(StringComparer.Ordinal);

    public ClusterLinks(ComponentContext component) => _component = component;

    public required Output<string> ClusterName { get; init; }

    public required Output<string> ClusterArn { get; init; }

    public required Output<string> SecurityGroupId { get; init; }

    /// <summary>Null where it was not said.</summary>
    public required Network? Network { get; init; }

    public void Validate(ArgumentProblems problems, ImmutableArray<Link> links)
    {
        foreach (var link in links)
        {
            if (link.Volume is not null)
            {
                problems.Add(
                    "Links", link.Target.Name, "links that need no file system mounted", "mount it by a volume of the EFS driver, through Customize of the workload");
            }

            if (link.Port is not null && Network is null)
            {
                problems.Add(
                    "Links", link.Target.Name, "links through AWS's API only, as the cluster's network is not known", $"set Network of cluster '{_component.Name}'");
            }
        }

        Network?.ValidateEndpoints(problems, Services(links));
    }

    public PodAccess Allow(PodIdentity pods, ImmutableArray<Link> links)
    {
        var prerequisites = PodRole.Create(pods, links, ClusterName, ClusterArn).ToBuilder();
        var egress = new List<Egress> { Credentials };
        foreach (var link in links)
        {
            if (link.Port is { } port)
            {
                prerequisites.Add(Open(link, port));
                // By the network's range: which address a database has may change, and its security group lets only this port in.
                egress.Add(Egress.To(Network!.Cidr, port.Port));
            }
        }

        if (links.Any(link => !link.AwsServices.IsEmpty || link.Secrets.Count > 0))
        {
            egress.Add(Egress.ToInternet());
            if (Network is { } network)
            {
                // Interface endpoints have addresses of the network.
                prerequisites.AddRange(network.RequireEndpoints(Services(links)));
                egress.Add(Egress.To(network.Cidr, Https));
            }
        }

        return new PodAccess { Egress = [.. egress.Distinct()], Environment = Environment(links), Prerequisites = prerequisites.ToImmutable() };
    }

    private static SortedSet<string> Services(ImmutableArray<Link> links)
    {
        var services = new SortedSet<string>(links.SelectMany(link => link.AwsServices), StringComparer.Ordinal);
        if (links.Any(link => link.Secrets.Count > 0))
        {
            services.Add("secretsmanager");
        }

        return services;
    }

    // Secrets by reference, named as for a Function: the code reads them, and sees them change.
    private Dictionary<string, Input<string>> Environment(ImmutableArray<Link> links)
    {
        var variables = new Dictionary<string, Input<string>>(StringComparer.Ordinal) { ["AWS_REGION"] = _component.Deployed.Region };
        foreach (var (name, arn) in links.SelectMany(link => link.Secrets))
        {
            variables[$"{name}__Arn"] = arn.Apply(SecretReference.ResourceArn);
        }

        return variables;
    }

    // All pods have the cluster's group: the rule is one for all workloads that are linked to the same target, which AWS would not take twice.
    private Resource Open(Link link, LinkPort port)
    {
        var role = $"to-{LinkSet.RoleOf(link)}";
        if (!_open.TryGetValue(role, out var rule))
        {
            rule = _open[role] = PortRules.AllowIn(
                _component.Children, role, port.SecurityGroupId, port.Port, $"{link.Target.Name} from cluster {_component.Name}",
                args => args.ReferencedSecurityGroupId = SecurityGroupId);
        }

        return rule;
    }
}
