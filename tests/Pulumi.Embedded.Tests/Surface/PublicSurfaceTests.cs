namespace Pulumi.Embedded.Tests.Surface;

/// <summary>The embedded SDK may lack members of the official one, and never has one more.</summary>
public sealed class PublicSurfaceTests
{
    private static readonly string AssemblyPath = typeof(Deployment).Assembly.Location;

    private static readonly string[] Official =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Surface", "PublicSurface.txt")).Where(line => line.Length > 0 && line[0] != '#'),
    ];

    [Fact]
    public void Every_public_member_is_one_of_the_official_sdk()
    {
        if (Sdk.IsEmbedded)
            Assert.Empty(PublicSurface.Read(AssemblyPath).Except(Official));
    }

    [Fact]
    public void Every_listed_member_is_there()
    {
        Assert.Empty(Official.Except(PublicSurface.Read(AssemblyPath)));
    }

    [Fact]
    public void No_line_is_listed_twice()
    {
        Assert.Empty(Official.GroupBy(line => line, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Private_members_and_those_of_private_types_are_not_listed()
    {
        Assert.DoesNotContain(PublicSurface.Read(typeof(PublicSurfaceTests).Assembly.Location), line => line.Contains("AssemblyPath", StringComparison.Ordinal));
        Assert.Contains(PublicSurface.Read(typeof(PublicSurfaceTests).Assembly.Location), line => line.Contains(nameof(No_line_is_listed_twice), StringComparison.Ordinal));
    }
}
