namespace Infra.Policies;

/// <summary>A catalogue of controls that rules refer to.</summary>
public enum Framework
{
    /// <summary>AWS Foundational Security Best Practices, as Security Hub numbers it.</summary>
    AwsFsbp,

    /// <summary>CIS AWS Foundations Benchmark 5.0.</summary>
    CisAws5,

    /// <summary>CIS AWS Foundations Benchmark 3.0.</summary>
    CisAws3,

    /// <summary>NIST SP 800-53 revision 5.</summary>
    Nist80053,

    /// <summary>PCI DSS 4.0.</summary>
    Pci4,

    /// <summary>CIS Kubernetes Benchmark 1.10.</summary>
    CisKubernetes,

    /// <summary>Kubernetes Pod Security Standards, baseline profile.</summary>
    PssBaseline,

    /// <summary>Kubernetes Pod Security Standards, restricted profile.</summary>
    PssRestricted,

    /// <summary>NSA and CISA Kubernetes hardening guidance.</summary>
    NsaKubernetes,
}
