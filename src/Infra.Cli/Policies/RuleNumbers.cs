namespace Infra.Cli.Policies;

/// <summary>Which numbers the rules of a folder take. <c>docs/adding-a-rule.md</c> shows them.</summary>
/// <param name="Folder">The folder below <c>src/Infra.Policies/Rules</c>.</param>
/// <param name="First">The first number.</param>
/// <param name="Last">The last number.</param>
public sealed record RuleNumbers(string Folder, int First, int Last)
{
    /// <summary>The first number that no folder has: rules of a new folder begin there.</summary>
    public const int FirstFree = 550;

    /// <summary>All folders.</summary>
    public static IReadOnlyList<RuleNumbers> All { get; } =
    [
        new("Stack", 1, 29),
        new("Bucket", 100, 119),
        new("Database", 120, 149),
        new("Table", 150, 159),
        new("Cache", 160, 169),
        new("LoadBalancer", 170, 189),
        new("SecurityGroup", 190, 199),
        new("Network", 200, 219),
        new("Compute", 220, 249),
        new("Key", 250, 259),
        new("Identity", 260, 279),
        new("Function", 280, 299),
        new("Queue", 300, 309),
        new("Secret", 310, 319),
        new("Logs", 320, 329),
        new("Cdn", 330, 339),
        new("Api", 340, 349),
        new("Registry", 350, 359),
        new("Service", 360, 379),
        new("Cluster", 380, 389),
        new("FileSystem", 390, 394),
        new("Search", 395, 399),
        new("Stream", 400, 404),
        new("Warehouse", 405, 409),
        new("Kubernetes", 500, 549),
    ];
}
