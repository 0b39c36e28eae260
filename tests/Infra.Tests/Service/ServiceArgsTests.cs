using Pulumi;

namespace Infra.Tests;

public class ServiceArgsTests
{
    [Theory, Row("service/image")]
    [InlineData("ghcr.io/acme/shop-api")]
    [InlineData("ghcr.io/acme/shop-api:latest")]
    [InlineData("nginx")]
    [InlineData("localhost:5000/app")]
    public async Task Image_that_may_change_under_its_name(string image)
    {
        await AssertRefused(
            args => args.Image = image,
            $"Image is '{image}'. Allowed: a digest, or a tag other than latest. Fix: name the version, so that every task runs the same code and a rollback finds it again.");
    }

    [Theory]
    [InlineData("ghcr.io/Acme/shop-api:1")]
    [InlineData("https://ghcr.io/acme/shop-api:1")]
    [InlineData("ghcr.io/acme/shop api:1")]
    [InlineData("ghcr.io/acme/shop-api@sha256:123")]
    [InlineData(":1.2")]
    public async Task Image_that_is_no_reference(string image)
    {
        await AssertRefused(
            args => args.Image = image,
            $"Image is '{image}'. Allowed: registry/repository:tag or registry/repository@sha256:digest, in lower case. Fix: give an image such as ghcr.io/acme/shop-api:1.4.2.");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(80)]
    [InlineData(65536)]
    public async Task Port_that_a_container_without_root_cannot_listen_on(int port)
    {
        await AssertRefused(
            args => args.Port = port,
            $"Port is {port}. Allowed: 1024 to 65535. Fix: let the container listen on 8080; without root it cannot listen below 1024.");
    }

    [Fact]
    public async Task Port_that_does_not_exist_even_with_root()
    {
        await AssertRefused(
            args => (args.Port, args.Container) = (0, new() { AllowRootUser = true }),
            "Port is 0. Allowed: 1 to 65535. Fix: choose a port that exists.");
    }

    [Theory]
    [InlineData("root")]
    [InlineData("0")]
    [InlineData("0:1000")]
    [InlineData("")]
    [InlineData("a b")]
    public async Task User_that_is_root_or_none(string user)
    {
        await AssertRefused(
            args => args.Container = new() { User = user },
            $"Container.User is '{user}'. Allowed: a user other than root, as uid, uid:gid or name. Fix: use 1000:1000, or set Container.AllowRootUser.");
    }

    [Fact]
    public async Task Temporary_files_that_take_the_memory_away()
    {
        await AssertRefused(
            args => args.Container = new() { TmpMiB = 257 },
            "Container.TmpMiB is 257. Allowed: 1 to 256. Fix: take at most half of the task's memory, or more Container.MemoryMiB.");
    }

    [Fact, Row("service/secrets")]
    public async Task Secret_in_a_plain_variable()
    {
        await AssertRefused(
            args => args.Environment["DB_PASSWORD"] = Output.CreateSecret("hunter2"),
            "Environment[\"DB_PASSWORD\"] is 'a secret value'. Allowed: values that anyone who may read task definitions may know. "
            + "Fix: store the value in Secrets Manager and give its ARN as Secrets[\"DB_PASSWORD\"].");
    }

    [Fact]
    public async Task Variable_with_a_name_that_no_shell_takes()
    {
        await AssertRefused(
            args => args.Environment["my-variable"] = "x",
            "Environment[\"my-variable\"] is 'my-variable'. Allowed: names of letters, digits and _ that do not begin with a digit. Fix: rename the variable.");
    }

    [Fact]
    public async Task Variable_that_is_plain_and_secret()
    {
        await AssertRefused(
            args =>
            {
                args.Environment["TOKEN"] = "x";
                args.Secrets["TOKEN"] = "arn:aws:ssm:eu-west-1:123456789012:parameter/token";
            },
            "Secrets[\"TOKEN\"] is 'TOKEN'. Allowed: names that Environment does not have. Fix: remove it from Environment.");
    }

    [Fact]
    public async Task Secret_value_where_its_ARN_belongs_is_not_repeated()
    {
        await AssertRefused(
            args => args.Secrets["TOKEN"] = "hunter2",
            "Secrets[\"TOKEN\"] is 'not an ARN'. Allowed: the ARN of a Secrets Manager secret or of a Parameter Store parameter. Fix: store the value there and give its ARN.");
    }

