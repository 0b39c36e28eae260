using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Infra.Protocol.Tests.Server;

/// <summary>What a server answers to bytes that no gRPC client sends. After each of them it must still serve others.</summary>
public class HostileRequestTests
{
    private static readonly byte[] Hello = RawClient.Frame(TestMethods.Text("hello"));

    public static TheoryData<string, byte[], string, string> MalformedBodies => new()
    {
        { "nothing", [], "13", "The request holds no message." },
        { "half a frame header", [0, 0, 0], "13", "The request ended in the middle of a message." },
        { "a header without its message", RawClient.Frame(0, 7), "13", "The request ended in the middle of a message." },
        { "half a message", Hello[..^2], "13", "The request ended in the middle of a message." },
        { "two messages", [.. Hello, .. Hello], "13", "The request goes on after its only message." },
        { "bytes after the message", [.. Hello, 0], "13", "The request goes on after its only message." },
        { "a compressed message", RawClient.Frame(1, 2, 1, 2), "12", "The request is compressed, and no compression was agreed on." },
        { "an unknown flag", RawClient.Frame(7, 2, 1, 2), "13", "The request has the frame flag 7; 0 and 1 exist." },
    };

    [Theory]
    [MemberData(nameof(MalformedBodies))]
    public async Task A_malformed_body_gets_a_status_that_says_what_is_wrong(string body, byte[] bytes, string status, string message)
    {
        await using var pair = await GrpcPair.StartEchoAsync();
        using var raw = new RawClient(pair.Server);

        var response = await raw.PostAsync(bytes);

        Assert.Equal((HttpStatusCode.OK, status, message), (response.HttpStatus, response.Status, response.Message));
        Assert.Empty(response.Body);
        Assert.Equal("still there", await pair.EchoAsync("still there"));
        Assert.NotEmpty(body);
    }

    [Fact]
    public async Task A_compressed_message_is_answered_with_the_encodings_that_are_accepted()
    {
        await using var pair = await GrpcPair.StartEchoAsync();
        using var raw = new RawClient(pair.Server);

        var response = await raw.PostAsync(RawClient.Frame(1, 1, 0), ("grpc-encoding", "gzip"));

        Assert.Equal("identity", response.Find("grpc-accept-encoding"));
    }

    [Fact]
    public async Task Bytes_that_are_no_message_get_the_status_Internal()
    {
        await using var pair = await GrpcPair.StartEchoAsync();
        using var raw = new RawClient(pair.Server);

        var response = await raw.PostAsync(RawClient.Frame(0, 4, 0x0a, 0xff, 0xff, 0xff));

        Assert.Equal("13", response.Status);
        Assert.StartsWith("The request is no StringValue: ", response.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("OPTIONS")]
    public async Task Other_methods_than_POST_are_not_allowed(string method)
    {
        await using var pair = await GrpcPair.StartEchoAsync();
        using var raw = new RawClient(pair.Server);

        var response = await raw.SendAsync(new HttpMethod(method), TestMethods.Echo.FullName, body: null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.HttpStatus);
        Assert.Equal("POST", response.Allow);
        Assert.Null(response.Status);
        Assert.Equal("gRPC calls are POST requests.\n", Encoding.ASCII.GetString(response.Body));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/grpc-web")]
    [InlineData("application/grpc+json")]
    [InlineData("")]
    public async Task Other_content_types_are_not_supported(string contentType)
    {
        await using var pair = await GrpcPair.StartEchoAsync();
        using var raw = new RawClient(pair.Server) { ContentType = contentType };

        var response = await raw.PostAsync(Hello);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.HttpStatus);
        Assert.Null(response.Status);
    }

    [Theory]
    [InlineData("application/grpc")]
    [InlineData("application/grpc+proto")]
    [InlineData("APPLICATION/GRPC; charset=utf-8")]
    [InlineData("application/grpc+proto;v=1")]
    public async Task Every_way_to_write_the_content_type_is_understood(string contentType)
    {
        await using var pair = await GrpcPair.StartEchoAsync();
        using var raw = new RawClient(pair.Server) { ContentType = contentType };

        var response = await raw.PostAsync(Hello);

        Assert.Equal("0", response.Status);
        Assert.Equal(Hello, response.Body);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/infra.test.Probe/echo")]
    [InlineData("/infra.test.Probe/Echo/")]
    [InlineData("/infra.test.Probe/Missing")]
    public async Task A_path_without_a_handler_is_Unimplemented(string path)
    {
        await using var pair = await GrpcPair.StartEchoAsync();
        using var raw = new RawClient(pair.Server);

        var response = await raw.SendAsync(HttpMethod.Post, path, Hello);

        Assert.Equal((HttpStatusCode.OK, "12"), (response.HttpStatus, response.Status));
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001")]
    [InlineData("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\nthese are no HTTP/2 frames at all, whatever length they say they have")]
    public async Task Bytes_that_are_no_HTTP_2_close_only_their_own_connection(string bytes)
    {
        await using var pair = await GrpcPair.StartEchoAsync();
        var (host, port) = (pair.Server.Address.Split(':')[0], int.Parse(pair.Server.Address.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture));
        using var connection = new TcpClient();
        await connection.ConnectAsync(host, port);
        var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(bytes));
        connection.Client.Shutdown(SocketShutdown.Send);

        await DrainAsync(stream).WaitAsync(Patience.Long);

        Assert.Equal("still there", await pair.EchoAsync("still there"));
    }

    private static async Task DrainAsync(NetworkStream stream)
    {
        var buffer = new byte[4096];
        try
        {
            while (await stream.ReadAsync(buffer) > 0)
            {
            }
        }
        catch (IOException)
        {
            // A reset closes the connection as well as an end does.
        }
    }
}
