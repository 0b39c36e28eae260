using System.Text;

namespace Infra.Cli.Scaffolding;

/// <summary>The parts of project files that depend on where the project stands: in a checkout of this repository, or anywhere else.</summary>
/// <param name="Root">The root of the checkout; null elsewhere.</param>
/// <param name="Folder">The folder of the project.</param>
/// <param name="HasTests">True when tests stand in a folder below it.</param>
internal sealed record ProjectText(string? Root, string Folder, bool HasTests)
{
    /// <summary>The SDKs of Pulumi that the program itself uses.</summary>
    public IReadOnlyList<string> Sdks { get; init; } = ["Pulumi", "Pulumi.Aws"];

    // Those of Directory.Packages.props, which a project outside of the checkout does not see.
    private static readonly (string Name, string Version)[] TestPackages =
        [("Microsoft.NET.Test.Sdk", "18.11.0"), ("xunit", "2.9.3"), ("xunit.runner.visualstudio", "4.0.1")];

    /// <summary>What stands for the words of the templates.</summary>
    public IEnumerable<KeyValuePair<string, string>> Values(IReadOnlyList<string> packages)
    {
        yield return new("properties", Properties(HasTests ? "    <DefaultItemExcludes>$(DefaultItemExcludes);tests/**</DefaultItemExcludes>\n" : ""));
        yield return new("testProperties", Properties(""));
        yield return new("references", References(packages, Folder, withPulumi: true));
        // A reference to a project brings what it refers to; these are named all the same where the tests use them and the project does not.
        yield return new("testReferences", References(["Infra.Preview"], Path.Combine(Folder, "tests"), withPulumi: false));
        foreach (var (name, version) in TestPackages)
        {
            yield return new($"version:{name}", Root is null ? $" Version=\"{version}\"" : "");
        }
    }

    private string Properties(string more) => Root is not null ? more : $"""
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>

        """.ReplaceLineEndings("\n") + more;

    private string References(IReadOnlyList<string> packages, string folder, bool withPulumi)
    {
        var text = new StringBuilder();
        if (Root is null)
        {
            packages.ToList().ForEach(package => text.Append($"    <PackageReference Include=\"{package}\" Version=\"{ToolCommand.Version}\" />\n"));
            return text.ToString();
        }

        text.Append(withPulumi ? $"    <PulumiReference Include=\"{string.Join(';', Sdks)}\" />\n" : "");
        var up = Path.GetRelativePath(folder, Root).Replace('\\', '/');
        packages.ToList().ForEach(package => text.Append($"    <ProjectReference Include=\"{up}/src/{package}/{package}.csproj\" />\n"));
        return text.ToString();
    }
}
