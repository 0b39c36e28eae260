using Infra.Testing;

namespace Infra.Policies.Tests.Documentation;

/// <summary>A file of the repository whose text follows from the code.</summary>
internal static class GeneratedFile
{
    /// <summary>Fails when the file is not as generated; with <c>INFRA_UPDATE_SNAPSHOTS=1</c> rewrites it, but not in CI.</summary>
    public static void Matches(string path, string expected)
    {
        var file = RepositoryRoot.Path(path);
        if (IsSet("INFRA_UPDATE_SNAPSHOTS") && !IsSet("CI"))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, expected);
            return;
        }

        Assert.True(File.Exists(file), $"{path} is missing: run the tests of Infra.Policies with INFRA_UPDATE_SNAPSHOTS=1.");
        Assert.True(
            string.Equals(expected, File.ReadAllText(file), StringComparison.Ordinal),
            $"{path} is stale: run the tests of Infra.Policies with INFRA_UPDATE_SNAPSHOTS=1 and read the difference.");
    }

    private static bool IsSet(string variable)
    {
#pragma warning disable RS0030 // The switch between checking and rewriting is the environment's, as for all snapshots.
        return Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value && value != "0";
#pragma warning restore RS0030
    }
}
