using Infra.Protocol.Messages;

namespace Infra.Protocol.Tests.Server;

public class StatusTests
{
    public static TheoryData<GrpcStatusCode> Failures => [.. Enum.GetValues<GrpcStatusCode>().Where(code => code != GrpcStatusCode.Ok)];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Status_and_detail_of_the_handler_reach_the_caller(GrpcStatusCode status)
    {
        await using var pair = await GrpcPair.StartEchoAsync((_, _) => throw new GrpcException(status, "No queue 'orders'."));

        var failure = await pair.FailEchoAsync();

        Assert.Equal(status, failure.Status);
        Assert.Equal("No queue 'orders'.", failure.Detail);
        Assert.Equal($"{status}: No queue 'orders'.", failure.Message);
        Assert.Empty(failure.Trailers);
    }

    [Theory]
    [InlineData("")]
    [InlineData("100 % of ümläut, 数, 🚀")]
    [InlineData("%41 stays as written, and %zz and %")]
    [InlineData("line one\r\nline two\tend\0")]
    [InlineData(" spaces around ")]
    public async Task Any_text_can_be_a_detail(string detail)
    {
        await using var pair = await GrpcPair.StartEchoAsync((_, _) => throw new GrpcException(GrpcStatusCode.Aborted, detail));

        Assert.Equal(detail, (await pair.FailEchoAsync()).Detail);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("数")]
    public async Task A_detail_too_long_for_a_header_is_shortened(string character)
    {
        var detail = string.Concat(Enumerable.Repeat(character, 200_000));
        await using var pair = await GrpcPair.StartEchoAsync((_, _) => throw new GrpcException(GrpcStatusCode.Aborted, detail));

        var failure = await pair.FailEchoAsync();

        Assert.Equal(GrpcStatusCode.Aborted, failure.Status);
        Assert.EndsWith("...", failure.Detail, StringComparison.Ordinal);
        Assert.StartsWith(failure.Detail[..^3], detail, StringComparison.Ordinal);
        Assert.InRange(failure.Detail.Length, 3_000, 40_000);
    }

    [Fact]
    public async Task Trailers_of_the_handler_reach_the_caller()
    {
        var trailers = new Dictionary<string, string> { ["retry-after"] = "3 s", ["detail-bin"] = "AAECAw==" };
        await using var pair = await GrpcPair.StartEchoAsync(
            (_, _) => throw new GrpcException(GrpcStatusCode.Unavailable, "Busy.") { Trailers = trailers });

        Assert.Equal(trailers, (await pair.FailEchoAsync()).Trailers.ToDictionary());
    }

    [Fact]
    public async Task An_exception_without_a_status_becomes_Unknown_with_its_message_and_no_stack()
    {
        await using var pair = await GrpcPair.StartEchoAsync(async (_, _) =>
        {
            await Task.Yield();
            throw new InvalidOperationException("The plan has no stack.");
        });

        var failure = await pair.FailEchoAsync();

        Assert.Equal(GrpcStatusCode.Unknown, failure.Status);
        Assert.Equal("The plan has no stack.", failure.Detail);
    }

    [Fact]
    public async Task A_handler_that_cancels_itself_ends_as_Cancelled()
    {
        await using var pair = await GrpcPair.StartEchoAsync((_, _) => throw new OperationCanceledException());

        Assert.Equal(GrpcStatusCode.Cancelled, (await pair.FailEchoAsync()).Status);
    }

    [Fact]
    public async Task A_handler_that_answers_null_ends_as_Internal()
    {
        await using var pair = await GrpcPair.StartAsync(
            GrpcHandler.Unary(TestMethods.Echo, (_, _) => Task.FromResult<Google.Protobuf.WellKnownTypes.StringValue>(null!)));

        var failure = await pair.FailEchoAsync();

        Assert.Equal(GrpcStatusCode.Internal, failure.Status);
        Assert.Equal("The handler of /infra.test.Probe/Echo answered null.", failure.Detail);
    }

    [Fact]
    public async Task A_method_without_a_handler_is_Unimplemented()
    {
        await using var pair = await GrpcPair.StartEchoAsync();

        var failure = await Assert.ThrowsAsync<GrpcException>(() => pair.Channel.CallAsync(EngineMethods.Log, new LogRequest()));

        Assert.Equal(GrpcStatusCode.Unimplemented, failure.Status);
        Assert.Equal("The method /pulumirpc.Engine/Log is not implemented here.", failure.Detail);
    }

    [Fact]
    public async Task A_failed_call_leaves_the_connection_usable()
    {
        await using var pair = await GrpcPair.StartEchoAsync((request, _) => request.Length > 0
            ? Task.FromResult(request)
            : throw new GrpcException(GrpcStatusCode.NotFound, "Empty."));

        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(GrpcStatusCode.NotFound, (await pair.FailEchoAsync()).Status);
            Assert.Equal("again", await pair.EchoAsync("again"));
        }
    }
}
