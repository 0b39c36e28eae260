using System.Net;
using System.Net.Sockets;

namespace Infra.Protocol.Tests.Client;

public class GrpcChannelTests
{
    [Theory]
    [InlineData("{0}")]
    [InlineData("http://{0}")]
    [InlineData("http://{0}/")]
    public async Task An_address_may_have_a_scheme(string form)
    {
        await using var pair = await GrpcPair.StartEchoAsync();
        using var channel = new GrpcChannel(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, pair.Server.Address));

        Assert.Equal("x", (await channel.CallAsync(TestMethods.Echo, TestMethods.Text("x"))).Value);
    }

    [Theory]
    [InlineData("https://127.0.0.1:1")]
    [InlineData("127.0.0.1:port")]
    [InlineData("127.0.0.1:99999")]
    [InlineData("127.0.0.1:1/path")]
    [InlineData("unix:/run/engine.sock")]
    public void An_address_of_another_kind_is_refused(string address)
    {
        var failure = Assert.Throws<ArgumentException>(() => new GrpcChannel(address));

        Assert.Equal($"'{address}' is no address of a gRPC server: give host:port, as in 127.0.0.1:34567. (Parameter 'address')", failure.Message);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_Unavailable_and_named()
    {
        var address = FindFreeAddress();
        using var channel = new GrpcChannel(address);

        var failure = await Assert.ThrowsAsync<GrpcException>(() => channel.CallAsync(TestMethods.Echo, TestMethods.Text("x")));

        Assert.Equal(GrpcStatusCode.Unavailable, failure.Status);
        Assert.StartsWith($"{address} cannot be reached: ", failure.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_comes_back_is_found_again()
    {
        await using var pair = await GrpcPair.StartEchoAsync();
        await pair.EchoAsync("");
        await pair.Server.DisposeAsync();
        await pair.FailEchoAsync();

        await using var other = await GrpcPair.StartEchoAsync();
        using var channel = new GrpcChannel(other.Server.Address);
        Assert.Equal("x", (await channel.CallAsync(TestMethods.Echo, TestMethods.Text("x"))).Value);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_given_up_at_the_deadline()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var channel = new GrpcChannel($"{silent.LocalEndpoint}");
        var options = new GrpcCallOptions { Deadline = TimeSpan.FromMilliseconds(200) };

        var failure = await Assert.ThrowsAsync<GrpcException>(() => channel.CallAsync(TestMethods.Echo, TestMethods.Text("x"), options));

        Assert.Equal(GrpcStatusCode.DeadlineExceeded, failure.Status);
        Assert.Equal($"/infra.test.Probe/Echo at {silent.LocalEndpoint} took longer than the 00:00:00.2000000 allowed.", failure.Detail);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task A_deadline_that_has_passed_fails_without_a_call(int seconds)
    {
        var called = false;
        await using var pair = await GrpcPair.StartEchoAsync((text, _) =>
        {
            called = true;
            return Task.FromResult(text);
        });

        var failure = await pair.FailEchoAsync(options: new GrpcCallOptions { Deadline = TimeSpan.FromSeconds(seconds) });

        Assert.Equal(GrpcStatusCode.DeadlineExceeded, failure.Status);
        Assert.False(called);
    }

    [Fact]
    public async Task A_token_that_is_cancelled_already_fails_without_a_call()
    {
        var called = false;
        await using var pair = await GrpcPair.StartEchoAsync((text, _) =>
        {
            called = true;
            return Task.FromResult(text);
        });
        var options = new GrpcCallOptions { CancellationToken = new CancellationToken(canceled: true) };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pair.EchoAsync("", options));

        Assert.False(called);
    }

    [Fact]
    public async Task A_disposed_channel_makes_no_calls()
    {
        await using var pair = await GrpcPair.StartEchoAsync();
        pair.Channel.Dispose();
        pair.Channel.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => pair.EchoAsync(""));
    }

    private static string FindFreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"{listener.LocalEndpoint}";
    }
}
