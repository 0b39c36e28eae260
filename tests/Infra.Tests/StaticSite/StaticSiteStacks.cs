using Infra.Testing;

namespace Infra.Tests;

/// <summary>The sites that tests start from: valid in every tier, with one thing changed.</summary>
internal static class StaticSiteStacks
{
    /// <summary>A small site, by a path that is the same on every machine.</summary>
    public static string Folder => Path.GetRelativePath(Environment.CurrentDirectory, RepositoryRoot.Path("tests", "Infra.Tests", "StaticSite", "Site"));

    public static Task<RecordedStack> RunAsync(Tier tier = Tier.Sandbox, Action<StaticSiteArgs>? change = null) => TestStack.RunAsync(() => Create(tier, change));

    public static Task<string> RefusedAsync(Action<StaticSiteArgs> change) => TestStack.RefusedAsync(() => Create(Tier.Sandbox, change));

    public static StaticSite Create(Tier tier, Action<StaticSiteArgs>? change = null)
    {
        var args = new StaticSiteArgs { Folder = Folder, Tier = tier };
        if (tier != Tier.Sandbox)
        {
            args.Domain = "www.example.com";
        }

        change?.Invoke(args);
        return new StaticSite("shop", args);
    }
}
