using System.Text.RegularExpressions;

namespace Infra;

public sealed partial class ServiceArgs
{
    // A condition of a rule has at most 128 characters: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html
    private const int LongestPath = 126;

    private void ValidateDomain(ArgumentProblems problems)
    {
        if (Domain is not null && !DomainName().IsMatch(Domain))
        {
            problems.Add(nameof(Domain), Domain, "a host name in lower case with at least three labels, such as api.example.com", "give the full host name");
        }

        if (Tls.HostedZoneId is not null && Domain is null)
        {
            problems.Add("Tls.HostedZoneId", "a zone", "only together with Domain", "set Domain, or remove Tls.HostedZoneId");
        }
    }

    private void ValidateExposure(ArgumentProblems problems, ServiceSettings settings)
    {
        LoadBalancerArgs.ValidateExposure(problems, Network, Exposure);
        var mayGoWithout = settings.Platform.Tier == Infra.Tier.Sandbox && !settings.IsPublic;
        if (!settings.HasTls && !Tls.AllowPlainHttp && !mayGoWithout)
        {
            problems.Add(
                nameof(Domain), null,
                $"a domain, or a Tls.CertificateArn ({(settings.IsPublic ? "the service is public" : $"the tier is {settings.Platform.Tier.ToString().ToLowerInvariant()}")})",
                "set Domain or Tls.CertificateArn, or say Tls.AllowPlainHttp = true");
        }

        if (settings.HasTls && Tls.AllowPlainHttp)
        {
            problems.Add("Tls.AllowPlainHttp", true, "false, as there is a certificate", "remove Tls.AllowPlainHttp; port 80 redirects to 443");
        }
    }

    private void ValidateRoute(ArgumentProblems problems, ServiceSettings settings, LoadBalancerRoute route)
    {
        var balancer = route.LoadBalancer;
        if (balancer.Network != Network)
        {
            problems.Add(nameof(Network), Network.Name, $"the network of the load balancer ('{balancer.Network.Name}')", "put both into the same network");
        }

        if (Exposure != Exposure.Internal && Exposure != balancer.Exposure)
        {
            problems.Add(nameof(Exposure), Exposure, $"{balancer.Exposure}, which load balancer '{balancer.Name}' is", "remove it, and set the exposure of the load balancer");
        }

        if (Tls.AllowPlainHttp || (Tls.CertificateArn is not null && !balancer.HasTls))
        {
            problems.Add(
                nameof(Tls), Tls.AllowPlainHttp ? "AllowPlainHttp" : "a certificate", $"what load balancer '{balancer.Name}' has ({(balancer.HasTls ? "HTTPS" : "plain HTTP")})",
                "remove it, and set the load balancer's Domains or AllowPlainHttp");
        }

        ValidatePath(problems, route);
        balancer.Routes.Validate(problems, Domain, route, settings.Rollout.Shifts);
    }

    private static void ValidatePath(ArgumentProblems problems, LoadBalancerRoute route)
    {
        if (route.Path is { } path && (path.Length > LongestPath || !RoutePath().IsMatch(path) || ListenerPriority.Segments(path) > ListenerPriority.MaxSegments))
        {
            problems.Add(
                "LoadBalancer", path, $"a path of up to {ListenerPriority.MaxSegments} segments and {LongestPath} characters, such as /orders",
                "write it without a slash or * at its end; all below it comes too");
        }

        if (route.Priority is { } priority)
        {
            problems.RequireRange("LoadBalancer", priority, 1, ListenerPriority.Last, "leave the priority out, unless two routes come to the same");
        }
    }

    [GeneratedRegex("^(/[A-Za-z0-9._~$@:+&-]+)+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RoutePath();

    [GeneratedRegex("^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.){2,}[a-z]([a-z0-9-]{0,61}[a-z0-9])?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DomainName();
}
