namespace Infra.Kubernetes.Tests;

public class WorkerArgsTests
{
    [Fact]
    public Task Port_that_a_container_without_root_cannot_listen_on() => RefusedAsync(
        args => args.HealthPort = 80, "HealthPort is 80. Allowed: 1024 to 65535. Fix: let the container listen on 8080; without root it cannot listen below 1024.");

    [Fact]
    public Task Port_that_nobody_asks() => RefusedAsync(
        args => (args.HealthPort, args.Health) = (8081, new() { ReadyCommand = ["/app/ready"], LiveCommand = ["/app/live"] }),
        "HealthPort is 8081. Allowed: only without Health.ReadyCommand and Health.LiveCommand. Fix: ask by port or by command.");

    [Fact]
    public Task Time_that_is_too_short_to_finish_anything() => RefusedAsync(
        args => args.StopTimeout = TimeSpan.FromSeconds(9),
        "StopTimeout is 9 s. Allowed: 10 to 3600 whole seconds. Fix: give the program the time that its longest work takes.");

    [Fact]
    public async Task Worker_opens_no_port()
    {
        var stack = await TestStack.RunAsync(() => KubernetesStacks.Worker());

        Assert.Null(stack["mailer-deployment"]["spec.template.spec.containers.0.ports"]);
        Assert.DoesNotContain(stack.Resources, resource => resource.Type == "kubernetes:core/v1:Service");
        Assert.Equal(8080d, stack["mailer-deployment"]["spec.template.spec.containers.0.livenessProbe.httpGet.port"]);
    }

    [Fact]
    public async Task Worker_that_is_asked_by_commands_needs_no_port()
    {
        var stack = await TestStack.RunAsync(() => KubernetesStacks.Worker(change: args => args.Health = new() { ReadyCommand = ["/app/ready"], LiveCommand = ["/app/live"] }));
        var container = stack["mailer-deployment"];

        Assert.Equal(["/app/ready"], container.Strings("spec.template.spec.containers.0.readinessProbe.exec.command"));
        Assert.Equal(["/app/live"], container.Strings("spec.template.spec.containers.0.livenessProbe.exec.command"));
        Assert.Null(container["spec.template.spec.containers.0.env"]);
    }

    private static Task RefusedAsync(Action<WorkerArgs> change, string problem) =>
        RefusedArgs.AssertAsync("Worker 'mailer'", problem, () => KubernetesStacks.Worker(change: change));
}
