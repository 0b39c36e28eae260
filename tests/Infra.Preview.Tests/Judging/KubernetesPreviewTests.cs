using Infra.Plans;
using Infra.Policies;
using Infra.Preview.Running;
using Infra.Preview.Tests.Running;
using Infra.Testing;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Autoscaling.V2;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;
using Apps = Pulumi.Kubernetes.Apps.V1;
using Core = Pulumi.Kubernetes.Core.V1;

namespace Infra.Preview.Tests.Judging;

/// <summary>The Kubernetes rules over what a program on the typed SDK declares: names that come from outputs, and properties as the SDK spells them.</summary>
[Collection(nameof(ProcessCollection))]
public sealed class KubernetesPreviewTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public KubernetesPreviewTests() => _folder.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_hardened_workload_in_a_closed_namespace_complies_with_all_rules()
    {
        var result = await JudgeAsync(() =>
        {
            var space = new Core.Namespace("shop", new()
            {
                Metadata = new ObjectMetaArgs { Labels = { ["pod-security.kubernetes.io/enforce"] = "restricted" } },
            });
            var place = new ObjectMetaArgs { Namespace = space.Metadata.Apply(metadata => metadata.Name) };
            _ = new Core.ResourceQuota("quota", new() { Metadata = place, Spec = new ResourceQuotaSpecArgs { Hard = { ["pods"] = "20" } } });
            _ = new Core.LimitRange("limits", new() { Metadata = place, Spec = new LimitRangeSpecArgs { Limits = { new LimitRangeItemArgs { Type = "Container" } } } });
            _ = new Pulumi.Kubernetes.Networking.V1.NetworkPolicy("deny", new()
            {
                Metadata = place,
                Spec = new NetworkPolicySpecArgs { PodSelector = new LabelSelectorArgs(), PolicyTypes = { "Ingress" } },
            });
            var orders = new Apps.Deployment("orders", new() { Metadata = place, Spec = Orders() });
            _ = new Pulumi.Kubernetes.Policy.V1.PodDisruptionBudget("orders", new()
            {
                Metadata = place,
                Spec = new PodDisruptionBudgetSpecArgs { MaxUnavailable = 1, Selector = new LabelSelectorArgs { MatchLabels = { ["app"] = "orders" } } },
            });
            _ = new Pulumi.Kubernetes.Autoscaling.V2.HorizontalPodAutoscaler("orders", new()
            {
                Metadata = place,
                Spec = new HorizontalPodAutoscalerSpecArgs
                {
                    ScaleTargetRef = new CrossVersionObjectReferenceArgs { Kind = "Deployment", Name = orders.Metadata.Apply(metadata => metadata.Name) },
                    MinReplicas = 2,
                    MaxReplicas = 6,
                    Metrics = { new MetricSpecArgs { Type = "Resource" } },
                },
            });
        });

        Assert.True(result.Findings.Count == 0, TerminalReport.Render(result, withUndecidable: true));
        Assert.Empty(result.Rules.Where(rule => rule.Counts.Pass == 0 && Applies(rule.Rule.Slug)).Select(rule => rule.Rule.Slug));
    }

    [Fact]
    public async Task What_the_SDK_sets_is_what_the_rules_read()
    {
        var result = await JudgeAsync(() => _ = new Apps.DaemonSet("agent", new()
        {
            Spec = new DaemonSetSpecArgs
            {
                Selector = new LabelSelectorArgs(),
                Template = new PodTemplateSpecArgs { Spec = Open() },
            },
        }));

        Assert.Equal(
            [
                "k8s-apparmor-not-off", "k8s-drop-capabilities", "k8s-image-pinned-trusted", "k8s-network-policy", "k8s-no-added-capabilities",
                "k8s-no-default-namespace", "k8s-no-host-namespaces", "k8s-no-hostpath", "k8s-no-plain-secrets", "k8s-no-priv-escalation", "k8s-no-privileged",
                "k8s-probes", "k8s-proc-mount", "k8s-proc-mount-always-masked", "k8s-readonly-rootfs", "k8s-resource-requests-limits", "k8s-rollout-safe",
                "k8s-run-as-non-root", "k8s-sa-token", "k8s-safe-sysctls", "k8s-seccomp", "k8s-seccomp-not-off", "k8s-selinux-not-loosened", "k8s-volume-types",
            ],
            result.Findings.Where(finding => finding.Kind == FindingKind.Violation).Select(finding => finding.Rule.Slug).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(4, result.Findings.Count(finding => finding.Rule.Slug == "k8s-no-host-namespaces"));
        Assert.Equal(2, result.Findings.Count(finding => finding.Rule.Slug == "k8s-no-privileged"));
    }

    // Rules about kinds that the program has none of.
    private static bool Applies(string slug) =>
        slug is not ("k8s-no-public-service" or "k8s-ingress-tls" or "k8s-rbac-least" or "k8s-no-bare-pod");

    private static DeploymentSpecArgs Orders() => new()
    {
        Selector = new LabelSelectorArgs { MatchLabels = { ["app"] = "orders" } },
        Template = new PodTemplateSpecArgs
        {
            Metadata = new ObjectMetaArgs { Labels = { ["app"] = "orders" } },
            Spec = new PodSpecArgs
            {
                AutomountServiceAccountToken = false,
                SecurityContext = new PodSecurityContextArgs { RunAsNonRoot = true, SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" } },
                TopologySpreadConstraints =
                {
                    new TopologySpreadConstraintArgs { MaxSkew = 1, TopologyKey = "topology.kubernetes.io/zone", WhenUnsatisfiable = "ScheduleAnyway" },
                },
                Containers =
                {
                    new ContainerArgs
                    {
                        Name = "orders",
                        Image = "acme/orders:1.4.2",
                        Ports = { new ContainerPortArgs { ContainerPortValue = 8080 } },
                        Resources = new ResourceRequirementsArgs
                        {
                            Requests = { ["cpu"] = "250m", ["memory"] = "256Mi" },
                            Limits = { ["memory"] = "512Mi" },
                        },
                        ReadinessProbe = new ProbeArgs { HttpGet = new HTTPGetActionArgs { Path = "/ready", Port = 8080 } },
                        LivenessProbe = new ProbeArgs { HttpGet = new HTTPGetActionArgs { Path = "/live", Port = 8080 } },
                        Lifecycle = new LifecycleArgs { PreStop = new LifecycleHandlerArgs { Exec = new ExecActionArgs { Command = { "sleep", "5" } } } },
                        SecurityContext = new SecurityContextArgs
                        {
                            AllowPrivilegeEscalation = false,
                            ReadOnlyRootFilesystem = true,
                            Capabilities = new CapabilitiesArgs { Drop = { "ALL" } },
                        },
                    },
                },
            },
        },
    };

    private static PodSpecArgs Open() => new()
    {
        HostNetwork = true,
        HostPID = true,
        HostIPC = true,
        ServiceAccountName = "default",
        SecurityContext = new PodSecurityContextArgs
        {
            RunAsUser = 0,
            AppArmorProfile = new AppArmorProfileArgs { Type = "Unconfined" },
            SeccompProfile = new SeccompProfileArgs { Type = "Unconfined" },
            SeLinuxOptions = new SELinuxOptionsArgs { Type = "spc_t" },
            Sysctls = { new SysctlArgs { Name = "kernel.msgmax", Value = "1" } },
            WindowsOptions = new WindowsSecurityContextOptionsArgs { HostProcess = true },
        },
        Volumes = { new VolumeArgs { Name = "node", HostPath = new HostPathVolumeSourceArgs { Path = "/" } } },
        Containers =
        {
            new ContainerArgs
            {
                Name = "agent",
                Image = "acme/agent",
                Ports = { new ContainerPortArgs { ContainerPortValue = 8080, HostPort = 8080 } },
                Env = { new EnvVarArgs { Name = "API_TOKEN", Value = "correct-horse" } },
                SecurityContext = new SecurityContextArgs
                {
                    Privileged = true,
                    ProcMount = "Unmasked",
                    Capabilities = new CapabilitiesArgs { Add = { "SYS_ADMIN" } },
                },
            },
        },
    };

    private async Task<EvaluationResult> JudgeAsync(Action program)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = new RunnerHost { Out = output, Error = error, CurrentDirectory = _folder.Path };
        var exitCode = await new PreviewRun(host).RunAsync(["--json", "plan.json", "--no-policy"], () => Deployment.RunAsync(program));
        Assert.True(exitCode == ExitCode.Success, error.ToString());

        var rules = PolicyCatalogue.Of(PolicyCatalogue.BuiltIn.Policies.Where(policy => policy.Info.Slug.StartsWith("k8s-", StringComparison.Ordinal)));
        var plan = PlanJson.Read(File.ReadAllText(_folder.PathOf("plan.json")));
        return PolicyEngine.Evaluate(plan, new EvaluationOptions { Catalogue = rules, Pack = BuiltInPacks.Strict });
    }
}
