using Infra.Policies.Tests.Rules;

namespace Infra.Policies.Tests.Packs;

/// <summary>The two packs against the profiles of the Pod Security Standards as Kubernetes 1.36 enforces them.</summary>
public sealed class PodSecurityStandardsTests
{
    private const string Hardened =
        "securityContext: { allowPrivilegeEscalation: false, runAsNonRoot: true, seccompProfile: { type: RuntimeDefault }, capabilities: { drop: [ALL] } }";

    [Fact]
    public void Every_control_has_its_rules()
    {
        Assert.Equal(
            """
            AppArmor: k8s-apparmor-not-off
            Capabilities: k8s-no-added-capabilities
            Host Namespaces: k8s-no-host-namespaces
            Host Ports: k8s-no-host-namespaces
            Host Probes / Lifecycle Hooks: k8s-no-host-namespaces
            HostPath Volumes: k8s-no-hostpath
            HostProcess: k8s-no-privileged
            Privileged Containers: k8s-no-privileged
            SELinux: k8s-selinux-not-loosened
            Seccomp: k8s-seccomp-not-off
            Sysctls: k8s-safe-sysctls
            /proc Mount Type: k8s-proc-mount
            """.Split('\n').Order(StringComparer.Ordinal),
            Controls(Framework.PssBaseline));
        Assert.Equal(
            """
            Capabilities: k8s-drop-capabilities
            Privilege Escalation: k8s-no-priv-escalation
            Running as Non-root user: k8s-run-as-non-root
            Running as Non-root: k8s-run-as-non-root
            Seccomp: k8s-seccomp
            Volume Types: k8s-volume-types
            /proc Mount Type: k8s-proc-mount-always-masked
            """.Split('\n').Order(StringComparer.Ordinal),
            Controls(Framework.PssRestricted));
    }

    [Fact]
    public void Packs_have_the_rules_of_their_controls_and_no_others()
    {
        var baseline = Slugs(BuiltInPacks.PssBaseline);
        var restricted = Slugs(BuiltInPacks.PssRestricted);

        Assert.Equal(9, baseline.Count);
        Assert.Equal(15, restricted.Count);
        Assert.Subset(restricted, baseline);
        Assert.DoesNotContain("k8s-readonly-rootfs", restricted);
    }

    // What a namespace would accept: b for baseline, r for restricted, which asks for all of baseline too.
    [Theory]
    [InlineData("b-", "image: a", "")]
    [InlineData("br", Hardened, "")]
    [InlineData("br", Hardened, "hostNetwork: false, securityContext: { runAsUser: 1000, fsGroup: 0 }")]
    [InlineData("--", Hardened, "hostNetwork: true")]
    [InlineData("--", Hardened, "hostPID: true")]
    [InlineData("--", Hardened, "hostIPC: true")]
    [InlineData("--", Hardened + ", ports: [{ hostPort: 80 }]", "")]
    [InlineData("br", Hardened + ", ports: [{ hostPort: 0, containerPort: 80 }]", "")]
    [InlineData("--", Hardened + ", livenessProbe: { tcpSocket: { host: a, port: 1 } }", "")]
    [InlineData("--", Hardened, "securityContext: { windowsOptions: { hostProcess: true } }")]
    [InlineData("--", "securityContext: { privileged: true }", "")]
    [InlineData("b-", "securityContext: { capabilities: { add: [CHOWN] } }", "")]
    [InlineData("--", "securityContext: { capabilities: { add: [NET_ADMIN] } }", "")]
    [InlineData("--", Hardened, "volumes: [{ name: a, hostPath: { path: / } }]")]
    [InlineData("b-", Hardened, "volumes: [{ name: a, nfs: { server: a, path: / } }]")]
    [InlineData("br", Hardened, "volumes: [{ name: a, csi: { driver: a } }, { name: b }]")]
    [InlineData("--", Hardened, "securityContext: { appArmorProfile: { type: Unconfined } }")]
    [InlineData("br", Hardened, "securityContext: { appArmorProfile: { type: Localhost } }")]
    [InlineData("--", Hardened, "securityContext: { seLinuxOptions: { role: a } }")]
    [InlineData("br", Hardened, "securityContext: { seLinuxOptions: { level: a } }")]
    [InlineData("--", "securityContext: { procMount: Unmasked }", "")]
    [InlineData("b-", "securityContext: { procMount: Unmasked }", "hostUsers: false")]
    [InlineData("--", Hardened, "securityContext: { seccompProfile: { type: Unconfined } }")]
    [InlineData("--", Hardened, "securityContext: { sysctls: [{ name: kernel.sem }] }")]
    [InlineData("br", Hardened, "securityContext: { sysctls: [{ name: net.ipv4.tcp_syncookies }] }")]
    [InlineData("b-", "securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault }, capabilities: { drop: [ALL] } }", "")]
    [InlineData("b-", "securityContext: { allowPrivilegeEscalation: false, seccompProfile: { type: RuntimeDefault }, capabilities: { drop: [ALL] } }", "")]
    [InlineData("br", "securityContext: { allowPrivilegeEscalation: false, seccompProfile: { type: RuntimeDefault }, capabilities: { drop: [ALL] } }", "hostUsers: false")]
    [InlineData("b-", "securityContext: { allowPrivilegeEscalation: false, runAsNonRoot: true, capabilities: { drop: [ALL] } }", "")]
    [InlineData("br", "securityContext: { runAsNonRoot: true }", "os: { name: windows }")]
    [InlineData("b-", "securityContext: { runAsNonRoot: false }", "os: { name: windows }")]
    [InlineData("b-", Hardened, "securityContext: { runAsUser: 0 }")]
    [InlineData("b-", Hardened, "securityContext: { runAsNonRoot: false }")]
    [InlineData("b-", Hardened, "initContainers: [{ name: b }]")]
    [InlineData("--", Hardened, "ephemeralContainers: [{ name: b, securityContext: { privileged: true } }]")]
    public void Pods_pass_the_profiles_that_would_let_them_in(string profiles, string container, string spec)
    {
        var plan = PlanText.ParsePlan(Workloads.Deployment($"containers: [{{ name: a, {container} }}]{(spec.Length == 0 ? "" : ", " + spec)}"));

        Assert.Equal(profiles[0] == 'b', Passes(BuiltInPacks.PssBaseline));
        Assert.Equal(profiles[1] == 'r', Passes(BuiltInPacks.PssRestricted));

        bool Passes(PolicyPack pack) => PolicyEngine.Evaluate(plan, new EvaluationOptions { Pack = pack }).Findings.Count == 0;
    }

    private static IEnumerable<string> Controls(Framework framework) => PolicyCatalogue.BuiltIn.Policies
        .SelectMany(static policy => policy.Info.Controls, static (policy, control) => (policy.Info.Slug, Control: control))
        .Where(pair => pair.Control.Framework == framework)
        .Select(static pair => $"{pair.Control.Id}: {pair.Slug}")
        .Order(StringComparer.Ordinal);

    private static HashSet<string> Slugs(PolicyPack pack) =>
        [.. pack.Select(PolicyCatalogue.BuiltIn).Select(static rule => rule.Policy.Info.Slug)];
}
