using Pulumi;

namespace Infra.Tests;

public class FunctionArgsTests
{
    [Fact]
    public Task Code_that_was_not_built() => AssertRefused(
        args => args.Code = FunctionCode.Folder("bin/nothing", "Handler"),
        "Code is 'bin/nothing'. Allowed: a folder or ZIP file that exists, seen from the folder the program runs in. "
        + "Fix: build the function first, e.g. with dotnet publish, and give the folder it is built into.");

    [Fact]
    public Task Image_of_another_registry() => AssertRefused(
        args => args.Code = FunctionCode.Image("ghcr.io/acme/thumbnails:1.4.2"),
        "Code is 'ghcr.io/acme/thumbnails:1.4.2'. Allowed: an image in a private registry of ECR in this Region. Fix: copy the image to ECR, see Registry.");

    [Fact]
    public Task Image_that_says_no_version() => AssertRefused(
        args => args.Code = FunctionCode.Image("123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/thumbnails:latest"),
        "Image is '123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/thumbnails:latest'. Allowed: a digest, or a tag other than latest. "
        + "Fix: name the version, so that every task runs the same code and a rollback finds it again.");

    [Theory]
    [InlineData("nodejs24.x")]
    [InlineData("python3.11")]
    [InlineData("dotnet6")]
    [InlineData("java8.al2")]
    [InlineData("provided.al2023")]
    public Task Snapshot_of_a_runtime_that_has_none(string runtime) => AssertRefused(
        args => (args.Code, args.SnapStart) = (FunctionCode.Folder("Function/code", "Handler", FunctionRuntime.Of(runtime)), true),
        $"SnapStart is 'true with {runtime}'. Allowed: false, except for .NET from 8, Java from 11 and Python from 3.12. Fix: leave SnapStart out, or use one of these runtimes.");

    [Fact]
    public Task Snapshot_of_an_image() => AssertRefused(
        args => (args.Code, args.SnapStart) = (FunctionCode.Image(FunctionStacks.Image), true),
        "SnapStart is 'true with an image'. Allowed: false, except for .NET from 8, Java from 11 and Python from 3.12. Fix: leave SnapStart out, or use one of these runtimes.");

    [Theory]
    [InlineData(127)]
    [InlineData(10241)]
    public Task Memory_that_Lambda_does_not_offer(int memory) => AssertRefused(
        args => args.MemoryMiB = memory, $"MemoryMiB is {memory}. Allowed: 128 to 10240. Fix: take a size that Lambda offers.");

    [Fact]
    public Task Call_that_takes_too_long() => AssertRefused(
        args => args.Timeout = TimeSpan.FromMinutes(16), "Timeout is 960 s. Allowed: 1 to 900 whole seconds. Fix: split the work, or run it in a worker.");

    [Fact]
    public Task Reserved_concurrency_below_none() => AssertRefused(
        args => args.ReservedConcurrency = -1, "ReservedConcurrency is -1. Allowed: 0 to 2147483647. Fix: take 0 to stop the function, or leave it out.");

    [Fact]
    public Task Reserved_concurrency_below_what_the_queue_may_call() => AssertRefused(
        args =>
        {
            args.ReservedConcurrency = 3;
            args.Links.Add(new Queue("uploads").ConsumeOnly());
        },
        "ReservedConcurrency is 3. Allowed: at least 5, what the queues may call at the same time. Fix: raise it, or lower Batching.MaxConcurrency; messages that are refused would count as failed.");

    [Fact, Row("queue/visibility")]
    public Task Queue_that_does_not_wait_for_the_function() => AssertRefused(
        args =>
        {
            args.Timeout = TimeSpan.FromSeconds(60);
            args.Batching.Window = TimeSpan.FromSeconds(10);
            args.Links.Add(new Queue("uploads").ConsumeOnly());
        },
        "Links is 'uploads with a visibility timeout of 180 s'. Allowed: queues that hide messages for 370 s, six times the Timeout and the Batching.Window. "
        + "Fix: raise VisibilityTimeout of the queue, or shorten Timeout; a message would come back while the function works on it.");

    [Fact]
    public Task Target_with_a_port_and_no_network() => AssertRefused(
        args => args.Links.Add(new Link(new Queue("prices"), LinkAccess.Call) { Port = new LinkPort("sg-1", 5432) }),
        "Network is null. Allowed: the network of prices, which is reached at port 5432. Fix: set Network.");

    [Fact]
    public Task File_system() => AssertRefused(
        args => args.Links.Add(new Link(new Queue("uploads"), LinkAccess.ReadWrite) { Volume = new LinkVolume("fs-1", "fsap-1", "arn", IsReadOnly: false) }),
        "Links is 'uploads'. Allowed: links without a file system. Fix: use a worker or job, or a bucket.");

