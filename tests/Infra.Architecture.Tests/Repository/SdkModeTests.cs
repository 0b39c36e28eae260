namespace Infra.Architecture.Tests.Repository;

/// <summary>One place knows whether the embedded or the official SDK is built against.</summary>
public class SdkModeTests
{
    private static readonly string[] Knowing = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"];

    [Fact]
    public void Only_the_build_files_of_the_root_depend_on_the_mode()
    {
        var buildFiles = TrackedFiles.All.Where(file => Path.GetExtension(file) is ".csproj" or ".props" or ".targets");

        Rule.Holds(
            "Only Directory.* at the root read PulumiSdk.",
            buildFiles.Except(Knowing).Where(file => TrackedFiles.Read(file).Contains("$(PulumiSdk)", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_source_is_compiled_differently_by_a_symbol()
    {
        Rule.Holds(
            "Both SDK modes compile the same source.",
            TrackedFiles.HandwrittenSources.Where(
                file => TrackedFiles.Read(file).Split('\n').Any(line => line.TrimStart().StartsWith("#if ", StringComparison.Ordinal))));
    }
}
