using System.Collections.Immutable;
using System.Globalization;

namespace Infra;

/// <summary>The golden signals of a <see cref="Domain"/>: a certificate that is not renewed.</summary>
public static class DomainAlarms
{
    /// <summary>What is watched of each certificate.</summary>
    public static ImmutableArray<GoldenSignal> For(DomainDefaults defaults)
    {
        ArgumentNullException.ThrowIfNull(defaults);
        return
        [
            new()
            {
                Name = "certificate-expires",
                Meaning = string.Create(CultureInfo.InvariantCulture, $"The certificate ends in less than {defaults.DaysToExpiry} days: ACM could not renew it, and then browsers refuse the site."),
                Runbook = "domain.md#certificate-expires",
                Severity = SignalSeverity.Ticket,
                // https://docs.aws.amazon.com/acm/latest/userguide/cloudwatch-metrics.html : reported twice a day.
                Metrics = [new("days", "AWS/CertificateManager", "DaysToExpiry", "Minimum", "CertificateArn")],
                IsBadBelow = true,
                Threshold = defaults.DaysToExpiry,
                Period = TimeSpan.FromDays(1),
                EvaluationPeriods = 1,
                DatapointsToAlarm = 1,
            },
        ];
    }
}
