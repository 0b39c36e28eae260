namespace Infra.Cli.Tests.Schemas;

/// <summary>Runs of the verbs that look at no stack.</summary>
internal static class ToolRuns
{
    public static async Task RunAsync(ICollection<VerbDocument> documents)
    {
        using var tree = new StackTree();
        var runs = new DocumentRuns(tree.FullPath, documents);
        await HelpAsync(runs);
        await CatalogAsync(runs);
        await PoliciesAsync(runs);
        await NewAsync(runs, tree);
        foreach (var shell in new[] { "bash", "zsh", "pwsh", "fish" })
        {
            await runs.RunAsync(0, $"completion {shell}");
        }

        await runs.RunAsync(2, "completion bsh");
        await DoctorAsync(runs, tree);
    }

    private static async Task HelpAsync(DocumentRuns runs)
    {
        await runs.RunAsync("help", 0, "--help");
        await runs.RunAsync("help", 0, "policies --help");
        foreach (var verb in await VerbNames.AllAsync())
        {
            await runs.RunAsync("help", 0, $"{verb} --help");
        }

        await runs.RunAsync("version", 0, "--version");
        await runs.RunAsync("envelope", 2, "chek plan.json");
        await runs.RunAsync("envelope", 2, "policies");
    }

    private static async Task CatalogAsync(DocumentRuns runs)
    {
        await runs.RunAsync(0, "catalog");
        await runs.RunAsync(0, "catalog worker");
        await runs.RunAsync(2, "catalog Quewe");
    }

    private static async Task PoliciesAsync(DocumentRuns runs)
    {
        var all = await runs.RunAsync(0, "policies list");
        await runs.RunAsync(0, "policies list --pack production");
        await runs.RunAsync(0, "policies list --pack core --severity critical --pillar cost");
        await runs.RunAsync(2, "policies list --type sqz");
        foreach (var rule in all.Document["result"]!["policies"]!.AsArray())
        {
            await runs.RunAsync(0, $"policies show {rule!["slug"]}");
        }

        await runs.RunAsync(2, "policies show queue-dql");
        await runs.RunAsync(0, "policies packs");
        await runs.RunAsync(2, "policies packs core");
        await runs.RunAsync(0, "policies next-id SEC --folder Queue");
        await runs.RunAsync(2, "policies next-id SAFE");
    }

    private static async Task NewAsync(DocumentRuns runs, StackTree tree)
    {
        await runs.RunAsync(0, "new stack hello --template worker");
        await runs.RunAsync(0, "new component AuditLog");
        await runs.RunAsync(0, "new stack --list");
        await runs.RunAsync(0, "new component --list");
        await runs.RunAsync(2, "new stack hello");
        await runs.RunAsync(2, "new stack Hello");
        await runs.RunAsync(0, "new stack web --template static-site --ci github");
        tree.Write("repository/.git/HEAD", "");
        await runs.RunAsync(0, "new stack jobs --template worker --ci gitlab --output-directory repository/jobs");
        await runs.RunAsync(2, "new stack more --ci github");
        tree.Write("file", "");
        await runs.RunAsync(1, "new stack other --output-directory file/other");
        // What a checkout is recognised by.
        tree.Write("checkout/Infra.sln", "").Write("checkout/src/Infra/Infra.csproj", "");
        await runs.RunAsync(0, "new stack inside --output-directory checkout/inside");
    }

    private static async Task DoctorAsync(DocumentRuns runs, StackTree tree)
    {
        tree.Write("fine/Pulumi.yaml", "name: fine\nruntime: dotnet\n").Write("fine/fine.csproj", "").Write("bad/Pulumi.yaml", "name: [\n");
        await runs.RunAsync(0, "doctor fine");
        await runs.RunAsync(1, "doctor fine bad");
        await runs.RunAsync(2, "doctor --require pullumi");
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await runs.RunAsync(130, "doctor fine", stopped.Token);
    }
}
