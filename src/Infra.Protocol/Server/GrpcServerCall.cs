namespace Infra.Protocol;

/// <summary>What a handler may know about the call it answers. It stays valid after the call has ended.</summary>
public sealed class GrpcServerCall
{
    internal GrpcServerCall(IReadOnlyDictionary<string, string> requestHeaders, TimeSpan? deadline, CancellationToken cancellationToken)
    {
        RequestHeaders = requestHeaders;
        Deadline = deadline;
        CancellationToken = cancellationToken;
    }

    /// <summary>The caller's metadata, keys in lower case. A key sent more than once holds its values joined by commas.</summary>
    public IReadOnlyDictionary<string, string> RequestHeaders { get; }

    /// <summary>The time that the caller allowed, counted from the arrival of the call; null without a limit.</summary>
    public TimeSpan? Deadline { get; }

    /// <summary>
    /// Cancelled when nobody waits for the answer any more: the caller cancelled or went away, the deadline passed, or the
    /// server is being disposed.
    /// </summary>
    public CancellationToken CancellationToken { get; }
}
