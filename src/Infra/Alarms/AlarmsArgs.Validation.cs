using System.Globalization;
using System.Text.RegularExpressions;

namespace Infra;

/// <content>What can be known to be wrong before anything is created.</content>
public sealed partial class AlarmsArgs
{
    // Together with the meaning and two addresses it has to fit 1,024 characters:
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
    private const int MaxReason = 200;
    private const int MaxRunbookUrl = 200;

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(platform);
        var defaults = AlarmsDefaults.For(platform.Tier);
        ValidateWatch(problems);
        ValidateAdjustments(problems);
        ValidateObjectives(problems, defaults);
        ValidateNotify(problems, defaults);
        ValidateMute(problems);
        if (RunbookUrl is not null && (!RunbookUrl.StartsWith("https://", StringComparison.Ordinal) || RunbookUrl.Length > MaxRunbookUrl))
        {
            problems.Add(nameof(RunbookUrl), RunbookUrl, $"an address of up to {MaxRunbookUrl} characters that begins with https://", "give the address of the folder with the pages, ending in a slash");
        }
    }

    private void ValidateWatch(ArgumentProblems problems)
    {
        if (Watch.Count == 0)
        {
            problems.Add(nameof(Watch), "nothing", "at least one component", "name the components to watch, e.g. Watch = { api }");
        }

        foreach (var group in Watch.GroupBy(component => component).Where(group => group.Count() > 1))
        {
            problems.Add(nameof(Watch), $"{Describe(group.Key)} twice", "each component once", "remove the repetition");
        }

        // A component that was given twice is one problem, not one for each of its signals.
        var signals = Watch.Distinct().SelectMany(component => Signals(component).Concat(BurnRates(component))).ToList();
        foreach (var group in signals.GroupBy(signal => signal.Role, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Add(
                nameof(Watch), $"{group.Count()} signals called {group.Key}", "signals that their component, name and instance tell apart",
                "rename a component, or give its signals an Instance: CloudWatch would overwrite one alarm with the other");
        }

        foreach (var signal in signals.DistinctBy(signal => signal.Role))
        {
            SignalLimits.Validate(problems, $"Watch: {signal.Role}", signal);
        }
    }

    // What the alarms on error budgets will be, as far as their limits go: the longest window of each pair.
    private IEnumerable<WatchedSignal> BurnRates(IMonitored component) => ObjectivesOf(component).DistinctBy(objective => objective.Name).SelectMany(objective =>
    {
        var indicator = objective.IndicatorOf((IServiceLevel)component)!;
        return SloDefaults.Windows.Where(window => objective.IsPossible && window.CanBeReached(objective)).Select(window => new WatchedSignal(
            component,
            new MonitoredSignal(BurnRateSignal.Create(objective, indicator, window, window.Long, toleratedFailures: 1), indicator.Dimensions) { Region = indicator.Region },
            Adjustment: null));
    });

    private void ValidateAdjustments(ArgumentProblems problems)
    {
        foreach (var adjustment in Adjust)
        {
            var argument = $"Adjust: {Describe(adjustment.Component)}/{adjustment.Signal}";
            if (!Watch.Contains(adjustment.Component))
            {
                problems.Add(argument, "a component that is not watched", "components of Watch", "watch the component, or remove the adjustment");
            }
            else if (adjustment.Component.Signals.All(signal => signal.Signal.Name != adjustment.Signal))
            {
                var names = adjustment.Component.Signals.Select(signal => signal.Signal.Name).Distinct(StringComparer.Ordinal);
                problems.Add(argument, adjustment.Signal, $"signals of the component: {string.Join(", ", names)}", "correct the signal's name");
            }

            if (adjustment.Because?.Length > MaxReason)
            {
                problems.Add(argument, $"a reason of {adjustment.Because.Length} characters", $"up to {MaxReason} characters", "shorten it; it is part of the alarm's description");
            }

            if (string.IsNullOrWhiteSpace(adjustment.Because))
            {
                problems.Add(argument, "without a reason", "a sentence why", "say why this component is different");
            }

            if (adjustment.IsOff && (adjustment.Threshold is not null || adjustment.Severity is not null))
            {
                problems.Add(argument, "off, with a threshold or severity", "one or the other", "remove what has no effect");
            }

            if (adjustment is { IsOff: false, Threshold: null, Severity: null })
            {
                problems.Add(argument, "no change", "a Threshold, a Severity, or IsOff", "say what is different, or remove the adjustment");
            }
        }

        foreach (var group in Adjust.GroupBy(adjustment => (adjustment.Component, adjustment.Signal)).Where(group => group.Count() > 1))
        {
            problems.Add(nameof(Adjust), $"{Describe(group.Key.Component)}/{group.Key.Signal} twice", "each signal once", "make one adjustment of them");
        }
    }

    private void ValidateObjectives(ArgumentProblems problems, AlarmsDefaults defaults)
    {
        Validate(problems, nameof(Slo), Slo, defaults);
        foreach (var (component, slo) in SloOf.OrderBy(entry => entry.Key.Name, StringComparer.Ordinal))
        {
            var argument = $"SloOf[{Describe(component)}]";
            Validate(problems, argument, slo, defaults);
            if (!Watch.Contains(component))
            {
                problems.Add(argument, "a component that is not watched", "components of Watch", "watch the component, or remove the objective");
            }
        }

        if (Slo is not null && Watch.Count > 0 && Watch.All(component => ObjectivesOf(component).Count == 0))
        {
            problems.Add(
                nameof(Slo), string.Join(", ", Slo.Objectives), "none, as no watched component can tell how many of its requests are good",
                "watch a component that can, such as a Service, or remove the objective");
        }
    }

    private static void Validate(ArgumentProblems problems, string argument, Slo? slo, AlarmsDefaults defaults)
    {
        foreach (var objective in slo?.Objectives ?? [])
        {
            objective.Validate(problems, argument, defaults.ToleratedFailures);
        }

        foreach (var group in (slo?.Objectives ?? []).GroupBy(objective => objective.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Add(argument, $"{group.Count()} objectives of {group.Key}", "one objective of each kind", "keep the one that users notice");
        }
    }

    private void ValidateNotify(ArgumentProblems problems, AlarmsDefaults defaults)
    {
        foreach (var target in Notify)
        {
            ValidateTarget(problems, target);
        }

        foreach (var group in Notify.GroupBy(target => (target.Kind, Name: target.Name.ToLowerInvariant())).Where(group => group.Count() > 1))
        {
            problems.Add(nameof(Notify), $"'{group.Key.Name}' twice", "each target once", "remove the repetition; without a severity a target gets both");
        }

        foreach (var region in WatchedSignals().Select(signal => signal.Region).Distinct(StringComparer.Ordinal))
        {
            foreach (var severity in Enum.GetValues<SignalSeverity>().Where(severity => defaults.RequireNotify && !IsTold(severity, region)))
            {
                var where = region is null ? "" : $" of {region}";
                problems.Add(
                    nameof(Notify), $"nobody for {severity.ToString().ToLowerInvariant()}s{where}", "somebody for every severity in production",
                    $"add a target, e.g. Notification.Email(\"team@example.com\"){(region is null ? "" : $"; topics of other Regions do not get alarms of {region}")}");
            }
        }
    }

    private bool IsTold(SignalSeverity severity, string? region) =>
        Notify.Any(target => target.Takes(severity) && (target.Kind != NotificationKind.Topic || target.Region == region));

    private static void ValidateTarget(ArgumentProblems problems, Notification target)
    {
        var argument = $"Notify: {target.Name}";
        if (target.Kind == NotificationKind.Email && !Address().IsMatch(target.Name))
        {
            problems.Add(argument, target.Name, "an e-mail address", "correct the address");
        }

        if (target.Kind != NotificationKind.Email && !TargetName().IsMatch(target.Name))
        {
            problems.Add(argument, target.Name, "a name of lower-case letters, digits and hyphens", "choose a name such as pagerduty; it is part of the subscription's identity");
        }

        if (target.Kind == NotificationKind.Webhook && Known.TryGet(target.Target, out var url) && !Known.IsSymbolic(url) && !url.StartsWith("https://", StringComparison.Ordinal))
        {
            problems.Add(argument, "another URL", "a URL that begins with https://", "use the HTTPS address of the integration");
        }

        if (target.Kind == NotificationKind.Topic && Known.TryGet(target.Target, out var arn) && !Known.IsSymbolic(arn) && !TopicArn().IsMatch(arn))
        {
            problems.Add(argument, arn, "the ARN of a standard topic: arn:aws:sns:region:account:name", "give the topic's ARN; CloudWatch does not publish to FIFO topics");
        }
    }

    private void ValidateMute(ArgumentProblems problems)
    {
        foreach (var window in Mute)
        {
            var argument = $"Mute: {window.Name}";
            if (!TargetName().IsMatch(window.Name))
            {
                problems.Add(argument, window.Name, "a name of lower-case letters, digits and hyphens", "rename the window");
            }

            if (window.Expression.StartsWith("cron", StringComparison.Ordinal) && !MuteExpression.IsCron(window.Expression))
            {
                problems.Add(
                    argument, window.Expression, "cron(minute hour day-of-month month day-of-week), each * or values, ranges and lists such as 1-5 or SUN,WED",
                    "write five fields; there is no ?, no / and no year");
            }

            if (window.Duration < TimeSpan.FromMinutes(1) || window.Duration > TimeSpan.FromDays(15) || window.Duration.Ticks % TimeSpan.TicksPerMinute != 0)
            {
                problems.Add(argument, window.Duration, "whole minutes, from 1 minute to 15 days", "change the duration");
            }

            if (window.TimeZone is not null && !Zone().IsMatch(window.TimeZone))
            {
                problems.Add(argument, window.TimeZone, "the name of a time zone, such as Europe/Berlin", "use the name from the tz database");
            }

            foreach (var component in window.Only.Where(component => !Watch.Contains(component)))
            {
                problems.Add(argument, Describe(component), "components of Watch", "watch the component, or remove it from the window");
            }
        }

        foreach (var group in Mute.GroupBy(window => window.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Add(nameof(Mute), $"'{group.Key}' twice", "each name once", "rename one of the windows");
        }
    }

    private static string Describe(IMonitored component) => string.Create(CultureInfo.InvariantCulture, $"{WatchedSignal.KindOf(component)}/{component.Name}");

    [GeneratedRegex("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TargetName();

    [GeneratedRegex("^arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]{1,256}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TopicArn();

    [GeneratedRegex("^(UTC|[A-Z][A-Za-z_]+(/[A-Z][A-Za-z_+-]+){1,2})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Zone();
}
