using System.Diagnostics;
using System.Globalization;
using System.Text;
using Infra.Preview.Changing;
using Infra.Preview.Configuration;
using Infra.Testing;

namespace Infra.Preview.Tests.Changing;

/// <summary>Baselines as they come from elsewhere: cut off, too new, too deep, too large, and files that are none.</summary>
public sealed class HostileBaselineTests : IDisposable
{
    private const string Bucket = "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::orders";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""{"version":5,"deployment":{}}""", "it has version 5, this program reads 3 and 4; update Infra")]
    [InlineData("""{"version":2,"deployment":{}}""", "it has version 2, this program reads 3 and 4; export the stack again with a newer Pulumi CLI")]
    [InlineData("""{"deployment":{}}""", "'version' is missing")]
    [InlineData("""{"version":3,"deployment":{"resources":[{"urn":"nonsense"}]}}""", "'nonsense' is not a URN")]
    [InlineData("""{"version":3,"deployment":{"resources":[{"urn":""", "line 1")]
    [InlineData("""{"version":3,"deployment":{"resources":[{"urn":"§","inputs":{"a":1""", "line 1")]
    [InlineData("""{"version":3,"deployment":{"resources":[{"urn":"§","inputs":{"a":NaN}}]}}""", "'N' is an invalid")]
    [InlineData("""{"version":3,"deployment":{"resources":[{"urn":"§","inputs":{"a":-Infinity}}]}}""", "line 1")]
    [InlineData("""{"version":3,"deployment":{"resources":[{"urn":"§","inputs":{"a":1e999}}]}}""", "the number is too large")]
    [InlineData("""{"version":3,"deployment":{"resources":[{"urn":"§","inputs":{"a":1,"a":2}}]}}""", "The key 'a' occurs twice")]
    [InlineData("""{"version":3,"deployment":{"resources":[{"urn":"§"},{"urn":"§"}]}}""", "§")]
    [InlineData("""{"version":3,"deployment":{"resources":[{"urn":"§","inputs":[]}]}}""", "expected an object, found a list (at deployment.resources[0].inputs")]
    [InlineData("""{"version":3,"deployment":{"resources":{}}}""", "expected a list, found an object")]
    [InlineData("""{"version":3e9,"deployment":{}}""", "the number is not whole, or too large")]
    [InlineData("""{"version":3,"checkpoint":{}}""", "pulumi stack export")]
    [InlineData("""{"schemaVersion":"1.0","project":"shop","stack":"dev","resources":[{"urn":"§","type":"aws:s3/bucket:Bucket","name":"orders","kind":"custom","inputs":{"a":NaN}}]}""", "'N' is an invalid")]
    [InlineData("""{"schemaVersion":"2.0"}""", "2.0")]
    [InlineData("PK\u0003\u0004", "it is no JSON from line 1, column 1 on: 'P' is an invalid start of a value")]
    [InlineData("note: hunter2", "it is no JSON from line 1, column 2 on")]
    [InlineData(" \n\t", "it is empty")]
    [InlineData("\"\u001b[2J\"", "cannot be used")]
    public void Content_that_is_not_in_order_is_refused_with_the_reason(string content, string reason)
    {
        var refusal = Assert.Throws<ConfigurationException>(() => Load(content.Replace("§", Bucket, StringComparison.Ordinal)));

        Assert.Contains(reason.Replace("§", Bucket, StringComparison.Ordinal), refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', refusal.Message);
        Assert.DoesNotContain("hunter2", refusal.Message, StringComparison.Ordinal);
        Assert.InRange(refusal.Message.Length, 1, 600);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(300, false)]
    [InlineData(100_000, false)]
    public void Nesting_has_a_limit(int depth, bool isRead)
    {
        var content = $$$"""{"version":3,"deployment":{"resources":[{"urn":"{{{Bucket}}}","inputs":{"a":{{{new string('[', depth)}}}{{{new string(']', depth)}}} } }]}}""";

        if (isRead)
        {
            Assert.Single(Load(content).Plan.Resources);
        }
        else
        {
            Assert.Contains("depth", Assert.Throws<ConfigurationException>(() => Load(content)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_beginning_of_an_export_is_refused()
    {
        var content = Encoding.UTF8.GetBytes(Export(2));
        for (var length = 0; length < content.Length; length++)
        {
            var file = _folder.PathOf("cut.json");
            File.WriteAllBytes(file, content[..length]);
            Assert.Throws<ConfigurationException>(() => BaselineFile.Load(file, "cut.json"));
        }
    }

    [Fact]
    public void A_hundred_megabytes_are_read_in_a_few_times_their_size()
    {
        var file = _folder.Write("large.json", Export(40_000, padding: 2500));
        Assert.InRange(new FileInfo(file).Length, 100_000_000, 140_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var state = BaselineFile.Load(file, "large.json");

        Assert.Equal(40_000, state.Plan.Resources.Count);
        // Its texts are in memory in two bytes a character, beside the file itself and what reading allocates.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000_000);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void The_encodings_that_shells_write_are_read(string encoding)
    {
        var file = _folder.PathOf("state.json");
        File.WriteAllText(file, Export(2), Encoding.GetEncoding(encoding));

        Assert.Equal(2, BaselineFile.Load(file, "state.json").Plan.Resources.Count);
    }

    [Fact]
    public void What_is_no_file_is_refused()
    {
        Assert.Contains("it is a folder", Refused(_folder.Path), StringComparison.Ordinal);
        Assert.Contains("there is no such file", Refused(_folder.PathOf("nowhere.json")), StringComparison.Ordinal);
        Assert.Contains("there is no such file", Refused(_folder.PathOf("nowhere/at/all.json")), StringComparison.Ordinal);
    }

    [LinuxFact]
    public void A_link_is_followed_and_one_to_nothing_or_itself_is_refused()
    {
        _folder.Write("real.json", Export(1));
        File.CreateSymbolicLink(_folder.PathOf("link.json"), "real.json");
        File.CreateSymbolicLink(_folder.PathOf("dangling.json"), "nowhere.json");
        File.CreateSymbolicLink(_folder.PathOf("circle.json"), "circle.json");

        Assert.Single(BaselineFile.Load(_folder.PathOf("link.json"), "link.json").Plan.Resources);
        Assert.Contains("there is no such file", Refused(_folder.PathOf("dangling.json")), StringComparison.Ordinal);
        Assert.Contains("it cannot be read", Refused(_folder.PathOf("circle.json")), StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task A_pipe_is_read_to_its_end()
    {
        var pipe = await PipeAsync();
        var writing = Task.Run(() => File.WriteAllText(pipe, Export(3)));

        Assert.Equal(3, BaselineFile.Load(pipe, "pipe").Plan.Resources.Count);
        await writing;
    }

    [LinuxFact]
    public void An_endless_device_is_refused() => Assert.Contains("it has more than 1 GiB", Refused("/dev/zero"), StringComparison.Ordinal);

    private DeployedStack Load(string content) => BaselineFile.Load(_folder.Write("state.json", content), "state.json");

    private static string Refused(string path) => Assert.Throws<ConfigurationException>(() => BaselineFile.Load(path, "state.json")).Message;

    private async Task<string> PipeAsync()
    {
        var pipe = _folder.PathOf("pipe");
        using var process = Process.Start("mkfifo", pipe);
        await process.WaitForExitAsync();
        return pipe;
    }

    private static string Export(int count, int padding = 1)
    {
        var text = new StringBuilder("""{"version":3,"deployment":{"resources":[""");
        for (var i = 0; i < count; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $$$"""{"urn":"{{{Bucket}}}-{{{i}}}","custom":true,"type":"aws:s3/bucket:Bucket","id":"b-{{{i}}}",""")
                .Append(CultureInfo.InvariantCulture, $$$"""  "inputs":{"text":"{{{new string('x', padding)}}}","tags":{"n":"{{{i}}}"}},"outputs":{"arn":"arn:aws:s3:::b-{{{i}}}"}}""");
        }

        return text.Append("]}}").ToString();
    }
}
