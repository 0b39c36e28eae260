namespace Infra;

/// <summary>Who has which route of a shared load balancer.</summary>
internal sealed class LoadBalancerRoutes
{
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
    private const int MostRules = 100;
    private const int MostTargetGroups = 100;

    private readonly Dictionary<int, (string Service, string? Host, string? Path)> _routes = [];

    private int _targetGroups;

    public void Validate(ArgumentProblems problems, string? host, LoadBalancerRoute route, bool shifts)
    {
        var place = route.PriorityFor(host);
        if (_routes.Values.FirstOrDefault(other => other.Host == host && other.Path == route.Path) is { Service: { } owner })
        {
            problems.Add("LoadBalancer", Describe(host, route.Path), $"a route that no other service has ('{owner}' has it)", "give the service a Domain or a path of its own");
        }
        else if (_routes.TryGetValue(place, out var taken))
        {
            var free = ListenerPriority.NextFree(host, route.Path, _routes.Keys);
            problems.Add(
                "LoadBalancer", $"priority {place} of {Describe(host, route.Path)}", $"one that no other route has ('{taken.Service}' has it, for {Describe(taken.Host, taken.Path)})",
                $"give the newer of the two a place that is free: Route({(route.Path is null ? "" : $"\"{route.Path}\", ")}priority: {free})");
        }

        if (host is not null && !route.LoadBalancer.Leads(host)
            && _routes.Values.FirstOrDefault(other => other.Host == host && other.Path != route.Path) is { Service: { } neighbour })
        {
            problems.Add(
                "Domain", host, $"one that no other service has, or one of the Domains of load balancer '{route.LoadBalancer.Name}' ('{neighbour}' has it)",
                "add it to the load balancer's Domains, which then has the record and the certificate for both");
        }

        if (_targetGroups + TargetGroups(shifts) > MostTargetGroups && _routes.Count < MostRules)
        {
            problems.Add(
                "LoadBalancer", $"{_targetGroups + TargetGroups(shifts)} target groups", $"at most {MostTargetGroups}, of which a service has two unless its Rollout is Rolling",
                "use another LoadBalancer for some of the services");
        }

        if (_routes.Count >= MostRules)
        {
            problems.Add("LoadBalancer", $"{_routes.Count + 1} services", $"at most {MostRules} services, as AWS allows that many rules", "use another LoadBalancer for some of them");
        }
    }

    public void Add(string service, string? host, LoadBalancerRoute route, bool shifts)
    {
        _routes.Add(route.PriorityFor(host), (service, host, route.Path));
        _targetGroups += TargetGroups(shifts);
    }

    private static int TargetGroups(bool shifts) => shifts ? 2 : 1;

    private static string Describe(string? host, string? path) => (host, path) switch
    {
        (null, null) => "any request",
        (null, _) => $"{path} of any host",
        _ => host + path,
    };
}
