using System.Collections.Immutable;

namespace Infra.Kubernetes.Tests.Conformance;

/// <summary>The promises, by pillar.</summary>
internal static class Guarantees
{
    private const string Pod = "spec.template.spec";
    private const string Container = $"{Pod}.containers.0";

    public static readonly ImmutableArray<Guarantee> Scalability =
    [
        new(
            "It scales between the bounds that were asked for", "Application Auto Scaling's target", "The autoscaler's bounds",
            plan => Between(plan.Number("api-scaling", "minCapacity"), plan.Number("api-scaling", "maxCapacity")),
            plan => Between(plan.Number("api-autoscaler", "spec.minReplicas"), plan.Number("api-autoscaler", "spec.maxReplicas"))),
        new(
            "It scales on processor use", "Target tracking", "A metric of the autoscaler",
            plan => Percent(plan.Number("api-scaling-cpu", "targetTrackingScalingPolicyConfiguration.targetValue")),
            plan => plan.Items("api-autoscaler", "spec.metrics")
                .Where(metric => PlanView.Show(PlanView.Follow(metric, "resource.name")) == "cpu")
                .Select(metric => Percent((int?)PlanView.Follow(metric, "resource.target.averageUtilization")?.GetInt32())).FirstOrDefault()),
        new(
            "A deployment does not set the number of copies back", "`desiredCount` is ignored", "`replicas` is not sent",
            plan => plan.Ignores("api-service", "desiredCount") ? "the autoscaler decides" : null,
            plan => plan.Has("api-deployment") && plan.Find("api-deployment", "spec.replicas") is null ? "the autoscaler decides" : null),
        new(
            "One copy cannot take the memory of others", "Memory of the task", "Memory limit of the container",
            plan => plan.Number("api-task", "memory") > 0 ? "bounded" : null,
            plan => plan.Text("api-deployment", $"{Container}.resources.limits.memory") is not null ? "bounded" : null),
    ];

    public static readonly ImmutableArray<Guarantee> Resilience =
    [
        new(
            "Copies are spread over zones", "Subnets of all zones, and rebalancing", "A topology spread that is kept",
            plan => plan.Is("api-service", "availabilityZoneRebalancing", "ENABLED") && plan.Items("api-service", "networkConfiguration.subnets").Count() >= 2 ? "zones" : null,
            plan => plan.Items("api-deployment", $"{Pod}.topologySpreadConstraints").Any(spread =>
                PlanView.Show(PlanView.Follow(spread, "topologyKey")) == "topology.kubernetes.io/zone"
                && PlanView.Show(PlanView.Follow(spread, "whenUnsatisfiable")) == "DoNotSchedule") ? "zones" : null),
        new(
            "A rollout takes nothing away before something new is ready", "`deploymentMinimumHealthyPercent`", "`maxUnavailable` of the rollout",
            plan => plan.Number("api-service", "deploymentMinimumHealthyPercent") >= 100 ? "all of the capacity" : null,
            plan => plan.Number("api-deployment", "spec.strategy.rollingUpdate.maxUnavailable") == 0 ? "all of the capacity" : null),
        new(
            "A revision that does not start never takes over", "The circuit breaker rolls back", "The rollout stops at its deadline with the old pods in place, and Pulumi reports it",
            plan => plan.Is("api-service", "deploymentCircuitBreaker.rollback", "true") ? "the old revision serves" : null,
            plan => plan.Number("api-deployment", "spec.progressDeadlineSeconds") > 0 && plan.Number("api-deployment", "spec.strategy.rollingUpdate.maxUnavailable") == 0
                ? "the old revision serves"
                : null),
        new(
            "Maintenance takes away a part at most", "`deploymentMinimumHealthyPercent`", "The disruption budget",
            plan => plan.Number("api-service", "deploymentMinimumHealthyPercent") > 0 ? "a part" : null,
            plan => plan.Text("api-budget", "spec.maxUnavailable") is { } share && share != "100%" ? "a part" : null),
        new(
            "Only copies that can work get requests", "Health check of the target group", "Readiness probe",
            plan => plan.Text("api-targets", "healthCheck.path"),
            plan => plan.Text("api-deployment", $"{Container}.readinessProbe.httpGet.path")),
        new(
            "Requests that began are finished", "`stopTimeout` after the deregistration delay", "`preStop` and grace period after the deregistration delay",
            plan => plan.Number("api-targets", "deregistrationDelay") is { } delay && Task(plan, "stopTimeout")?.GetInt32() >= delay ? $"{delay} s" : null,
            plan => Deregistration(plan) is { } delay
                && plan.Number("api-deployment", $"{Container}.lifecycle.preStop.sleep.seconds") >= delay
                && plan.Number("api-deployment", $"{Pod}.terminationGracePeriodSeconds") > plan.Number("api-deployment", $"{Container}.lifecycle.preStop.sleep.seconds")
                ? $"{delay} s"
                : null),
        new(
            "The load balancer is protected in production", "`enableDeletionProtection`", "Attribute of the load balancer",
            plan => plan.Text("api-load-balancer", "enableDeletionProtection"),
            plan => Attribute(plan, "deletion_protection.enabled")),
    ];

