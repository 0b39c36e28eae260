namespace Infra.Protocol.Tests.Server;

public class DeadlineTests
{
    [Fact]
    public async Task The_server_ends_a_call_whose_handler_ignores_the_deadline()
    {
        var release = new TaskCompletionSource<string>();
        await using var pair = await GrpcPair.StartEchoAsync((_, _) => release.Task);
        using var raw = new RawClient(pair.Server);

        var response = await raw.PostAsync(RawClient.Frame(TestMethods.Text("x")), ("grpc-timeout", "150m"));

        Assert.Equal("4", response.Status);
        Assert.Equal("The call took longer than the 00:00:00.1500000 that its caller allowed.", response.Message);
        release.SetResult("late");
    }

    [Fact]
    public async Task The_deadline_cancels_the_token_of_the_handler()
    {
        var cancelled = new TaskCompletionSource();
        await using var pair = await GrpcPair.StartEchoAsync(async (_, call) =>
        {
            call.CancellationToken.Register(cancelled.SetResult);
            await Task.Delay(Timeout.Infinite, call.CancellationToken);
            return "";
        });

        using var raw = new RawClient(pair.Server);

        var response = await raw.PostAsync(RawClient.Frame(TestMethods.Text("")), ("grpc-timeout", "1S"));

        Assert.Equal("4", response.Status);
        await cancelled.Task.WaitAsync(Patience.Long);
    }

    [Theory]
    [InlineData("1H", "01:00:00")]
    [InlineData("90M", "01:30:00")]
    [InlineData("99999999S", "1157.09:46:39")]
    [InlineData("1500m", "00:00:01.5000000")]
    [InlineData("30000000u", "00:00:30")]
    [InlineData("99999999H", "4166666.15:00:00")]
    public async Task The_handler_sees_the_deadline_in_every_unit(string header, string expected)
    {
        await using var pair = await GrpcPair.StartEchoAsync((_, call) => Task.FromResult($"{call.Deadline}"));
        using var raw = new RawClient(pair.Server);

        var response = await raw.PostAsync(RawClient.Frame(TestMethods.Text("")), ("grpc-timeout", header));

        Assert.Equal("0", response.Status);
        Assert.Equal(RawClient.Frame(TestMethods.Text(expected)), response.Body);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("S")]
    [InlineData("-1S")]
    [InlineData("1.5S")]
    [InlineData("123456789S")]
    [InlineData("10s")]
    [InlineData("10 S")]
    public async Task A_malformed_deadline_is_an_Internal_error(string header)
    {
        await using var pair = await GrpcPair.StartEchoAsync();
        using var raw = new RawClient(pair.Server);

        var response = await raw.PostAsync(RawClient.Frame(TestMethods.Text("")), ("grpc-timeout", header));

        Assert.Equal("13", response.Status);
        Assert.Equal($"The header grpc-timeout has the value '{header}', which is no timeout.", response.Message);
    }

    [Theory]
    [InlineData("00:00:10")]
    [InlineData("00:00:07.1234560")]
    [InlineData("01:02:03.0040000")]
    [InlineData("365.00:00:00")]
    public async Task The_handler_sees_the_deadline_that_the_caller_set(string deadline)
    {
        await using var pair = await GrpcPair.StartEchoAsync((_, call) => Task.FromResult($"{call.Deadline}"));

        var options = new GrpcCallOptions { Deadline = TimeSpan.Parse(deadline, System.Globalization.CultureInfo.InvariantCulture) };
        Assert.Equal(deadline, await pair.EchoAsync("", options));
    }

    [Fact]
    public async Task The_longest_deadline_is_none()
    {
        await using var pair = await GrpcPair.StartEchoAsync((text, _) => Task.FromResult(text));

        Assert.Equal("x", await pair.EchoAsync("x", new GrpcCallOptions { Deadline = TimeSpan.MaxValue }));
    }

    [Fact]
    public async Task Without_a_deadline_the_handler_sees_none()
    {
        await using var pair = await GrpcPair.StartEchoAsync((_, call) => Task.FromResult(call.Deadline is null ? "none" : "some"));

        Assert.Equal("none", await pair.EchoAsync(""));
    }
}
