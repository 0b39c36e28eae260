using Infra.Tests.RoundTrip;
using Pulumi;

namespace Infra.Kubernetes.Tests.RoundTrip;

/// <summary>Each component in production, and what one changed argument does to it.</summary>
internal static class RoundTrips
{
    private const string Key = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    public static IReadOnlyDictionary<string, ChangeCase> All { get; } = new Dictionary<string, ChangeCase>(StringComparer.Ordinal)
    {
        ["Namespace: its quota"] = new(changed => _ = new Namespace("shop", new() { Quota = new() { Cpu = changed ? "64" : "32" } }),
            "~ shop-quota: spec.hard[\"requests.cpu\"]"),
        ["Namespace: another name moves all in it"] = new(
            changed => KubernetesStacks.Worker(space: new Namespace("shop", new() { Name = changed ? "shop-eu" : "shop" })),
            "± mailer-account: metadata.namespace",
            "± mailer-autoscaler: metadata.namespace",
            "± mailer-budget: metadata.namespace",
            "± mailer-deployment: metadata.namespace",
            "± shop-deny-all: metadata.namespace",
            "± shop-dns: metadata.namespace",
            "± shop-limits: metadata.namespace",
            "± shop-namespace: metadata.name",
            "± shop-quota: metadata.namespace"),
        ["Namespace: that something else made"] = new(
            changed => KubernetesStacks.Worker(space: Namespace.FromExisting("shop", new() { Name = changed ? "shop-eu" : "shop" })),
            "± mailer-account: metadata.namespace",
            "± mailer-autoscaler: metadata.namespace",
            "± mailer-budget: metadata.namespace",
            "± mailer-deployment: metadata.namespace"),
        ["WebService: its image"] = new(changed => KubernetesStacks.WebService(change: args => args.Image = changed ? "ghcr.io/acme/shop-api:1.5.0" : KubernetesStacks.Image),
            "~ api-deployment: metadata.labels[\"app.kubernetes.io/version\"], spec.template.metadata.labels[\"app.kubernetes.io/version\"], spec.template.spec.containers[api].image"),
        ["WebService: its size in another form and larger"] = new(
            changed => KubernetesStacks.WebService(change: args => args.Size = new() { Cpu = changed ? "2000m" : "1000m", Memory = "1024Mi" }),
            "~ api-deployment: spec.template.spec.containers[api].resources.requests.cpu"),
        ["WebService: a file"] = new(
            changed => KubernetesStacks.WebService(change: args => args.Files["/app/shop.json"] = changed ? "{\"currency\":\"CHF\"}" : "{\"currency\":\"EUR\"}"),
            "~ api-deployment: spec.template.metadata.annotations[\"checksum/files\"], spec.template.spec.volumes[files].configMap.name",
            "± api-files: data[\"app_shop.json\"].currency"),
        ["WebService: a secret more"] = new(
            changed => KubernetesStacks.WebService(change: args =>
            {
                args.Secrets["KEY"] = PodSecret.Value(Output.CreateSecret("correct-horse"));
                if (changed)
                {
                    args.Secrets["OTHER"] = PodSecret.Of("payments", "key");
                }
            }),
            "~ api-deployment: spec.template.spec.containers[api].env[OTHER]"),
        ["Worker: its bounds"] = new(changed => KubernetesStacks.Worker(change: args => args.Scaling = new() { MinReplicas = changed ? 3 : 2, MaxReplicas = 9 }),
            "~ mailer-autoscaler: spec.minReplicas"),
        ["CronWorkload: its schedule"] = new(changed => KubernetesStacks.CronWorkload(change: args => args.Schedule = changed ? "0 4 * * *" : "0 3 * * *"),
            "~ report-cron-job: spec.schedule"),
        ["Cluster: an endpoint that is reached from outside"] = new(changed => OnCluster(args => args.AllowPublicAccess = changed ? ["203.0.113.0/24"] : []),
            "~ main-cluster: vpcConfig.endpointPublicAccess, vpcConfig.publicAccessCidrs"),
        ["Cluster: other addresses of services replace all"] = new(changed => OnCluster(args => args.ServiceCidr = changed ? "10.100.0.0/16" : "172.20.0.0/16"),
            "± mailer-account",
            "± mailer-autoscaler",
            "± mailer-budget",
            "± mailer-deployment: spec.template.spec.volumes[files].configMap.name",
            "± mailer-files",
            "± main-alb-internal-class",
            "± main-alb-internal-parameters",
            "± main-alb-public-class",
            "± main-alb-public-parameters",
            "± main-cluster: kubernetesNetworkConfig.serviceIpv4Cidr",
            "± main-network-policies",
            "± main-node-class: spec.securityGroupSelectorTerms[${main-cluster.vpcConfig.clusterSecurityGroupId}], spec.securityGroupSelectorTerms[10f94e27fb59dce92]",
            "± main-node-pool",
            "± main-provider: kubeconfig.clusters[shop-production-main].cluster.certificate-authority-data, kubeconfig.clusters[shop-production-main].cluster.server",
            "± main-volumes",
            "± shop-deny-all",
            "± shop-dns: spec.egress[0].to[1].ipBlock.cidr",
            "± shop-limits",
            "± shop-namespace",
            "± shop-quota"),
        ["Cluster: a key that is there"] = new(changed => OnCluster(args => args.EncryptionKey = changed ? EncryptionKey.FromExisting("data", Key) : null),
            "- main-key",
            "~ main-cluster-key: policy.Statement[EncryptSecrets].Resource, policy.Statement[EncryptVolumes].Resource, policy.Statement[GrantToVolumes].Resource",
            "~ main-cluster: encryptionConfig.provider.keyArn",
            "~ main-node-class: spec.ephemeralStorage.kmsKeyID",
            "± main-volumes: parameters.kmsKeyId"),
        ["Cluster: a key of its own"] = new(changed => OnCluster(args => args.EncryptionKey = changed ? null : EncryptionKey.FromExisting("data", Key)),
            "+ main-key",
            "~ main-cluster-key: policy.Statement[EncryptSecrets].Resource, policy.Statement[EncryptVolumes].Resource, policy.Statement[GrantToVolumes].Resource",
            "~ main-cluster: encryptionConfig.provider.keyArn",
            "~ main-node-class: spec.ephemeralStorage.kmsKeyID",
            "± main-volumes: parameters.kmsKeyId"),
        ["Cluster: that something else made"] = new(
            changed =>
            {
                // The account and region of a stack are learnt from its resources of AWS.
                _ = new Queue("jobs");
                var space = new Namespace("shop", new() { Cluster = Cluster.FromExisting("old", new() { ClusterName = "legacy" }) });
                _ = KubernetesStacks.Worker(space: space, change: args => args.Environment["LOG_LEVEL"] = changed ? "debug" : "info");
            },
            "~ mailer-deployment: spec.template.spec.containers[mailer].env[LOG_LEVEL].value"),
        ["PrometheusAlarms: its objective"] = new(
            changed => _ = new PrometheusAlarms("alarms", new() { Watch = { KubernetesStacks.WebService() }, Slo = Slo.Availability(changed ? 99.95 : 99.9) }),
            "~ alarms-api-rules: spec.groups[api.slo-availability].rules[0].annotations.summary, spec.groups[api.slo-availability].rules[0].expr, spec.groups[api.slo-availability].rules[1].annotations.summary, spec.groups[api.slo-availability].rules[1].expr, spec.groups[api.slo-availability].rules[2].annotations.summary, spec.groups[api.slo-availability].rules[2].expr"),
    };

    private static void OnCluster(Action<ClusterArgs> change)
    {
        var args = new ClusterArgs { Network = new Network("shop") };
        change(args);
        var space = new Namespace("shop", new() { Cluster = new Cluster("main", args) });
        _ = KubernetesStacks.Worker(change: worker => worker.Files["/app/a.txt"] = "a", space: space);
    }
}
