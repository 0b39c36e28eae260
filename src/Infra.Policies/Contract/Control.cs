namespace Infra.Policies;

/// <summary>One control of a framework, such as <c>S3.8</c> of AWS FSBP.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Id">The control's id there; empty where the framework has a single statement without a number.</param>
public readonly record struct Control(Framework Framework, string Id)
{
    /// <summary>A control of AWS Foundational Security Best Practices, such as <c>S3.8</c>.</summary>
    public static Control Fsbp(string id) => new(Framework.AwsFsbp, id);

    /// <summary>A recommendation of CIS AWS 5.0, such as <c>2.1.4</c>.</summary>
    public static Control Cis5(string id) => new(Framework.CisAws5, id);

    /// <summary>A recommendation of CIS AWS 3.0.</summary>
    public static Control Cis3(string id) => new(Framework.CisAws3, id);

    /// <summary>A control of NIST 800-53, such as <c>SC-28</c>.</summary>
    public static Control Nist(string id) => new(Framework.Nist80053, id);

    /// <summary>A requirement of PCI DSS 4.0, such as <c>3.5.1</c>.</summary>
    public static Control Pci(string id) => new(Framework.Pci4, id);

    /// <summary>A recommendation of CIS Kubernetes 1.10, such as <c>5.2.2</c>.</summary>
    public static Control CisK8s(string id) => new(Framework.CisKubernetes, id);

    /// <summary>A control of the Pod Security Standards baseline profile, such as <c>Host Ports</c>.</summary>
    public static Control PssBaseline(string id = "") => new(Framework.PssBaseline, id);

    /// <summary>A control of the Pod Security Standards restricted profile, beyond baseline, such as <c>Volume Types</c>.</summary>
    public static Control PssRestricted(string id = "") => new(Framework.PssRestricted, id);

    /// <summary>Part of the NSA and CISA Kubernetes hardening guidance.</summary>
    public static Control Nsa() => new(Framework.NsaKubernetes, "");

    /// <summary>The framework's name and the control's id, such as <c>AWS FSBP S3.8</c>.</summary>
    public override string ToString() => Id.Length == 0 ? NameOf(Framework) : $"{NameOf(Framework)} {Id}";

    /// <summary>The name of a framework as reports print it.</summary>
    public static string NameOf(Framework framework) => framework switch
    {
        Framework.AwsFsbp => "AWS FSBP",
        Framework.CisAws5 => "CIS AWS 5.0",
        Framework.CisAws3 => "CIS AWS 3.0",
        Framework.Nist80053 => "NIST 800-53",
        Framework.Pci4 => "PCI DSS 4.0",
        Framework.CisKubernetes => "CIS Kubernetes 1.10",
        Framework.PssBaseline => "Pod Security Standards: baseline",
        Framework.PssRestricted => "Pod Security Standards: restricted",
        Framework.NsaKubernetes => "NSA Kubernetes hardening",
        _ => framework.ToString(),
    };
}
