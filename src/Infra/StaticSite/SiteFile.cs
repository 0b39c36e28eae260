using System.Security.Cryptography;

namespace Infra;

/// <summary>A file of a site.</summary>
/// <param name="key">Its name in the bucket: the path inside the folder, with <c>/</c>.</param>
/// <param name="path">Where it is.</param>
/// <param name="bytes">Its size.</param>
internal sealed class SiteFile(string key, string path, long bytes)
{
    private string? _hash;

    public string Key { get; } = key;

    public string Path { get; } = path;

    public long Bytes { get; } = bytes;

    /// <summary>What tells its content from any other.</summary>
    public string Hash => _hash ??= ComputeHash();

    private string ComputeHash()
    {
        using var content = File.OpenRead(Path);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}
