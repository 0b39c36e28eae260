using System.Globalization;
using Pulumi;

namespace Infra.Kubernetes;

/// <summary>What the AWS Load Balancer Controller is told about an ingress.</summary>
/// <remarks>https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/</remarks>
internal static class AwsIngress
{
    public const string ClassName = "alb";
    private const string Prefix = "alb.ingress.kubernetes.io/";

    public static InputMap<string> Annotations(AwsEntry entry, WorkloadSettings settings, WebServiceArgs args)
    {
        var defaults = WebServiceDefaults.For(settings.Platform.Tier);
        var protect = defaults.DeletionProtection && !args.Decommission;
        var interval = Math.Max(5, settings.CheckInterval.TotalSeconds);
        var annotations = new InputMap<string>
        {
            { Prefix + "scheme", entry.Exposure == Exposure.Public ? "internet-facing" : "internal" },
            // The pods themselves: no node in between, and a pod is ready only when the load balancer says so.
            { Prefix + "target-type", "ip" },
            { Prefix + "listen-ports", """[{"HTTP": 80}, {"HTTPS": 443}]""" },
            { Prefix + "ssl-redirect", "443" },
            { Prefix + "ssl-policy", defaults.TlsPolicy },
            { Prefix + "healthcheck-path", settings.ReadyPath },
            { Prefix + "healthcheck-interval-seconds", Text(interval) },
            // AWS asks for less than the interval, where a probe may take as long.
            { Prefix + "healthcheck-timeout-seconds", Text(Math.Clamp(settings.CheckTimeout.TotalSeconds, 2, interval - 1)) },
            { Prefix + "success-codes", "200-299" },
            { Prefix + "target-group-attributes", $"deregistration_delay.timeout_seconds={Text(args.DeregistrationDelay(defaults).TotalSeconds)}" },
            {
                Prefix + "load-balancer-attributes",
                $"deletion_protection.enabled={(protect ? "true" : "false")},routing.http.drop_invalid_header_fields.enabled=true,routing.http.desync_mitigation_mode=defensive"
            },
            { Prefix + "tags", Tags(settings.Platform) },
        };
        Add(annotations, "certificate-arn", entry.CertificateArn);
        Add(annotations, "wafv2-acl-arn", entry.WebAclArn);
        Add(annotations, "group.name", entry.Group is null ? null : (Input<string>)entry.Group);
        return annotations;
    }

    private static void Add(InputMap<string> annotations, string name, Input<string>? value)
    {
        if (value is not null)
        {
            annotations.Add(Prefix + name, value);
        }
    }

    // No value has a comma, which would begin another tag: PlatformSettings sees to it.
    private static string Tags(PlatformSettings platform) =>
        $"{PlatformTags.Owner}={platform.Owner},{PlatformTags.Service}={platform.Service}"
        + $",{PlatformTags.Tier}={platform.Tier.ToString().ToLowerInvariant()},{PlatformTags.Stack}={platform.Project}/{platform.Stack}";

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
