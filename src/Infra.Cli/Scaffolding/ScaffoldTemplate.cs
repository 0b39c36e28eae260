namespace Infra.Cli.Scaffolding;

/// <summary>What <c>infra new</c> can make.</summary>
/// <param name="Name">What a person types.</param>
/// <param name="Summary">What it is, in a sentence.</param>
/// <param name="Folders">The folders of templates that it is made of.</param>
internal sealed record ScaffoldTemplate(string Name, string Summary, IReadOnlyList<string> Folders)
{
    /// <summary>The packages of Infra that it refers to.</summary>
    public IReadOnlyList<string> Packages { get; init; } = ["Infra", "Infra.Preview"];

    /// <summary>The SDKs of Pulumi that it refers to.</summary>
    public IReadOnlyList<string> Sdks { get; init; } = ["Pulumi", "Pulumi.Aws"];

    /// <summary>The folder with the tests of a stack.</summary>
    public const string StackTests = "stack.tests";

    /// <summary>The stacks; the first is the default.</summary>
    public static IReadOnlyList<ScaffoldTemplate> Stacks { get; } =
    [
        Stack("service", "A service that answers at once, and a worker that does what takes longer."),
        Stack("worker", "A worker that scales with the queue it consumes."),
        Stack("database", "A service with its database and backups."),
        Stack("static-site", "A website of files, behind CloudFront."),
        Stack("kubernetes", "A service on an EKS cluster that is there already, with its database.") with
        {
            Packages = ["Infra.Kubernetes", "Infra.Preview"],
            Sdks = ["Pulumi", "Pulumi.Aws", "Pulumi.Kubernetes"],
        },
    ];

    /// <summary>The components; the first is the default.</summary>
    public static IReadOnlyList<ScaffoldTemplate> Components { get; } =
    [
        new("component", "A component with arguments, defaults by tier, alarms, a link, hooks, and tests.", ["component"]),
    ];

    private static ScaffoldTemplate Stack(string name, string summary) => new(name, summary, ["stack", $"stack.{name}"]);
}
