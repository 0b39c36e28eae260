namespace Infra.Protocol.Wire;

/// <summary>The rules of gRPC metadata: what custom headers and trailers may look like.</summary>
internal static class Metadata
{
    /// <summary>Throws unless every entry can be sent as a header of HTTP/2 that does not belong to gRPC itself.</summary>
    public static void Require(IReadOnlyDictionary<string, string> metadata, string parameter)
    {
        ArgumentNullException.ThrowIfNull(metadata, parameter);
        foreach (var (key, value) in metadata)
        {
            if (key.Length == 0 || !key.All(IsKeyCharacter))
            {
                throw new ArgumentException(
                    $"'{key}' is no metadata key: use lower-case ASCII letters, digits, '-', '_' and '.'.", parameter);
            }

            if (IsReserved(key))
            {
                throw new ArgumentException($"The metadata key '{key}' belongs to the protocol.", parameter);
            }

            if (value is null || !value.All(IsValueCharacter))
            {
                throw new ArgumentException(
                    $"The value of the metadata key '{key}' may only hold printable ASCII: encode it, for example as base64.", parameter);
            }
        }
    }

    /// <summary>Whether a header belongs to HTTP or gRPC rather than to the callers.</summary>
    public static bool IsReserved(string key) =>
        key.StartsWith(':')
        || key.StartsWith("grpc-", StringComparison.OrdinalIgnoreCase)
        || key.Equals("te", StringComparison.OrdinalIgnoreCase)
        || key.Equals("content-type", StringComparison.OrdinalIgnoreCase)
        || key.Equals("content-length", StringComparison.OrdinalIgnoreCase)
        || key.Equals("date", StringComparison.OrdinalIgnoreCase)
        || key.Equals("host", StringComparison.OrdinalIgnoreCase)
        || key.Equals("connection", StringComparison.OrdinalIgnoreCase)
        || key.Equals("transfer-encoding", StringComparison.OrdinalIgnoreCase);

    private static bool IsKeyCharacter(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_' or '.';

    private static bool IsValueCharacter(char c) => c is >= ' ' and <= '~';
}
