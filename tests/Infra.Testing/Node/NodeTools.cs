namespace Infra.Testing.Node;

/// <summary>Where Node's programs are on this machine.</summary>
internal static class NodeTools
{
    private static readonly Lazy<string?> NodePath = new(() => Find("node"));
    private static readonly Lazy<string?> NpmPath = new(() => Find("npm"));

    /// <summary>The <c>node</c> program.</summary>
    public static string Node => NodePath.Value ?? throw new InvalidOperationException(MissingReason);

    /// <summary>The <c>npm</c> program.</summary>
    public static string Npm => NpmPath.Value ?? throw new InvalidOperationException(MissingReason);

    /// <summary>Why Node tests cannot run here; null when they can.</summary>
    public static string? MissingReason => (NodePath.Value, NpmPath.Value) switch
    {
        (null, _) => "node is not on the PATH.",
        (_, null) => "npm is not on the PATH.",
        _ => null,
    };

    private static string? Find(string program)
    {
        string[] names = OperatingSystem.IsWindows() ? [program + ".exe", program + ".cmd"] : [program];
#pragma warning disable RS0030 // The test asks the machine it runs on; no plan comes of it.
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
#pragma warning restore RS0030
        return folders.SelectMany(folder => names, Path.Combine).FirstOrDefault(File.Exists);
    }
}
