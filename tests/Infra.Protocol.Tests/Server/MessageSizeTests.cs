using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Infra.Protocol.Tests.Server;

public class MessageSizeTests
{
    private const int Limit = 64 * 1024 * 1024;

    // A BytesValue of such a size has one byte of tag and four bytes of length before its bytes.
    private const int LargestBlob = Limit - 5;

    [Fact]
    public async Task A_message_of_exactly_64_MB_passes_both_ways()
    {
        await using var pair = await StartAsync(blob => blob);

        var response = await pair.Channel.CallAsync(TestMethods.Blob, Blob(LargestBlob));

        Assert.Equal(LargestBlob, response.Value.Length);
    }

    [Fact]
    public async Task A_larger_request_is_refused_before_it_is_sent()
    {
        await using var pair = await StartAsync(blob => blob);

        var failure = await Assert.ThrowsAsync<GrpcException>(() => pair.Channel.CallAsync(TestMethods.Blob, Blob(LargestBlob + 1)));

        Assert.Equal(GrpcStatusCode.ResourceExhausted, failure.Status);
        Assert.Equal("The request has 67108865 bytes; the limit is 67108864 (64 MB).", failure.Detail);
    }

    [Fact]
    public async Task A_larger_response_is_refused_by_the_server()
    {
        await using var pair = await StartAsync(_ => Blob(LargestBlob + 1));

        var failure = await Assert.ThrowsAsync<GrpcException>(() => pair.Channel.CallAsync(TestMethods.Blob, Blob(1)));

        Assert.Equal(GrpcStatusCode.ResourceExhausted, failure.Status);
        Assert.Equal("The response has 67108865 bytes; the limit is 67108864 (64 MB).", failure.Detail);
    }

    [Theory]
    [InlineData(Limit + 1L)]
    [InlineData(0x7fffffffL)]
    [InlineData(0xffffffffL)]
    public async Task A_request_that_announces_more_is_refused_by_the_server(long length)
    {
        await using var pair = await StartAsync(blob => blob);
        using var raw = new RawClient(pair.Server);

        var response = await raw.SendAsync(HttpMethod.Post, TestMethods.Blob.FullName, RawClient.Frame(0, length, 1, 2, 3));

        Assert.Equal("8", response.Status);
        Assert.Equal($"The request has {length} bytes; the limit is 67108864 (64 MB).", response.Message);
    }

    private static BytesValue Blob(int length) => new() { Value = UnsafeByteOperations.UnsafeWrap(new byte[length]) };

    private static Task<GrpcPair> StartAsync(Func<BytesValue, BytesValue> answer) =>
        GrpcPair.StartAsync(GrpcHandler.Unary(TestMethods.Blob, (request, _) => Task.FromResult(answer(request))));
}
