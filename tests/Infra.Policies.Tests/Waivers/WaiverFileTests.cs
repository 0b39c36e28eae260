using System.Text.Json;
using Infra.Testing;

namespace Infra.Policies.Tests.Waivers;

public sealed class WaiverFileTests
{
    private const string Good = """
        waivers:
          - rule: S3-Encryption
            urn: urn:pulumi:prod::shop::aws:s3/bucket:Bucket::legacy
            reason: Going away.
            owner: team-shop
            approvedBy: security
            expires: 2027-03-31
        """;

    [Fact]
    public void A_waiver_is_read()
    {
        var waiver = Assert.Single(WaiverFile.Read(Good, "w.yaml"));

        Assert.Equal(
            new Waiver
            {
                Rule = "INFRA-SEC-102",
                Urn = "urn:pulumi:prod::shop::aws:s3/bucket:Bucket::legacy",
                Reason = "Going away.",
                Owner = "team-shop",
                ApprovedBy = "security",
                Expires = new DateOnly(2027, 3, 31),
                File = "w.yaml",
                Line = 2,
            },
            waiver);
        Assert.True(waiver.Covers(waiver.Urn));
        Assert.False(waiver.Covers(waiver.Urn + "-2"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("waivers:")]
    [InlineData("waivers: []")]
    public void No_waivers_are_none(string text) => Assert.Empty(WaiverFile.Read(text));

    [Theory]
    [InlineData("S3-Encryption", "s3-encryptoin", "w.yaml(2,11): There is no rule 's3-encryptoin'. Did you mean 's3-encryption'?")]
    [InlineData("2027-03-31", "31.3.2027", "w.yaml(7,14): '31.3.2027' is not a day: write it as 2027-03-31.")]
    [InlineData("2027-03-31", "2027-02-30", "w.yaml(7,14): '2027-02-30' is not a day: write it as 2027-03-31.")]
    [InlineData("2027-03-31", "2027-03-31T00:00:00Z", "w.yaml(7,14): '2027-03-31T00:00:00Z' is not a day: write it as 2027-03-31.")]
    [InlineData("    owner: team-shop\n", "", "w.yaml(2,5): The waiver has no 'owner'.")]
    [InlineData("Going away.", "' '", "w.yaml(4,13): 'reason' is blank.")]
    [InlineData("Going away.", "[]", "w.yaml(4,13): A list is not a text.")]
    [InlineData("urn:pulumi:prod::shop::aws:s3/bucket:Bucket::legacy", "legacy", "w.yaml(3,10): 'legacy' is not a URN pattern: it begins with 'urn:pulumi:' or '*'.")]
    [InlineData("approvedBy", "approvedby", "w.yaml(6,5): There is no key 'approvedby'. Did you mean 'approvedBy'?")]
    [InlineData("waivers", "waiver", "w.yaml(1,1): There is no key 'waiver'. Did you mean 'waivers'?")]
    public void What_is_wrong_is_said_with_its_place(string old, string changed, string expected)
    {
        var text = Good.Replace(old, changed, StringComparison.Ordinal);

        Assert.Equal(expected, Assert.Throws<PolicyFileException>(() => WaiverFile.Read(text, "w.yaml")).Message);
    }

    [Theory]
    [InlineData("waivers: 3", "w.yaml(1,10): 'waivers' must be a list.")]
    [InlineData("waivers: [3]", "w.yaml(1,11): '3' is not a waiver: a map with rule, urn, reason, owner, expires, approvedBy.")]
    [InlineData("- 3", "w.yaml(1,1): The file must be a map with the key 'waivers'.")]
    public void A_file_of_another_shape_is_refused(string text, string expected) =>
        Assert.Equal(expected, Assert.Throws<PolicyFileException>(() => WaiverFile.Read(text, "w.yaml")).Message);

    [Fact]
    public void All_problems_are_said_at_once() =>
        Assert.Equal(5, Assert.Throws<PolicyFileException>(() => WaiverFile.Read("waivers: [{}]")).Problems.Count);

    [Fact]
    public void The_schema_has_the_keys_that_are_read_and_no_others()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Path("docs", "infra.waivers.schema.json")));
        var items = schema.RootElement.GetProperty("properties").GetProperty("waivers").GetProperty("items");
        var keys = items.GetProperty("properties").EnumerateObject().Select(property => property.Name).ToList();

        Assert.Equal(["rule", "urn", "reason", "owner", "expires", "approvedBy"], keys);
        Assert.All(keys, key => Assert.Contains($"{key}:", Good, StringComparison.Ordinal));
        foreach (var key in items.GetProperty("required").EnumerateArray().Select(element => element.GetString()!))
        {
            Assert.Contains($"The waiver has no '{key}'.", Assert.Throws<PolicyFileException>(() => WaiverFile.Read("waivers: [{}]")).Message, StringComparison.Ordinal);
        }
    }
}
