using System.Text;
using System.Text.Json.Nodes;
using Infra.Plans;
using Infra.Policies;

namespace Infra.Kubernetes.Tests;

/// <summary>What holds for every object of every component, in every tier and with all options.</summary>
public class ManifestTests
{
    private static readonly HashSet<string> Required = new(StringComparer.Ordinal)
    {
        KubernetesLabels.Name, KubernetesLabels.Instance, KubernetesLabels.Component, KubernetesLabels.PartOf, KubernetesLabels.ManagedBy,
        KubernetesLabels.Owner, KubernetesLabels.Tier,
    };

    // What Pod Security's profile restricted lets pods mount: https://kubernetes.io/docs/concepts/security/pod-security-standards/
    private static readonly HashSet<string> Mountable = new(StringComparer.Ordinal)
    {
        "name", "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret",
    };

    public static TheoryData<string, Tier> Programs => KubernetesPrograms.InEveryTier;

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Every_object_says_whose_it_is(string program, Tier tier)
    {
        var objects = await KubernetesPrograms.ManifestsAsync(program, tier);

        Assert.NotEmpty(objects);
        Assert.All(objects, manifest =>
        {
            var labels = manifest.Metadata["labels"]!.AsObject();
            Assert.Superset(Required, labels.Select(label => label.Key).ToHashSet(StringComparer.Ordinal));
            Assert.Equal("payments", (string?)labels[KubernetesLabels.Owner]);
            Assert.All(labels, label => Assert.Matches("^([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$", (string?)label.Value));
        });
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task No_object_is_in_the_default_namespace(string program, Tier tier)
    {
        Assert.All(
            (await KubernetesPrograms.ManifestsAsync(program, tier)).Where(manifest => manifest.Kind != "Namespace"),
            manifest => Assert.StartsWith("shop", (string?)manifest.Metadata["namespace"], StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Every_name_is_one_that_the_cluster_takes(string program, Tier tier)
    {
        Assert.All(
            (await KubernetesPrograms.ManifestsAsync(program, tier)).Where(manifest => manifest.Metadata["name"] is not null),
            manifest => Assert.Matches("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", (string?)manifest.Metadata["name"]));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Every_image_is_pinned(string program, Tier tier)
    {
        Assert.All((await KubernetesPrograms.ManifestsAsync(program, tier)).SelectMany(manifest => manifest.Containers), container =>
            Assert.Matches("(:[0-9.]+|@sha256:[0-9a-f]{64})$", (string?)container["image"]));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task No_secret_is_in_the_plan(string program, Tier tier)
    {
        var plan = Encoding.UTF8.GetString(PlanJson.ToBytes(await KubernetesPrograms.PreviewAsync(program, tier)));

        Assert.DoesNotContain("correct-horse", plan, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Every_pod_is_one_that_the_profile_restricted_lets_in(string program, Tier tier)
    {
        Assert.All((await KubernetesPrograms.ManifestsAsync(program, tier)).Where(manifest => manifest.Pod is not null), manifest =>
        {
            var pod = manifest.Pod!;
            Assert.All((string[])["hostNetwork", "hostPID", "hostIPC", "initContainers"], property => Assert.Null(pod[property]));
            Assert.True((bool)pod["securityContext"]!["runAsNonRoot"]!);
            Assert.NotEqual(0, (int)pod["securityContext"]!["runAsUser"]!);
            Assert.Equal("RuntimeDefault", (string?)pod["securityContext"]!["seccompProfile"]!["type"]);
            Assert.All(pod["volumes"]!.AsArray(), volume => Assert.Subset(Mountable, volume!.AsObject().Select(property => property.Key).ToHashSet(StringComparer.Ordinal)));
            Assert.All(manifest.Containers, AssertRestricted);
        });
    }

    private static void AssertRestricted(JsonObject container)
    {
        var security = container["securityContext"]!;
        Assert.False((bool)security["allowPrivilegeEscalation"]!);
        Assert.Equal(["ALL"], security["capabilities"]!["drop"]!.AsArray().Select(capability => (string?)capability));
        Assert.Null(security["capabilities"]!["add"]);
        Assert.Null(security["privileged"]);
        Assert.Null(security["procMount"]);
        Assert.True((bool)security["runAsNonRoot"]!);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task The_number_of_pods_belongs_to_the_autoscaler_alone(string program, Tier tier)
    {
        var objects = await KubernetesPrograms.ManifestsAsync(program, tier);
        var deployments = objects.Where(manifest => manifest.Kind == "Deployment").ToList();

        Assert.All(deployments, deployment => Assert.Null(deployment.Object["spec"]!["replicas"]));
        Assert.Equal(
            deployments.Select(deployment => (string?)deployment.Metadata["name"]).Order(StringComparer.Ordinal),
            objects.Where(manifest => manifest.Kind == "HorizontalPodAutoscaler").Select(scaler => (string?)scaler.Object["spec"]!["scaleTargetRef"]!["name"]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Every_pod_is_found_by_its_selector_and_by_no_other(string program, Tier tier)
    {
        var objects = await KubernetesPrograms.ManifestsAsync(program, tier);
        var names = objects.Where(manifest => manifest.Pod is not null).Select(manifest => (string?)manifest.Metadata["labels"]![KubernetesLabels.Name]).ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(objects.Where(manifest => manifest.Kind == "Deployment"), deployment =>
        {
            var selector = deployment.Object["spec"]!["selector"]!["matchLabels"]!.AsObject();
            // A label that may change, such as the version, would need another deployment.
            Assert.Equal([KubernetesLabels.Name], selector.Select(label => label.Key));
            Assert.Equal((string?)selector[KubernetesLabels.Name], (string?)deployment.Object["spec"]!["template"]!["metadata"]!["labels"]![KubernetesLabels.Name]);
        });
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Policies_find_nothing_but_what_was_asked_for_by_name(string program, Tier tier)
    {
        var result = PolicyEngine.Evaluate(await KubernetesPrograms.PreviewAsync(program, tier), new EvaluationOptions
        {
            Pack = BuiltInPacks.Strict,
            Tier = Enum.Parse<PlanTier>(tier.ToString()),
            Subjects = resource => resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal) || resource.Type.StartsWith("infra:", StringComparison.Ordinal),
        });
        var findings = result.Findings.Where(finding => finding.Kind is FindingKind.Violation or FindingKind.RuleError)
            .Select(finding => finding.Rule.Slug).Where(slug => slug.StartsWith("k8s-", StringComparison.Ordinal) || slug == "tags-required")
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

        Assert.Equal(Expected(program, tier), findings);
    }

    private static string[] Expected(string program, Tier tier) => (program, tier) switch
    {
        ("worker with all options", Tier.Production) => ["k8s-hpa-bounds", "k8s-readonly-rootfs"],
        ("worker with all options", _) => ["k8s-readonly-rootfs"],
        ("namespace with all options", _) => ["k8s-quota-limits-per-ns"],
        // Sixty pods in a sandbox, as the program says.
        ("service with all options", Tier.Sandbox or Tier.Staging) => ["k8s-hpa-bounds"],
        _ => [],
    };
}
