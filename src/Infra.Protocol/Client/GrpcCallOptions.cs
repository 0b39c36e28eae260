using System.Collections.Immutable;
using Infra.Protocol.Wire;

namespace Infra.Protocol;

/// <summary>What a caller may say about one call.</summary>
public sealed class GrpcCallOptions
{
    private readonly IReadOnlyDictionary<string, string> _headers = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// The time the whole call may take, sent to the server too. Default: null, no limit. When it has passed, the call fails with
    /// <see cref="GrpcStatusCode.DeadlineExceeded"/>; zero or less fails at once.
    /// </summary>
    public TimeSpan? Deadline { get; init; }

    /// <summary>Ends the call with an <see cref="OperationCanceledException"/>, and tells the server.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>Metadata to send. Keys are lower-case ASCII, values printable ASCII. Default: none.</summary>
    /// <exception cref="ArgumentException">A key or value cannot be sent as metadata.</exception>
    public IReadOnlyDictionary<string, string> Headers
    {
        get => _headers;
        init
        {
            Metadata.Require(value, nameof(Headers));
            _headers = value;
        }
    }
}
