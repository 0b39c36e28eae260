namespace Infra.Policies;

/// <summary>Connection strings as .NET's drivers take them: <c>Host=db;Username=app</c>, <c>cache:6379,ssl=true,user=app</c>.</summary>
internal static class ConnectionText
{
    private static readonly string[] Users = ["user", "username", "userid", "uid"];
    private static readonly string[] Secrets = ["password", "pwd", "passwd", "pass", "passphrase", "secret", "token", "key", "credential", "sas"];

    /// <summary>
    /// True for a connection string that names a user and nothing that could be a password: whoever connects proves in another way who it
    /// is, such as with IAM. False for any other text.
    /// </summary>
    public static bool HasUserOnly(string text)
    {
        var names = text.Split(';', ',').Where(part => part.Contains('=', StringComparison.Ordinal)).Select(NameOf).ToList();
        return names.Exists(name => Users.Contains(name, StringComparer.Ordinal))
            && !names.Exists(name => Array.Exists(Secrets, secret => name.Contains(secret, StringComparison.Ordinal)));
    }

    private static string NameOf(string part) =>
        string.Concat(part[..part.IndexOf('=', StringComparison.Ordinal)].Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
