using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Infra;

/// <summary>
/// The place of a route among a listener's rules, from nothing but the route itself: another route never moves it. AWS asks rules in the
/// order of their numbers, so that routes that leave less open have lower ones.
/// </summary>
/// <remarks>
/// Two routes may come to the same number, though seldom: the one that comes later is then refused, with a free number to give it. Moving
/// on to the next free one would make the numbers depend on the order in which services are written.
/// </remarks>
public static class ListenerPriority
{
    /// <summary>The highest number: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html</summary>
    public const int Last = 50_000;

    /// <summary>How many segments a path can have.</summary>
    public const int MaxSegments = 6;

    private const int DeepWithHost = 2_000;
    private const int DeepAnywhere = 1_000;
    private const int FirstOfOneSegment = 10_001;
    private const int FirstOfHosts = 20_001;
    private const int FirstOfPaths = 35_001;

    /// <summary>The number of a route.</summary>
    /// <param name="host">The host name. Null for any.</param>
    /// <param name="path">The path, <c>/orders</c>, without a slash at its end. Null for any.</param>
    public static int Of(string? host, string? path)
    {
        var (first, size) = Band(host, path);
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{host}\0{path}")));
        return first + (int)(BinaryPrimitives.ReadUInt64BigEndian(bytes) % (ulong)size);
    }

    /// <summary>A number that fits the route and that nobody has: the next one after its own.</summary>
    /// <param name="host">The host name. Null for any.</param>
    /// <param name="path">The path. Null for any.</param>
    /// <param name="taken">The numbers that others have.</param>
    /// <returns>Null when there is none left.</returns>
    public static int? NextFree(string? host, string? path, IReadOnlyCollection<int> taken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        var (first, size) = Band(host, path);
        var offset = Of(host, path) - first;
        return Enumerable.Range(0, size).Select(step => first + ((offset + step) % size)).Cast<int?>().FirstOrDefault(number => !taken.Contains(number!.Value));
    }

    /// <summary>How many segments a path has.</summary>
    internal static int Segments(string path) => path.Count(letter => letter == '/');

    // A host and a path, the deeper the earlier; a host; a path, again by depth; anything.
    private static (int First, int Size) Band(string? host, string? path) => (host, path is null ? 0 : Segments(path)) switch
    {
        (not null, 0) => (FirstOfHosts, FirstOfPaths - FirstOfHosts),
        (null, 0) => (Last, 1),
        (not null, 1) => (FirstOfOneSegment, FirstOfHosts - FirstOfOneSegment),
        (null, 1) => (FirstOfPaths + ((MaxSegments - 1) * DeepAnywhere), Last - FirstOfPaths - ((MaxSegments - 1) * DeepAnywhere)),
        (not null, var segments) => (1 + ((MaxSegments - Math.Min(segments, MaxSegments)) * DeepWithHost), DeepWithHost),
        (null, var segments) => (FirstOfPaths + ((MaxSegments - Math.Min(segments, MaxSegments)) * DeepAnywhere), DeepAnywhere),
    };
}
