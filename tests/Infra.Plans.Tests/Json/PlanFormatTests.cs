namespace Infra.Plans.Tests.Json;

/// <summary>What is said about files that are not plans.</summary>
public sealed class PlanFormatTests
{
    private const string Head = """{ "schemaVersion": "1.0", "project": "shop", "stack": "dev", """;

    [Theory]
    [InlineData("{ \"project\": \"shop\" }", "The plan cannot be read: 'schemaVersion' must come first: this is not a plan (at project, line 1, column 14).")]
    [InlineData("[]", "The plan cannot be read: expected an object, found a list (line 1, column 1).")]
    [InlineData("{ \"schemaVersion\": 1 }", "The plan cannot be read: expected text, found a number (at schemaVersion, line 1, column 20).")]
    [InlineData("{ \"schemaVersion\": \"latest\" }", "The plan cannot be read: 'latest' is not a schema version such as 1.0 (at schemaVersion, line 1, column 20).")]
    [InlineData("{ \"schemaVersion\": \"1.0\", \"stack\": \"dev\" }", "The plan cannot be read: 'project' is missing (line 1, column 42).")]
    public void A_file_that_is_no_plan_says_what_is_wrong_and_where(string text, string message)
    {
        Assert.Equal(message, Assert.Throws<PlanFormatException>(() => PlanJson.Read(text)).Message);
    }

    [Fact]
    public void A_newer_major_version_says_to_update()
    {
        var problem = Assert.Throws<PlanFormatException>(() => PlanJson.Read("""{ "schemaVersion": "2.0", "resources": 7 }"""));

        Assert.Equal(
            "The plan cannot be read: it has schema version 2.0, this program reads 1.x; update Infra (at schemaVersion, line 1, column 20).", problem.Message);
    }

    [Fact]
    public void A_fault_deep_inside_has_its_path_and_line()
    {
        var problem = Assert.Throws<PlanFormatException>(() => PlanJson.Read(Head + """
            "resources": [
              { "urn": "a", "type": "b", "name": "c", "inputs": { "tags": [ "x", { "$unknown": "colour" } ] } }
            ] }
            """));

        Assert.Equal("resources[0].inputs.tags[1].$unknown", problem.Path);
        Assert.Equal(2, problem.Line);
        Assert.Equal(84, problem.Column);
        Assert.Contains("'colour' is not a type of unknown; allowed are any, string, number, bool, list, map", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"outputs\": { \"x\": NaN } }")]
    [InlineData("\"outputs\": { \"x\": 1e999 } }")]
    [InlineData("\"outputs\": { \"x\": 1, } }")]
    [InlineData("\"outputs\": { \"x\": 1, \"x\": 2 } }")]
    [InlineData("\"outputs\": { \"$what\": 1 } }")]
    [InlineData("\"outputs\": { \"$secret\": {}, \"a\": 1 } }")]
    [InlineData("\"outputs\": { \"a\": 1, \"$secret\": {} } }")]
    [InlineData("\"outputs\": { \"a\": { \"$ref\": {} } } }")]
    [InlineData("\"outputs\": { \"a\": { \"$asset\": {} } } }")]
    [InlineData("\"outputs\": { \"a\": \"\\uD800\" } }")]
    [InlineData("\"outputs\": [] }")]
    [InlineData("\"outputs\": {} } trailing")]
    [InlineData("\"resources\": [ { \"urn\": \"a\", \"type\": \"b\" } ] }")]
    [InlineData("\"resources\": [ { \"urn\": \"a\", \"type\": \"b\", \"name\": \"c\", \"kind\": \"thing\" } ] }")]
    [InlineData("\"resources\": [ { \"urn\": \"a\", \"type\": \"b\", \"name\": \"c\" }, { \"urn\": \"a\", \"type\": \"b\", \"name\": \"c\" } ] }")]
    [InlineData("\"resources\": [ { \"urn\": \"a\", \"type\": \"b\", \"name\": \"c\", \"options\": { \"timeouts\": { \"create\": 1e300 } } } ] }")]
    [InlineData("\"resources\": [ { \"urn\": \"a\", \"type\": \"b\", \"name\": \"c\", \"source\": { \"line\": 1.5 } } ] }")]
    [InlineData("// comment\n \"outputs\": {} }")]
    public void Malformed_content_is_refused(string rest)
    {
        Assert.StartsWith("The plan cannot be read: ", Assert.Throws<PlanFormatException>(() => PlanJson.Read(Head + rest)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_cut_off_anywhere_is_refused()
    {
        var bytes = PlanJson.ToBytes(SamplePlans.Everything);
        for (var length = 0; length < bytes.Length - 2; length++)
        {
            Assert.Throws<PlanFormatException>(() => PlanJson.Read(bytes.AsSpan(0, length)));
        }
    }

    [Fact]
    public void A_document_nested_too_deep_is_refused()
    {
        var text = Head + "\"outputs\": { \"deep\": " + new string('[', 300) + new string(']', 300) + "} }";

        Assert.Throws<PlanFormatException>(() => PlanJson.Read(text));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused()
    {
        Assert.Throws<PlanFormatException>(() => PlanJson.Read([0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x7D]));
    }
}
