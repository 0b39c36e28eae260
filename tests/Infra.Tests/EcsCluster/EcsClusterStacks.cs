namespace Infra.Tests;

/// <summary>A cluster with one of everything that can run in it.</summary>
internal static class EcsClusterStacks
{
    public static EcsCluster WithSessions(string name = "shop") =>
        new(name, new() { SessionKey = new EncryptionKey("sessions", new() { Users = { KeyUser.CloudWatchLogs } }) });

    public static void Fill(EcsCluster cluster, Network network, bool allowSessions = false)
    {
        var container = new ContainerOptions { AllowExecuteCommand = allowSessions, AllowWritableRoot = allowSessions };
        _ = new Service("api", new() { Network = network, Image = ServiceStacks.Image, Cluster = cluster, Container = container });
        _ = new Worker("mailer", new() { Network = network, Image = ServiceStacks.Image, Cluster = cluster, Container = container });
        _ = new Job("cleanup", new() { Network = network, Image = ServiceStacks.Image, Cluster = cluster, Schedule = JobStacks.Nightly });
    }
}
