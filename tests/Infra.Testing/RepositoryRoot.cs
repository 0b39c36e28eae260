namespace Infra.Testing;

/// <summary>Finds files of the checkout from a test, wherever the test assembly was built to.</summary>
public static class RepositoryRoot
{
    private static readonly Lazy<string> Root = new(Find);

    /// <summary>The absolute path of a file or folder given relative to the repository's root.</summary>
    public static string Path(params ReadOnlySpan<string> parts)
    {
        return System.IO.Path.Combine([Root.Value, .. parts]);
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Infra.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"Infra.sln was not found above {AppContext.BaseDirectory}.");
    }
}
