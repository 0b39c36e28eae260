namespace Infra.Protocol.Wire;

/// <summary>The content type of gRPC, which may name the message format after a plus and have parameters.</summary>
internal static class GrpcContentType
{
    public const string Value = "application/grpc";

    public static bool Matches(string contentType)
    {
        if (!contentType.StartsWith(Value, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var rest = contentType.AsSpan(Value.Length);
        return rest.IsEmpty
            || rest[0] == ';'
            || (rest.StartsWith("+proto", StringComparison.OrdinalIgnoreCase) && (rest.Length == 6 || rest[6] == ';'));
    }
}