    public static readonly ImmutableArray<Guarantee> Security =
    [
        new(
            "The code has a role that nobody else can take", "Task role, for ECS in this account", "Pod Identity, for one service account of one cluster",
            plan => Condition(plan, "api-task-role", "aws:SourceAccount") is not null ? "one role" : null,
            plan => Condition(plan, "api-role", "aws:RequestTag/kubernetes-service-account") == "api" && Condition(plan, "api-role", "aws:RequestTag/eks-cluster-arn") is not null ? "one role" : null),
        new(
            "A link gives the same permissions", "Policy of the task role", "Policy of the pod's role",
            plan => plan.Text("api-to-queue-events", "policy"), plan => plan.Text("api-to-queue-events", "policy")),
        new(
            "A database lets in exactly its port", "The task's security group", "The cluster's security group, and the pods' network policy",
            plan => Port(plan.Number("api-to-database-orders-in", "fromPort")),
            plan => plan.Number("main-to-database-orders", "fromPort") is { } port
                && plan.Items("api-egress", "spec.egress").Any(rule => PlanView.Follow(rule, "ports.0.port")?.GetInt32() == port) ? Port(port) : null),
        new(
            "Only the load balancer and callers that are linked get through", "The task's security group", "A closed namespace, and a network policy for the load balancer",
            plan => Port(plan.Number("api-tasks-from-load-balancer", "fromPort")),
            plan => plan.Has("shop-deny-all") ? Port(plan.Number("api-from-entry", "spec.ingress.0.ports.0.port")) : null),
        new(
            "It does not run as root", "`user` of the container", "Security context",
            plan => PlanView.Show(Task(plan, "user"))?.Split(':')[0],
            plan => plan.Is("api-deployment", $"{Container}.securityContext.runAsNonRoot", "true") ? plan.Text("api-deployment", $"{Pod}.securityContext.runAsUser") : null),
        new(
            "Its root file system is read-only", "`readonlyRootFilesystem`", "Security context",
            plan => PlanView.Show(Task(plan, "readonlyRootFilesystem")) == "true" ? "read-only" : null,
            plan => plan.Is("api-deployment", $"{Container}.securityContext.readOnlyRootFilesystem", "true") ? "read-only" : null),
        new(
            "It has no capabilities of Linux", "`linuxParameters`", "Security context",
            plan => PlanView.Show(Task(plan, "linuxParameters.capabilities.drop.0")) == "ALL" ? "none" : null,
            plan => plan.Is("api-deployment", $"{Container}.securityContext.capabilities.drop.0", "ALL") ? "none" : null),
        new(
            "All copies run the image that was asked for", "An image that is pinned", "An image that is pinned",
            plan => PlanView.Show(Task(plan, "image")), plan => plan.Text("api-deployment", $"{Container}.image")),
        new(
            "Clients speak TLS of one policy", "The listener", "Annotation of the ingress",
            plan => plan.Text("api-https-listener", "sslPolicy"), plan => Annotation(plan, "ssl-policy")),
        new(
            "Plain HTTP is redirected", "A listener that redirects", "Annotation of the ingress",
            plan => plan.Text("api-http-listener", "defaultActions.0.redirect.port"), plan => Annotation(plan, "ssl-redirect")),
        new(
            "A secret is given by its ARN, never by its value", "`secrets` of the container", "A variable with the ARN, which the code reads with its role",
            plan => IsArn(PlanView.Show(Task(plan, "secrets.0.valueFrom"))) ? PlanView.Show(Task(plan, "secrets.0.name")) : null,
            plan => Variables(plan).FirstOrDefault(variable => IsArn(variable.Value)).Key?.Replace("__Arn", "", StringComparison.Ordinal)),
        new(
            "The code finds the same variables", "Environment of the container", "Environment of the container, besides `AWS_REGION` and ARNs of secrets",
            plan => Names(Task(plan, "environment")?.EnumerateArray().Select(variable => variable.GetProperty("name").GetString()!)),
            plan => Names(Variables(plan).Keys.Where(name => name != "AWS_REGION" && !name.EndsWith("__Arn", StringComparison.Ordinal)))),
    ];

