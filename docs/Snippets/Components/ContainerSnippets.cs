using Infra;

namespace Snippets.Components;

public static class ContainerSnippets
{
    public static void Options(Network network)
    {
        #region container
        var api = new Service("api", new()
        {
            Network = network,
            Image = "ghcr.io/acme/shop-api:1.4.2",
            Container = new() { Cpu = 1024, MemoryMiB = 4096, Architecture = CpuArchitecture.Arm64, Command = ["serve", "--fast"] },
        });
        #endregion
    }
}
