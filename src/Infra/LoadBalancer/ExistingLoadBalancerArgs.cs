using System.Text.RegularExpressions;
using Pulumi;

namespace Infra;

/// <summary>An Application Load Balancer that something else manages, for <see cref="LoadBalancer.FromExisting"/>.</summary>
public sealed partial class ExistingLoadBalancerArgs : ComponentArgs
{
    /// <summary>The network it stands in, and all its services.</summary>
    public required Network Network { get; set; }

    /// <summary>The listener that gets the rules: the one on port 443, as a rule.</summary>
    public required Input<string> ListenerArn { get; set; }

    /// <summary>Its security group, which gets a way to the tasks of each service.</summary>
    public required Input<string> SecurityGroupId { get; set; }

    /// <summary>Who can reach the services. Default: <see cref="Exposure.Internal"/>.</summary>
    public Exposure Exposure { get; set; }

    /// <summary>
    /// The host names it has certificates for, such as <c>*.example.com</c>, and records for those without <c>*</c>. A service with another
    /// <see cref="ServiceArgs.Domain"/> brings its own of both. Default: none.
    /// </summary>
    public IList<string> Domains { get; set; } = [];

    /// <summary>True when the listener serves plain HTTP. A finding (ELB.1). Default: false.</summary>
    public bool AllowPlainHttp { get; set; }

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        problems.RequireValue(nameof(Network), Network);
        problems.RequireValue(nameof(SecurityGroupId), SecurityGroupId);
        if (problems.RequireValue(nameof(ListenerArn), ListenerArn) && Known.TryGet(ListenerArn, out var arn) && !Known.IsSymbolic(arn) && !Listener().IsMatch(arn))
        {
            problems.Add(nameof(ListenerArn), arn, "the ARN of a listener of an Application Load Balancer: arn:aws:elasticloadbalancing:…:listener/app/…", "look the listener up");
        }

        LoadBalancerArgs.ValidateDomains(problems, Domains);
        if (AllowPlainHttp && Domains.Count > 0)
        {
            problems.Add(nameof(AllowPlainHttp), true, "false with Domains, which have certificates", "remove one of the two");
        }
    }

    [GeneratedRegex("^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:listener/app/.+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Listener();
}
