namespace Infra;

/// <summary>The processors an image is built for.</summary>
public enum CpuArchitecture
{
    /// <summary>Intel and AMD.</summary>
    X64,

    /// <summary>AWS Graviton: about a fifth cheaper for the same size. The image has to be built for it.</summary>
    Arm64,
}
