namespace Infra.Tests;

public class FargateSizeTests
{
    [Theory]
    [InlineData(256, 3, 512, 2048)]
    [InlineData(512, 4, 1024, 4096)]
    [InlineData(1024, 7, 2048, 8192)]
    [InlineData(2048, 13, 4096, 16384)]
    [InlineData(4096, 23, 8192, 30720)]
    [InlineData(8192, 12, 16384, 61440)]
    [InlineData(16384, 12, 32768, 122880)]
    public void Sizes_are_those_of_AWS(int cpu, int count, int smallest, int largest)
    {
        var sizes = FargateSize.MemorySizes(cpu);

        Assert.Equal((count, smallest, largest), (sizes.Count, sizes[0], sizes[^1]));
    }

    [Fact]
    public void Shares_are_those_of_AWS()
    {
        Assert.Equal([256, 512, 1024, 2048, 4096, 8192, 16384], FargateSize.CpuSizes);
        Assert.Empty(FargateSize.MemorySizes(300));
    }

    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public void Defaults_are_on_offer(Tier tier)
    {
        var defaults = ContainerDefaults.For(tier);

        Assert.Contains(defaults.MemoryMiB, FargateSize.MemorySizes(defaults.Cpu));
    }
}
