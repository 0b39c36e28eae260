namespace Infra.Cli.Tests.Schemas;

/// <summary>What every verb writes, when all goes well and when it does not.</summary>
public sealed class VerbDocuments : IAsyncLifetime
{
    private readonly List<VerbDocument> _documents = [];

    internal IReadOnlyList<VerbDocument> All => _documents;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        await ToolRuns.RunAsync(_documents);
        await PlanRuns.RunAsync(_documents);
        if (OperatingSystem.IsLinux())
        {
            await StackRuns.RunAsync(_documents);
        }
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;
}
