namespace Infra.Tests;

public class EcsClusterArgsTests
{
    [Fact]
    public async Task Key_that_does_not_let_CloudWatch_encrypt_the_log()
    {
        Assert.Equal(
            """
            EcsCluster 'shop' has 1 invalid argument:
              - SessionKey is 'EncryptionKey 'sessions''. Allowed: a key that lets CloudWatchLogs use it, because the log of sessions is encrypted with it. Fix: add KeyUser.CloudWatchLogs to the Users of the key.
            """,
            await TestStack.RefusedAsync(() => new EcsCluster("shop", new() { SessionKey = new EncryptionKey("sessions") })));
    }

    [Fact]
    public async Task Sessions_that_nothing_would_log_and_that_could_not_begin()
    {
        Assert.Equal(
            """
            Service 'api' has 2 invalid arguments:
              - Container.AllowExecuteCommand is True. Allowed: false, unless the Cluster has a SessionKey, so that sessions are encrypted and logged. Fix: give it a Cluster with a SessionKey.
              - Container.AllowExecuteCommand is True. Allowed: false with a read-only root, to which AWS's agent cannot write. Fix: set Container.AllowWritableRoot as well, or remove it.
            """,
            await ServiceStacks.RefusedAsync(args => args.Container = new() { AllowExecuteCommand = true }));
    }

    [Fact]
    public async Task Session_in_a_job()
    {
        Assert.Equal(
            """
            Job 'cleanup' has 1 invalid argument:
              - Container.AllowExecuteCommand is True. Allowed: false, as a job ends by itself. Fix: run the code as a worker to look into it, or remove it.
            """,
            await JobStacks.RefusedAsync(args => args.Container = new() { AllowExecuteCommand = true }));
    }

    [Fact]
    public async Task Customization_of_a_cluster_that_is_not_ones_own()
    {
        Assert.Equal(
            """
            Worker 'mailer' has 1 invalid argument:
              - Customize.Cluster is 'set, with Cluster 'shop''. Allowed: a cluster of the component's own. Fix: customize the shared cluster itself.
            """,
            await TestStack.RefusedAsync(() => new Worker("mailer", new()
            {
                Network = new Network("main"),
                Image = ServiceStacks.Image,
                Cluster = new EcsCluster("shop"),
                Customize = { Cluster = (_, _) => { } },
            })));
    }
}
