using System.Text.RegularExpressions;
using Infra.Plans;
using Infra.Preview.Running;
using Infra.Testing;
using Infra.Testing.Exports;
using Pulumi;

namespace Infra.Tests.RoundTrip;

/// <summary>A change that loses data, from the export of a stack to the exit code: refused until each resource is named.</summary>
public partial class DataLossTests
{
    private const string Key = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    /// <summary>What loses its data, and the argument that does it.</summary>
    public static TheoryData<string, Action<bool>> Losses => new()
    {
        { "orders-cluster", changed => DatabaseStacks.Create(Tier.Production, args => args.EncryptionKey = changed ? EncryptionKey.FromExisting("data", Key) : null) },
        { "orders-table", changed => TableStacks.Create(args => args.SortKey = changed ? TableKey.Number("createdAt") : null) },
        { "invoices-bucket", changed => _ = new Bucket("invoices", new() { ObjectLock = changed ? new(30) : null }) },
        { "uploads-files", changed => FileSystemStacks.Create(Tier.Production, args => args.EncryptionKey = changed ? EncryptionKey.FromExisting("data", Key) : null) },
        { "sessions-nodes", changed => CacheStacks.Create(Tier.Production, args => args.EncryptionKey = changed ? EncryptionKey.FromExisting("data", Key) : null) },
        { "billing-queue", changed => _ = new Queue("billing", new() { Fifo = changed ? new() : null }) },
    };

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task Lost_data_exits_with_4_until_it_is_allowed(string resource, Action<bool> program)
    {
        using var folder = new TemporaryFolder();
        folder.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n");
        folder.Write("Pulumi.production.yaml", "config:\n  aws:region: eu-west-1\n  infra:owner: payments\n  infra:tier: production\n");
        folder.Write("export.json", SimulatedExport.Of(await GoldenPlan.PreviewAsync(() => program(false), Tier.Production)));

        var same = await RunAsync(folder, () => program(false));
        Assert.Equal(ExitCode.Success, same.ExitCode);
        Assert.Contains("no changes", same.Output, StringComparison.Ordinal);

        var refused = await RunAsync(folder, () => program(true));
        Assert.Equal(ExitCode.DestructiveChange, refused.ExitCode);
        Assert.Contains("Loses data", refused.Output, StringComparison.Ordinal);
        var asked = AllowReplace().Matches(refused.Output).Select(match => match.Groups["urn"].Value).ToList();
        Assert.Contains(asked, urn => ResourceUrn.Name(urn) == resource);

        var allowed = await RunAsync(folder, () => program(true), [.. asked.SelectMany(urn => new[] { "--allow-replace", urn })]);
        Assert.Equal(ExitCode.Success, allowed.ExitCode);
        Assert.Contains("Loses data", allowed.Output, StringComparison.Ordinal);

        var others = asked.Where(urn => ResourceUrn.Name(urn) != resource).SelectMany(urn => new[] { "--allow-replace", urn });
        Assert.Equal(ExitCode.DestructiveChange, (await RunAsync(folder, () => program(true), [.. others])).ExitCode);
    }

    private static async Task<(ExitCode ExitCode, string Output)> RunAsync(TemporaryFolder folder, Action program, params string[] flags)
    {
        var output = new StringWriter();
        var host = new RunnerHost
        {
            Out = output,
            Error = output,
            CurrentDirectory = folder.Path,
            // No line of the view is broken.
            OutCapabilities = Infra.Preview.Terminal.TerminalCapabilities.Plain with { Width = 1000 },
        };
        var exitCode = await new PreviewRun(host).RunAsync(
            ["--stack", "production", "--against", "export.json", "--no-policy", "--full", .. flags], () => Deployment.RunAsync(program));
        return (exitCode, output.ToString());
    }

    [GeneratedRegex(@"--allow-replace\s+(?<urn>urn:\S+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AllowReplace();
}
