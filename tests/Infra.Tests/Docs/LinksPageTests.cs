using System.Globalization;
using System.Text.Json;
using Infra.Testing;
using Infra.Testing.Snapshotting;
using Pulumi.Utilities;

namespace Infra.Tests;

/// <summary>The page of links says what each of them really brings.</summary>
public class LinksPageTests
{
    [Fact]
    public async Task Page_of_links_is_fresh()
    {
        var links = new List<Link>();
        await TestStack.RunAsync(() => links.AddRange(CreateAll()));

        var rows = new List<string>();
        foreach (var link in links)
        {
            rows.Add(await RowAsync(link));
        }

        var path = RepositoryRoot.Path("docs", "links.md");
        var table = "| Kind | Access | Port | Variables | What the code may do |\n| --- | --- | --- | --- | --- |\n" + string.Concat(rows);
        Snapshot.MatchFile(
            GeneratedSections.Fill(File.ReadAllText(path).ReplaceLineEndings("\n"), new Dictionary<string, string>(StringComparer.Ordinal) { ["permissions"] = table }), path);
    }

    private static IEnumerable<Link> CreateAll()
    {
        var network = new Network("main");
        var orders = new Database("orders", new() { Network = network });
        var sessions = new Cache("sessions", new() { Network = network });
        var carts = new Table("carts", new() { PartitionKey = TableKey.String("id"), Stream = TableStream.NewAndOldImages });
        var uploads = new Bucket("uploads");
        var shared = new FileSystem("shared", new() { Network = network });
        var events = new Queue("order-events");
        var news = new Topic("news");
        var token = new Secret("payment-token");
        var key = new EncryptionKey("letters");
        var prices = new Service("prices", new() { Network = network, Image = ServiceStacks.Image });
        return
        [
            orders.ReadOnly(), orders.ReadWrite(), sessions.ReadOnly(), sessions.ReadWrite(), carts.ReadOnly(), carts.ReadWrite(), carts.ConsumeOnly(),
            uploads.ReadOnly(), uploads.ReadWrite(), shared.ReadOnly(), shared.ReadWrite(), events.SendOnly(), events.ConsumeOnly(), events.ReadWrite(),
            news.SendOnly(), token.ReadOnly(), key.ReadOnly(), key.SendOnly(), key.ReadWrite(), prices.Call(),
        ];
    }

    private static async Task<string> RowAsync(Link link)
    {
        var document = new PolicyDocument();
        link.Permissions.ToList().ForEach(statement => document.Add(statement));
        var json = await OutputUtilities.GetValueAsync(document.ToJson());
        var actions = JsonDocument.Parse(json).RootElement.GetProperty("Statement").EnumerateArray().SelectMany(statement => Texts(statement.GetProperty("Action")));
        var variables = link.Environment.Keys.Select(name => $"`{name}`").Concat(link.Secrets.Keys.Select(name => $"`{name}` (secret)"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {link.Target.GetType().Name} | `{link.Access}` | {link.Port?.Port.ToString(CultureInfo.InvariantCulture) ?? "–"} | {OrNothing(string.Join(", ", variables))} | {OrNothing(string.Join(", ", actions.Distinct(StringComparer.Ordinal).Select(action => $"`{action}`")))} |\n");
    }

    private static IEnumerable<string> Texts(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(item => item.GetString()!) : [value.GetString()!];

    private static string OrNothing(string text) => text.Length > 0 ? text : "–";
}
