using System.Collections.Immutable;
using Infra.Protocol.Wire;

namespace Infra.Protocol;

/// <summary>
/// A call that did not end with <see cref="GrpcStatusCode.Ok"/>. A handler throws it to choose the status that its caller sees;
/// <see cref="GrpcChannel"/> throws it for the status that the server sent, and for connections that fail.
/// </summary>
public sealed class GrpcException : Exception
{
    private readonly IReadOnlyDictionary<string, string> _trailers = ImmutableDictionary<string, string>.Empty;

    /// <summary>A failed call.</summary>
    /// <param name="status">Any code but <see cref="GrpcStatusCode.Ok"/>.</param>
    /// <param name="detail">What a person needs to know; any Unicode text.</param>
    /// <param name="innerException">What caused the failure on this side of the wire; it is never sent.</param>
    /// <exception cref="ArgumentException"><paramref name="status"/> is <see cref="GrpcStatusCode.Ok"/>.</exception>
    public GrpcException(GrpcStatusCode status, string detail, Exception? innerException = null)
        : base($"{status}: {detail}", innerException)
    {
        ArgumentNullException.ThrowIfNull(detail);
        if (status == GrpcStatusCode.Ok)
        {
            throw new ArgumentException("A call that ended with Ok did not fail: return a response instead.", nameof(status));
        }

        Status = status;
        Detail = detail;
    }

    internal GrpcException(GrpcStatusCode status, string detail, ImmutableDictionary<string, string> receivedTrailers)
        : this(status, detail)
    {
        _trailers = receivedTrailers;
    }

    /// <summary>The status that ended the call.</summary>
    public GrpcStatusCode Status { get; }

    /// <summary>The text that came with the status, without the status's name.</summary>
    public string Detail { get; }

    /// <summary>
    /// Further metadata that is sent after the status. Keys are lower-case ASCII, values printable ASCII; the value of a key that
    /// ends in <c>-bin</c> is base64.
    /// </summary>
    /// <exception cref="ArgumentException">A key or value cannot be sent as metadata.</exception>
    public IReadOnlyDictionary<string, string> Trailers
    {
        get => _trailers;
        init
        {
            Metadata.Require(value, nameof(Trailers));
            _trailers = value;
        }
    }
}