    public static readonly ImmutableArray<Guarantee> Observability =
    [
        new(
            "Somebody is told of errors", "CloudWatch alarm", "Rule of Prometheus",
            plan => plan.Names("aws:cloudwatch/metricAlarm:MetricAlarm").Any(name => name.EndsWith("service.api.error-rate", StringComparison.Ordinal)) ? "error-rate" : null,
            plan => Alerts(plan).Contains("ApiErrorRate") ? "error-rate" : null),
        new(
            "Somebody is told of slow responses", "CloudWatch alarm", "Rule of Prometheus",
            plan => plan.Names("aws:cloudwatch/metricAlarm:MetricAlarm").Any(name => name.EndsWith("service.api.slow-responses", StringComparison.Ordinal)) ? "slow-responses" : null,
            plan => Alerts(plan).Contains("ApiSlowResponses") ? "slow-responses" : null),
        new(
            "Somebody is told when nothing can work", "CloudWatch alarm `no-healthy-task`", "Rule `no-pod`",
            plan => plan.Names("aws:cloudwatch/metricAlarm:MetricAlarm").Any(name => name.EndsWith("service.api.no-healthy-task", StringComparison.Ordinal)) ? "told" : null,
            plan => Alerts(plan).Contains("ApiNoPod") ? "told" : null),
        new(
            "An objective is watched at the same burn rates", "Composite alarms on two windows each", "Rules on two windows each",
            plan => Names(SloDefaults.Windows.Select(window => window.Name).Where(window =>
                plan.Names("aws:cloudwatch/compositeAlarm:CompositeAlarm").Any(name => name.EndsWith($"service.api.slo-availability-{window}", StringComparison.Ordinal)))),
            plan => Names(SloDefaults.Windows.Select(window => window.Name).Where(window => Alerts(plan).Contains($"ApiSloAvailability{LinkVariable.Pascal(window)}")))),
        new(
            "Logs are kept, and not forever", "Log group of the service", "Log group of the cluster's containers",
            plan => plan.Number("api-logs", "retentionInDays") > 0 ? "expire" : null,
            plan => plan.Number("main-application-logs", "retentionInDays") > 0 ? "expire" : null),
        new(
            "Everybody can see whose it is", "Tag `owner`", "Label `owner`",
            plan => plan.Text("api-service", "tags.owner"), plan => plan.Text("api-deployment", "metadata.labels.owner")),
    ];

    public static IReadOnlyList<Guarantee> All { get; } = [.. Scalability, .. Resilience, .. Security, .. Observability];

    private static bool IsArn(string? text) => text is not null && (text.StartsWith("arn:aws:secretsmanager:", StringComparison.Ordinal) || text == "${payment-token-secret.arn}");

    private static System.Text.Json.JsonElement? Task(PlanView plan, string path) => plan.FindJson("api-task", "containerDefinitions", $"0.{path}");

    private static string? Annotation(PlanView plan, string name) => plan.Text("api-ingress", $"metadata.annotations.alb|ingress|kubernetes|io/{name}");

    private static string? Attribute(PlanView plan, string name) =>
        Annotation(plan, "load-balancer-attributes")?.Split(',').Select(pair => pair.Split('=')).FirstOrDefault(pair => pair[0] == name)?[1];

    private static int? Deregistration(PlanView plan) =>
        Annotation(plan, "target-group-attributes") is { } text ? int.Parse(text.Split('=')[1], System.Globalization.CultureInfo.InvariantCulture) : null;

    private static string? Condition(PlanView plan, string role, string key) =>
        PlanView.Show(plan.FindJson(role, "assumeRolePolicy", $"Statement.0.Condition.StringEquals.{key}"));

    private static SortedDictionary<string, string> Variables(PlanView plan)
    {
        var variables = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var variable in plan.Items("api-deployment", $"{Container}.env"))
        {
            variables[variable.GetProperty("name").GetString()!] = PlanView.Show(PlanView.Follow(variable, "value")) ?? "";
        }

        return variables;
    }

    private static HashSet<string> Alerts(PlanView plan) => [.. plan.Items("alarms-api-rules", "spec.groups")
        .SelectMany(group => group.GetProperty("rules").EnumerateArray())
        .Select(rule => PlanView.Show(PlanView.Follow(rule, "alert"))).OfType<string>()];

    private static string? Names(IEnumerable<string>? names) => string.Join(", ", (names ?? []).Order(StringComparer.Ordinal)) is { Length: > 0 } text ? text : null;

    private static string? Between(int? least, int? most) => least is null || most is null ? null : $"{least} to {most}";

    private static string? Percent(int? value) => value is null ? null : $"{value} %";

    private static string? Port(int? value) => value is null ? null : $"port {value}";
}
