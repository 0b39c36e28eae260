namespace Infra.Preview.Changing;

/// <summary>Reads a file that somebody names, whatever it turns out to be.</summary>
internal static class InputBytes
{
    /// <summary>The longest file that is read, in bytes.</summary>
    public const int Longest = 1 << 30;

    // Longer than any export takes to arrive through a pipe.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Reads all of it, or says why that is not possible.</summary>
    public static (byte[] Content, string? Problem) Read(string path)
    {
        if (Directory.Exists(path))
        {
            return ([], "it is a folder");
        }

        // A pipe that nobody writes to blocks whoever opens it.
        var reading = Task.Run(() => ReadLimited(path));
        try
        {
            return reading.Wait(Patience) ? reading.Result : ([], "nothing came out of it within a minute");
        }
        catch (AggregateException problem) when (problem.InnerException is FileNotFoundException or DirectoryNotFoundException)
        {
            return ([], "there is no such file");
        }
        catch (AggregateException problem) when (problem.InnerException is IOException or UnauthorizedAccessException)
        {
            return ([], "it cannot be read");
        }
    }

    private static (byte[] Content, string? Problem) ReadLimited(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.CanSeek && stream.Length > Longest)
        {
            return ([], "it has more than 1 GiB");
        }

        var content = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        var buffer = new byte[1 << 16];
        for (var count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
        {
            if (content.Length + count > Longest)
            {
                return ([], "it has more than 1 GiB");
            }

            content.Write(buffer, 0, count);
        }

        return (content.Capacity == content.Length ? content.GetBuffer() : content.ToArray(), null);
    }
}
