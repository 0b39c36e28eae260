namespace Infra.Cli.Tests.Schemas;

/// <summary>Runs of the verbs that start the programs of stacks.</summary>
internal static class StackRuns
{
    private const string Pulumi = """
        #!/bin/sh
        case "$1 $2" in
          "stack export") if [ -f "$(dirname "$0")/broken" ]; then echo "error: it is broken" >&2; exit 1; fi; echo "error: no stack named 'dev' found" >&2; exit 255 ;;
          "up --stack") exit "$(cat "$(dirname "$0")/code")" ;;
        esac
        """;

    public static async Task RunAsync(ICollection<VerbDocument> documents)
    {
        using var tree = new StackTree().Add("network").Add("shop").Add("failing").Add("telling").Add("nested").Add("photos").Write("wrong/Pulumi.yaml", "name: [\n")
            .Add("chatting").Write("chatting/Pulumi.odd.yaml", "config: [no, map]\n");
        await PreviewAsync(new DocumentRuns(tree.FullPath, documents), tree);
        await UpAsync(documents, tree);
    }

    private static async Task PreviewAsync(DocumentRuns runs, StackTree tree)
    {
        await runs.RunAsync(0, "preview network --no-build --no-policy");
        await runs.RunAsync(0, "preview shop network --no-build --json plans --report all.md");
        File.Delete(tree.PathOf("plans/shop.dev.json"));
        await runs.RunAsync(1, "preview network shop failing telling nested wrong --no-build --against plans");
        await runs.RunAsync(2, "preview chatting --stack odd --no-build");
        await runs.RunAsync(2, "preview nowhere --no-build");
        await runs.RunAsync(2, "preview network --parallel none");
        await runs.RunAsync(3, "preview photos --no-build --policy strict");
        await runs.RunAsync(0, "preview photos --no-build --no-policy --json stored.json");
        await File.WriteAllTextAsync(tree.PathOf("stored.json"), tree.Read("stored.json").Replace("the-bucket", "another-bucket", StringComparison.Ordinal));
        await runs.RunAsync(4, "preview photos --no-build --no-policy --against stored.json");
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await runs.RunAsync(130, "preview network --no-build", stopped.Token);
    }

    private static async Task UpAsync(ICollection<VerbDocument> documents, StackTree tree)
    {
        tree.WriteScript("cli/pulumi", Pulumi);
        tree.Write("cli/code", "0");
        var environment = ToolRun.Environment();
        var runs = new DocumentRuns(tree.FullPath, documents) { Environment = With($"{tree.PathOf("cli")}:{environment["PATH"]}") };
        await runs.RunAsync(0, "up network --no-build --yes");
        tree.Write("cli/code", "42");
        await runs.RunAsync(42, "up network --no-build --yes");
        await runs.RunAsync(1, "up failing --no-build --yes");
        await runs.RunAsync(3, "up photos --no-build --yes --policy strict");
        await runs.RunAsync(4, "up photos --no-build --yes --no-policy --against stored.json");
        await runs.RunAsync(2, "up network --no-build");
        tree.Write("cli/broken", "");
        await runs.RunAsync(1, "up network --no-build --yes");
        var without = new DocumentRuns(tree.FullPath, documents)
        {
            Environment = With(string.Join(':', environment["PATH"].Split(':').Where(folder => !File.Exists(Path.Combine(folder, "pulumi"))))),
        };
        await without.RunAsync(1, "up network --no-build --yes");

        Dictionary<string, string> With(string path) => new(environment, StringComparer.Ordinal) { ["PATH"] = path };
    }
}
