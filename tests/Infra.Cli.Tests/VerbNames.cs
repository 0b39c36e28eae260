namespace Infra.Cli.Tests;

/// <summary>The verbs, as the tool itself lists them.</summary>
internal static class VerbNames
{
    /// <summary>All that do work, such as <c>policies list</c>: groups have verbs, and no work of their own.</summary>
    public static Task<List<string>> AllAsync() => BelowAsync("");

    private static async Task<List<string>> BelowAsync(string group)
    {
        var help = await ToolRun.Async([.. group.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help", "--output", "json"]);
        var verbs = new List<string>();
        foreach (var verb in help.Json["result"]!["verbs"]!.AsArray().Select(verb => $"{group} {verb!["name"]}".Trim()))
        {
            var below = await BelowAsync(verb);
            verbs.AddRange(below.Count > 0 ? below : [verb]);
        }

        return verbs;
    }
}
