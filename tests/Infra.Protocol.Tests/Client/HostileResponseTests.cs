using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Infra.Protocol.Tests.Client;

/// <summary>What a caller gets from servers that answer as no gRPC server does.</summary>
public class HostileResponseTests
{
    private static readonly byte[] Hello = RawClient.Frame(TestMethods.Text("hello"));

    public static TheoryData<byte[], GrpcStatusCode, string> MalformedBodies => new()
    {
        { [], GrpcStatusCode.Internal, "/infra.test.Probe/Echo ended with Ok and without a response." },
        { [0, 0], GrpcStatusCode.Internal, "The response ended in the middle of a message." },
        { Hello[..^1], GrpcStatusCode.Internal, "The response ended in the middle of a message." },
        { [.. Hello, .. Hello], GrpcStatusCode.Internal, "/infra.test.Probe/Echo is unary and answered more than one message." },
        { RawClient.Frame(1, 1, 0), GrpcStatusCode.Internal, "The response is compressed, and no compression was agreed on." },
        { RawClient.Frame(9, 1, 0), GrpcStatusCode.Internal, "The response has the frame flag 9; 0 and 1 exist." },
        { RawClient.Frame(0, 0xffffffff), GrpcStatusCode.ResourceExhausted, "The response has 4294967295 bytes; the limit is 67108864 (64 MB)." },
    };

    [Theory]
    [MemberData(nameof(MalformedBodies))]
    public async Task A_malformed_body_fails_the_call(byte[] body, GrpcStatusCode status, string detail)
    {
        await using var server = await RawServer.StartAsync(body, ("grpc-status", "0"));

        var failure = await server.FailEchoAsync();

        Assert.Equal((status, detail), (failure.Status, failure.Detail));
    }

    [Fact]
    public async Task Bytes_that_are_no_message_fail_the_call()
    {
        await using var server = await RawServer.StartAsync(RawClient.Frame(0, 2, 0xff, 0xff), ("grpc-status", "0"));

        var failure = await server.FailEchoAsync();

        Assert.Equal(GrpcStatusCode.Internal, failure.Status);
        Assert.StartsWith("The response is no StringValue: ", failure.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("99", GrpcStatusCode.Unknown, "told")]
    [InlineData("5", GrpcStatusCode.NotFound, "told")]
    [InlineData("-1", GrpcStatusCode.Unknown, "/infra.test.Probe/Echo at {0} ended without a status.")]
    [InlineData("five", GrpcStatusCode.Unknown, "/infra.test.Probe/Echo at {0} ended without a status.")]
    public async Task A_status_counts_more_than_the_message_before_it(string trailer, GrpcStatusCode status, string detail)
    {
        await using var server = await RawServer.StartAsync(Hello, ("grpc-status", trailer), ("grpc-message", "told"));

        var failure = await server.FailEchoAsync();

        Assert.Equal(status, failure.Status);
        Assert.Matches("^" + detail.Replace("{0}", "127\\.0\\.0\\.1:[0-9]+", StringComparison.Ordinal) + "$", failure.Detail);
    }

    [Fact]
    public async Task A_response_without_a_status_fails_the_call()
    {
        await using var server = await RawServer.StartAsync(Hello);

        Assert.Equal(GrpcStatusCode.Unknown, (await server.FailEchoAsync()).Status);
    }

    [Theory]
    [InlineData(400, GrpcStatusCode.Internal)]
    [InlineData(401, GrpcStatusCode.Unauthenticated)]
    [InlineData(403, GrpcStatusCode.PermissionDenied)]
    [InlineData(404, GrpcStatusCode.Unimplemented)]
    [InlineData(429, GrpcStatusCode.Unavailable)]
    [InlineData(500, GrpcStatusCode.Unknown)]
    [InlineData(502, GrpcStatusCode.Unavailable)]
    [InlineData(503, GrpcStatusCode.Unavailable)]
    [InlineData(504, GrpcStatusCode.Unavailable)]
    [InlineData(200, GrpcStatusCode.Unknown)]
    public async Task A_web_server_is_told_from_a_gRPC_server(int httpStatus, GrpcStatusCode status)
    {
        await using var server = await RawServer.StartAsync(context =>
        {
            context.Response.StatusCode = httpStatus;
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync("<p>Sorry</p>");
        });

        var failure = await server.FailEchoAsync();

        Assert.Equal(status, failure.Status);
        Assert.Equal(
            $"/infra.test.Probe/Echo was answered by something else than a gRPC server: HTTP status {httpStatus}, content type text/html.",
            failure.Detail);
    }

    [Theory]
    [InlineData(0x1, GrpcStatusCode.Internal)]
    [InlineData(0x2, GrpcStatusCode.Internal)]
    [InlineData(0x8, GrpcStatusCode.Cancelled)]
    [InlineData(0xb, GrpcStatusCode.ResourceExhausted)]
    [InlineData(0xc, GrpcStatusCode.PermissionDenied)]
    public async Task A_reset_before_the_response_has_the_status_of_its_code(int errorCode, GrpcStatusCode status)
    {
        await using var server = await RawServer.StartAsync(context =>
        {
            context.Features.Get<IHttpResetFeature>()!.Reset(errorCode);
            return Task.CompletedTask;
        });

        Assert.Equal(status, (await server.FailEchoAsync()).Status);
    }

    [Fact]
    public async Task A_reset_in_the_middle_of_the_response_has_the_status_of_its_code()
    {
        await using var server = await RawServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/grpc";
            await context.Response.Body.WriteAsync(Hello.AsMemory(0, 3));
            await context.Response.Body.FlushAsync();
            context.Features.Get<IHttpResetFeature>()!.Reset(0x8);
        });

        Assert.Equal(GrpcStatusCode.Cancelled, (await server.FailEchoAsync()).Status);
    }

    [Fact]
    public async Task A_connection_that_is_lost_is_Unavailable()
    {
        await using var server = await RawServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/grpc";
            await context.Response.Body.FlushAsync();
            context.Features.Get<Microsoft.AspNetCore.Connections.Features.IConnectionLifetimeFeature>()?.Abort();
            context.Abort();
        });

        var failure = await server.FailEchoAsync();

        Assert.Contains(failure.Status, (GrpcStatusCode[])[GrpcStatusCode.Unavailable, GrpcStatusCode.Internal, GrpcStatusCode.Cancelled]);
    }
}
