using System.Globalization;

namespace Infra.Policies.Rules;

/// <summary>Clusters encrypt secrets, keep audit logs and run a supported version.</summary>
public sealed class ClusterIsHardened : ResourcePolicy
{
    private static readonly Parameter<IReadOnlyList<string>> Logs = Parameter.Texts(
        "logs", ["audit"], "Logs of the control plane that must be kept: api, audit, authenticator, controllerManager, scheduler.");

    // In standard support as of November 2026: 1.33 was until 29 July, 1.34 is until 2 December 2026, 1.35 until 27 March 2027.
    // https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html#kubernetes-release-calendar
    private static readonly Parameter<int> MinimumMinor = Parameter.Whole(
        "minimumMinorVersion", defaultValue: 34, minimum: 1, maximum: 999, "The oldest version in standard support, as the number after \"1.\".");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-381",
        Slug = "eks-secrets-logs-version",
        Title = "Clusters encrypt secrets, keep audit logs and run a supported version",
        Pillars = [Pillar.Security, Pillar.Observability],
        Severity = Severity.High,
        Why = "Secrets without a key of their own are open to whoever reads the storage of the cluster; without audit logs "
            + "nobody can tell who did what; old versions get no security updates.",
        Fix = "On the Cluster set encryptionConfig with the resource secrets and a KMS key, enabledClusterLogTypes with "
            + "audit, a supported version, and in production deletionProtection.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("EKS.2"), Fsbp("EKS.3"), Fsbp("EKS.8"), Pci("10.2.1")],
        Links =
        [
            "https://docs.aws.amazon.com/eks/latest/best-practices/security.html",
            "https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html",
        ],
        Anchors = ["cdk-nag EKS2", "checkov CKV_AWS_37", "checkov CKV_AWS_58", "checkov CKV_AWS_339", "trivy AWS-0038", "trivy AWS-0039"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.EksCluster];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Logs, MinimumMinor];

    /// <inheritdoc/>
    public override string Good => """
        aws:eks/cluster:Cluster shop:
          version: "1.35"
          encryptionConfig: { resources: [secrets], provider: { keyArn: "arn:aws:kms:eu-west-1:111122223333:key/1" } }
          enabledClusterLogTypes: [api, audit, authenticator]
          deletionProtection: true
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:eks/cluster:Cluster shop:
          version: "1.28"
          encryptionConfig: { resources: [secrets], provider: { keyArn: "arn:aws:kms:eu-west-1:111122223333:key/1" } }
          enabledClusterLogTypes: [api, audit, authenticator]
          deletionProtection: true
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        var encryption = resource["encryptionConfig"];
        var encrypts = encryption["resources"].Contains("secrets") & encryption["provider"]["keyArn"].IsSet();
        resource.Require(encrypts.At(encryption), "Secrets are not encrypted with a key of KMS.");

        foreach (var kind in resource.Get(Logs))
        {
            var kept = resource["enabledClusterLogTypes"];
            resource.Require(kept.Contains(kind).At(kept), $"The log {kind} is not kept.");
        }

        // A new cluster without a version gets the newest.
        var version = resource["version"];
        if (!version.IsMissing)
        {
            resource.Require(IsSupported(version, resource.Get(MinimumMinor)), "The version of Kubernetes is no longer supported.");
        }

        if (resource.Tier == PlanTier.Production)
        {
            resource.Require(resource["deletionProtection"].IsTrue(), "The cluster is not protected from deletion.");
        }
    }

    private static Truth IsSupported(Property version, int minor)
    {
        var text = version.Text ?? version.Number?.ToString("0.00", CultureInfo.InvariantCulture);
        var dot = text?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        return dot > 0 && int.TryParse(text.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var own)
            ? Truth.Of(own >= minor || text![..dot] != "1", version)
            : Truth.UnknownBecause(version);
    }
}
