using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Infra.Testing.Node;

/// <summary>A folder with a <c>package.json</c>, a lock file and scripts, whose packages are installed before the first run.</summary>
public sealed class NodeProject
{
    /// <summary>How long a script may take unless a test says otherwise.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan InstallTimeout = TimeSpan.FromMinutes(8);

    private readonly string _folder;

    private NodeProject(string folder)
    {
        _folder = folder;
    }

    /// <summary>Opens a project, given by its path from the repository's root, and installs its packages unless they are there.</summary>
    public static async Task<NodeProject> OpenAsync(params string[] parts)
    {
        var project = new NodeProject(RepositoryRoot.Path(parts));
        using (await LockAsync(project._folder))
        {
            await project.InstallAsync();
        }

        return project;
    }

    /// <summary>Runs a script of the folder to its end.</summary>
    /// <param name="script">The script's path in the folder.</param>
    /// <param name="arguments">Its command line.</param>
    /// <param name="environment">Variables to add to the test's own.</param>
    /// <param name="timeout">Default: <see cref="DefaultTimeout"/>.</param>
    public async Task<NodeRun> RunAsync(
        string script,
        IEnumerable<string>? arguments = null,
        IReadOnlyDictionary<string, string>? environment = null,
        TimeSpan? timeout = null)
    {
        await using var process = Start(script, arguments, environment);
        return await process.WaitAsync(timeout);
    }

    /// <summary>Starts a script of the folder and lets it run, as <see cref="RunAsync"/> otherwise.</summary>
    public NodeProcess Start(
        string script, IEnumerable<string>? arguments = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(NodeTools.Node, [script, .. arguments ?? []]) { WorkingDirectory = _folder };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return new NodeProcess(start);
    }

    /// <summary>Installs what the lock file says, if the last installation was of another lock file.</summary>
    private async Task InstallAsync()
    {
        var wanted = await File.ReadAllTextAsync(Path.Combine(_folder, "package-lock.json"));
        var stamp = Path.Combine(_folder, "node_modules", ".installed-lock.json");
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted)
        {
            return;
        }

        var start = new ProcessStartInfo(NodeTools.Npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) { WorkingDirectory = _folder };
        await using var npm = new NodeProcess(start);
        (await npm.WaitAsync(InstallTimeout)).RequireSuccess();
        await File.WriteAllTextAsync(stamp, wanted);
    }

    /// <summary>Keeps test processes that run at the same time from installing into one folder together.</summary>
    private static async Task<FileStream> LockAsync(string folder)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..16];
        var path = Path.Combine(Path.GetTempPath(), $"infra-node-{name}.lock");
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(200))
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited < InstallTimeout)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }
    }
}
