using System.Globalization;

namespace Infra;

/// <summary>The sizes of tasks that Fargate offers.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html</remarks>
public static class FargateSize
{
    private const int GiB = 1024;

    private static readonly int[] Cpus = [256, 512, 1024, 2048, 4096, 8192, 16384];

    /// <summary>The processor shares on offer, in units of 1/1024 vCPU.</summary>
    public static IReadOnlyCollection<int> CpuSizes => Cpus;

    /// <summary>The memory sizes on offer for a processor share, in MiB. Empty for a share that is not on offer.</summary>
    public static IReadOnlyList<int> MemorySizes(int cpu) => cpu switch
    {
        256 => [512, 1 * GiB, 2 * GiB],
        512 => Steps(1, 4, 1),
        1024 => Steps(2, 8, 1),
        2048 => Steps(4, 16, 1),
        4096 => Steps(8, 30, 1),
        8192 => Steps(16, 60, 4),
        16384 => Steps(32, 120, 8),
        _ => [],
    };

    internal static void Validate(ArgumentProblems problems, int cpu, int memoryMiB)
    {
        var sizes = MemorySizes(cpu);
        if (sizes.Count == 0)
        {
            problems.Add("Container.Cpu", cpu, string.Join(", ", CpuSizes), "take a processor share that Fargate offers");
        }
        else if (!sizes.Contains(memoryMiB))
        {
            problems.Add(
                "Container.MemoryMiB", memoryMiB, $"with Cpu {cpu.ToString(CultureInfo.InvariantCulture)}: {Describe(sizes)}",
                "take one of these sizes, or another Cpu");
        }
    }

    private static string Describe(IReadOnlyList<int> sizes) => sizes.Count <= 4
        ? string.Join(", ", sizes)
        : string.Create(CultureInfo.InvariantCulture, $"{sizes[0]} to {sizes[^1]} in steps of {sizes[1] - sizes[0]}");

    private static int[] Steps(int fromGiB, int toGiB, int stepGiB) =>
        [.. Enumerable.Range(0, (toGiB - fromGiB) / stepGiB + 1).Select(step => (fromGiB + step * stepGiB) * GiB)];
}