    [Fact]
    public async Task Processor_share_that_Fargate_does_not_offer()
    {
        await AssertRefused(
            args => args.Container = new() { Cpu = 300 },
            "Container.Cpu is 300. Allowed: 256, 512, 1024, 2048, 4096, 8192, 16384. Fix: take a processor share that Fargate offers.");
    }

    [Theory]
    [InlineData(256, 4096, "512, 1024, 2048")]
    [InlineData(512, 512, "1024, 2048, 3072, 4096")]
    [InlineData(1024, 9216, "2048 to 8192 in steps of 1024")]
    [InlineData(8192, 17408, "16384 to 61440 in steps of 4096")]
    [InlineData(16384, 36864, "32768 to 122880 in steps of 8192")]
    public async Task Memory_that_Fargate_does_not_offer_for_the_processor_share(int cpu, int memory, string allowed)
    {
        await AssertRefused(
            args => args.Container = new() { Cpu = cpu, MemoryMiB = memory },
            $"Container.MemoryMiB is {memory}. Allowed: with Cpu {cpu}: {allowed}. Fix: take one of these sizes, or another Cpu.");
    }

    [Fact]
    public async Task No_task_at_all()
    {
        await AssertRefused(args => args.Scaling = new() { MinTasks = 0 }, "Scaling.MinTasks is 0. Allowed: 1 to 5000. Fix: run at least one task.");
    }

    [Fact]
    public async Task Most_tasks_below_the_fewest()
    {
        await AssertRefused(
            args => args.Scaling = new() { MinTasks = 4, MaxTasks = 3 },
            "Scaling.MaxTasks is 3. Allowed: 4 to 5000. Fix: allow at least as many tasks as Scaling.MinTasks.");
    }

    [Fact]
    public async Task Scaling_targets_out_of_range()
    {
        Assert.Equal(
            """
            Service 'api' has 3 invalid arguments:
              - Scaling.CpuTargetPercent is 5. Allowed: 10 to 90. Fix: leave room for a peak while new tasks start.
              - Scaling.MemoryTargetPercent is 95. Allowed: 10 to 90. Fix: leave room for a peak while new tasks start.
              - Scaling.RequestsPerTaskPerMinute is 0. Allowed: 1 to 2147483647. Fix: measure it with a load test.
            """,
            await ServiceStacks.RefusedAsync(args => args.Scaling = new() { CpuTargetPercent = 5, MemoryTargetPercent = 95, RequestsPerTaskPerMinute = 0 }));
    }

    [Fact]
    public async Task Public_image_in_a_network_without_NAT()
    {
        await AssertRefused(
            _ => { },
            "Image is 'ghcr.io'. Allowed: a private ECR registry, as the network has no NAT. Fix: copy the image to ECR, or give the network another Nat.",
            new() { Nat = NatMode.None });
    }

    [Fact]
    public async Task All_problems_are_told_at_once()
    {
        Assert.Equal(
            """
            Service 'api' has 3 invalid arguments:
              - Image is 'app'. Allowed: a digest, or a tag other than latest. Fix: name the version, so that every task runs the same code and a rollback finds it again.
              - Port is 80. Allowed: 1024 to 65535. Fix: let the container listen on 8080; without root it cannot listen below 1024.
              - Container.MemoryMiB is 100. Allowed: with Cpu 256: 512, 1024, 2048. Fix: take one of these sizes, or another Cpu.
            """,
            await ServiceStacks.RefusedAsync(args => (args.Image, args.Port, args.Container) = ("app", 80, new() { MemoryMiB = 100, TmpMiB = 50 })));
    }

    [Fact]
    public async Task Image_that_only_the_deployment_knows_is_checked_there()
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => ServiceStacks.RunAsync(
            change: args => args.Image = Output.Create(Task.Delay(1).ContinueWith(_ => "app:latest", TaskScheduler.Default))));

        Assert.Contains("Image is 'app:latest'. Allowed: a digest, or a tag other than latest.", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_that_only_the_deployment_knows_is_refused_there()
    {
        var late = Output.Create(Task.Delay(1).ContinueWith(_ => "hunter2", TaskScheduler.Default));
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => ServiceStacks.RunAsync(
            change: args => args.Environment["DB_PASSWORD"] = Output.CreateSecret(late)));

        Assert.Contains("Environment[\"DB_PASSWORD\"] is 'a secret value'.", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", exception.ToString(), StringComparison.Ordinal);
    }

    private static async Task AssertRefused(Action<ServiceArgs> change, string problem, NetworkArgs? network = null)
    {
        Assert.Equal($"Service 'api' has 1 invalid argument:\n  - {problem}", await ServiceStacks.RefusedAsync(change, network: network));
    }
}
