namespace Infra.Tests;

/// <summary>A folder with a site that exists for one test.</summary>
internal sealed class SiteOnDisk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("infra-site-");

    /// <param name="files">Files to create, by their paths in the folder.</param>
    public SiteOnDisk(params string[] files)
    {
        foreach (var file in files)
        {
            var path = In(file);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file);
        }
    }

    /// <summary>The folder.</summary>
    public string Path => _folder.FullName;

    /// <summary>The path of something in the folder.</summary>
    public string In(string file) => System.IO.Path.Combine(_folder.FullName, file);

    public void Dispose() => _folder.Delete(recursive: true);
}
