namespace Infra;

/// <summary>
/// Which requests of a shared load balancer a service gets: those for its <see cref="ServiceArgs.Domain"/>, for a path, or for both. A
/// <see cref="LoadBalancer"/> by itself is a route without a path.
/// </summary>
public sealed record LoadBalancerRoute
{
    internal LoadBalancerRoute(LoadBalancer loadBalancer, string? path, int? priority)
    {
        ArgumentNullException.ThrowIfNull(loadBalancer);
        (LoadBalancer, Path, Priority) = (loadBalancer, path, priority);
    }

    /// <summary>The load balancer.</summary>
    public LoadBalancer LoadBalancer { get; }

    /// <summary>The path: <c>/orders</c> stands for itself and all below it. Null for any.</summary>
    public string? Path { get; }

    /// <summary>The place of the rule, 1 to <see cref="ListenerPriority.Last"/>. Null for the one that follows from host and path.</summary>
    public int? Priority { get; }

    /// <summary>All requests for the service's domain, or all that nobody else gets.</summary>
    public static implicit operator LoadBalancerRoute(LoadBalancer loadBalancer) => FromLoadBalancer(loadBalancer);

    /// <inheritdoc cref="op_Implicit(LoadBalancer)" />
    public static LoadBalancerRoute FromLoadBalancer(LoadBalancer loadBalancer) => new(loadBalancer, path: null, priority: null);

    internal int PriorityFor(string? host) => Priority ?? ListenerPriority.Of(host, Path);
}
