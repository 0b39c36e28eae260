namespace Infra;

/// <summary>How large a task is, and the processors it runs on.</summary>
public sealed record TaskSize
{
    /// <summary>The processor share, in units of 1/1024 vCPU: see <see cref="FargateSize.CpuSizes"/>. Default: <see cref="ContainerDefaults.Cpu"/>.</summary>
    public int? Cpu { get; init; }

    /// <summary>
    /// The memory in MiB; Fargate offers certain sizes for each <see cref="Cpu"/>. Default: <see cref="ContainerDefaults.MemoryMiB"/>, or the
    /// least for the <see cref="Cpu"/> given.
    /// </summary>
    public int? MemoryMiB { get; init; }

    /// <summary>The processors the image is built for. Default: <see cref="CpuArchitecture.X64"/>.</summary>
    public CpuArchitecture Architecture { get; init; }
}
