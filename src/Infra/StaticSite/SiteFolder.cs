using System.Text;

namespace Infra;

/// <summary>The files of a site: all that are in a folder, in the order of their names, but for hidden ones.</summary>
internal sealed class SiteFolder
{
    /// <summary>What a site begins with.</summary>
    public const string Index = "index.html";

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
    private const int MaxKeyBytes = 1024;

    // https://www.rfc-editor.org/rfc/rfc8615
    private const string WellKnown = ".well-known";

    private readonly string _root;
    private readonly ArgumentProblems _problems;
    private readonly string _argument;
    private readonly List<SiteFile> _files = [];

    private SiteFolder(string folder, ArgumentProblems problems, string argument)
    {
        (_root, _problems, _argument) = (System.IO.Path.GetFullPath(folder), problems, argument);
        Path = folder;
    }

    /// <summary>The folder as it was given.</summary>
    public string Path { get; }

    /// <summary>The files, in the order of their keys.</summary>
    public IReadOnlyList<SiteFile> Files => _files;

    /// <summary>Reads a folder and notes what is wrong with it.</summary>
    public static SiteFolder Read(string folder, StaticSiteDefaults defaults, ArgumentProblems problems, string argument)
    {
        var site = new SiteFolder(folder, problems, argument);
        if (File.Exists(site._root))
        {
            problems.Add(argument, folder, "a folder", "give the folder that the file is in");
        }
        else if (!Directory.Exists(site._root))
        {
            problems.Add(argument, folder, "a folder that exists, from the program's folder on", "build the site first, or correct the path");
        }
        else
        {
            site.AddFolder(new DirectoryInfo(site._root), "");
            site._files.Sort(static (left, right) => string.CompareOrdinal(left.Key, right.Key));
            site.Check(defaults);
        }

        return site;
    }

    /// <summary>True when the site has a file.</summary>
    public bool Has(string key) => _files.Exists(file => file.Key == key);

    private void AddFolder(DirectoryInfo folder, string prefix)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            // .git, .env, .DS_Store: never meant to be published.
            if (entry.Name.StartsWith('.') && !(prefix.Length == 0 && entry.Name == WellKnown))
            {
                continue;
            }

            var key = prefix + entry.Name;
            if (entry.LinkTarget is not null && !IsInside(entry))
            {
                _problems.Add(_argument, Show(key), "files of the folder; this is a link that leads out of it, or nowhere", "copy what it leads to into the folder");
            }
            else if (entry is DirectoryInfo child)
            {
                AddChild(child, key);
            }
            else
            {
                AddFile((FileInfo)entry, key);
            }
        }
    }

    private void AddChild(DirectoryInfo child, string key)
    {
        if (child.LinkTarget is not null)
        {
            _problems.Add(_argument, Show(key), "files and folders; this is a link to a folder, which could lead in a circle", "copy the folder");
            return;
        }

        AddFolder(child, key + "/");
    }

    private void AddFile(FileInfo file, string key)
    {
        if (Encoding.UTF8.GetByteCount(key) > MaxKeyBytes)
        {
            _problems.Add(_argument, Show(key), $"paths of up to {MaxKeyBytes} bytes", "shorten the names");
        }

        var target = file.LinkTarget is null ? file : (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!;
        _files.Add(new SiteFile(key, System.IO.Path.Combine(Path, key.Replace('/', System.IO.Path.DirectorySeparatorChar)), target.Length));
    }

    private bool IsInside(FileSystemInfo entry) =>
        entry.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true } target
        && target.FullName.StartsWith(_root + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private void Check(StaticSiteDefaults defaults)
    {
        if (_files.Count == 0)
        {
            _problems.Add(_argument, Path, "a folder with files; names that begin with a dot do not count", "build the site first, or correct the path");
            return;
        }

        if (!Has(Index))
        {
            _problems.Add(_argument, Path, $"a folder with {Index}, which a site begins with", "give the folder that has it, often dist or build");
        }

        if (_files.Count > defaults.MaxFiles)
        {
            _problems.Add(
                _argument, $"{_files.Count} files", $"up to {defaults.MaxFiles}: each is a resource of the stack", "put what is not part of the site into a Bucket, or leave out source maps");
        }

        foreach (var file in _files.Where(file => file.Bytes > (long)defaults.MaxFileMiB << 20))
        {
            _problems.Add(_argument, Show(file.Key), $"files of up to {defaults.MaxFileMiB} MiB", "put large downloads into a Bucket of their own, behind a route");
        }
    }

    private string Show(string key) => System.IO.Path.Combine(Path, key).Replace('\\', '/');
}
