namespace Infra.Protocol.Tests;

public class GrpcExceptionTests
{
    [Fact]
    public void Ok_is_no_failure()
    {
        var failure = Assert.Throws<ArgumentException>(() => new GrpcException(GrpcStatusCode.Ok, "fine"));

        Assert.StartsWith("A call that ended with Ok did not fail: return a response instead.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Retry", "1", "'Retry' is no metadata key: use lower-case ASCII letters, digits, '-', '_' and '.'.")]
    [InlineData("", "1", "'' is no metadata key: use lower-case ASCII letters, digits, '-', '_' and '.'.")]
    [InlineData("grpc-status", "0", "The metadata key 'grpc-status' belongs to the protocol.")]
    [InlineData("content-type", "text/html", "The metadata key 'content-type' belongs to the protocol.")]
    [InlineData("name", "größe", "The value of the metadata key 'name' may only hold printable ASCII: encode it, for example as base64.")]
    [InlineData("name", "a\r\nb: c", "The value of the metadata key 'name' may only hold printable ASCII: encode it, for example as base64.")]
    public void Metadata_that_cannot_be_sent_is_refused_where_it_is_written(string key, string value, string message)
    {
        var metadata = new Dictionary<string, string> { [key] = value };

        var trailers = Assert.Throws<ArgumentException>(() => new GrpcException(GrpcStatusCode.Aborted, "") { Trailers = metadata });
        var headers = Assert.Throws<ArgumentException>(() => new GrpcCallOptions { Headers = metadata });

        Assert.Equal(message + " (Parameter 'Trailers')", trailers.Message);
        Assert.Equal(message + " (Parameter 'Headers')", headers.Message);
    }
}