    [Fact]
    public Task Batches_of_no_queue() => AssertRefused(
        args => args.Batching.Size = 5, "Batching is 'set'. Allowed: unset without a queue in Links. Fix: link a queue with ConsumeOnly().");

    [Theory]
    [InlineData(-1)]
    [InlineData(301)]
    public Task Window_that_Lambda_does_not_offer(int seconds) => AssertRefused(
        args =>
        {
            args.Timeout = TimeSpan.FromSeconds(1);
            args.Batching.Window = TimeSpan.FromSeconds(seconds);
            args.Links.Add(new Queue("uploads", new() { VisibilityTimeout = TimeSpan.FromHours(1) }).ConsumeOnly());
        },
        $"Batching.Window is {seconds} s. Allowed: 0 to 300 whole seconds. Fix: wait at most five minutes for a fuller batch.");

    [Theory]
    [InlineData(0, 0, "1 to 10. Fix: take fewer messages, or set Batching.Window")]
    [InlineData(11, 0, "1 to 10. Fix: take fewer messages, or set Batching.Window")]
    [InlineData(10001, 10, "1 to 10000. Fix: take fewer messages")]
    public Task Batch_that_Lambda_does_not_offer(int size, int window, string allowed) => AssertRefused(
        args =>
        {
            args.Timeout = TimeSpan.FromSeconds(20);
            (args.Batching.Size, args.Batching.Window) = (size, TimeSpan.FromSeconds(window));
            args.Links.Add(new Queue("uploads").ConsumeOnly());
        },
        $"Batching.Size is {size}. Allowed: {allowed}.");

    [Theory]
    [InlineData(1)]
    [InlineData(1001)]
    public Task Number_of_calls_that_Lambda_does_not_offer(int calls) => AssertRefused(
        args =>
        {
            args.Batching.MaxConcurrency = calls;
            args.Links.Add(new Queue("uploads").ConsumeOnly());
        },
        $"Batching.MaxConcurrency is {calls}. Allowed: 2 to 1000. Fix: take a number of calls that Lambda offers.");

    [Fact]
    public Task Retries_that_Lambda_does_not_offer() => AssertRefused(
        args => args.Retries.MaxRetries = 3, "Retries.MaxRetries is 3. Allowed: 0 to 2. Fix: let the caller try again for longer.");

    [Fact]
    public Task Event_age_that_Lambda_does_not_offer() => AssertRefused(
        args => args.Retries.MaxEventAge = TimeSpan.FromHours(7),
        "Retries.MaxEventAge is 25200 s. Allowed: 60 to 21600 whole seconds. Fix: send events that may wait longer to a queue.");

    [Theory]
    [InlineData("A")]
    [InlineData("1ST")]
    [InlineData("AWS_REGION")]
    [InlineData("log-level")]
    public Task Variable_that_Lambda_does_not_take(string name) => AssertRefused(
        args => args.Environment[name] = "x",
        $"Environment[\"{name}\"] is '{name}'. Allowed: variables of two or more letters, digits and _, that begin with a letter and that Lambda does not set itself. Fix: choose another name.");

    [Fact]
    public Task More_environment_than_Lambda_takes() => AssertRefused(
        args => args.Environment["BLOB"] = new string('x', 4093),
        "Environment is '4097 bytes'. Allowed: up to 4096 bytes of names and values together. Fix: put what is large into a bucket or parameter, and say where it is.");

    [Fact]
    public Task Secret_in_the_environment() => AssertRefused(
        args => args.Environment["TOKEN"] = Output.CreateSecret("x"),
        "Environment[\"TOKEN\"] is 'a secret value'. Allowed: values that anyone may know who may read the function's configuration. Fix: link a Secret, and have the code read its value.");

    [Theory]
    [InlineData("dotnet10", true)]
    [InlineData("dotnet8", true)]
    [InlineData("java25", true)]
    [InlineData("python3.14", true)]
    [InlineData("python3.9", false)]
    [InlineData("ruby3.4", false)]
    public void Runtimes_with_snapshots(string runtime, bool hasSnapStart)
    {
        Assert.Equal(hasSnapStart, FunctionRuntime.Of(runtime).HasSnapStart);
    }

    private static async Task AssertRefused(Action<FunctionArgs> set, string problem)
    {
        Assert.Equal($"Function 'thumbnails' has 1 invalid argument:\n  - {problem}", await TestStack.RefusedAsync(() => FunctionStacks.Create(set)));
    }
}
