using Infra.Testing.Snapshotting;

namespace Infra.Architecture.Tests.Testing;

public class UnifiedDiffTests
{
    [Fact]
    public void Equal_texts_have_no_difference()
    {
        Assert.Equal("", UnifiedDiff.Between("a\nb\n", "a\nb\n"));
    }

    [Theory]
    [InlineData("", "a", "@@ -0,0 +1,1 @@\n+a\n")]
    [InlineData("a", "", "@@ -1,1 +0,0 @@\n-a\n")]
    [InlineData("a", "b", "@@ -1,1 +1,1 @@\n-a\n+b\n")]
    [InlineData("a\nc", "a\nb\nc", "@@ -1,2 +1,3 @@\n a\n+b\n c\n")]
    [InlineData("x\na\nb\ny", "a\nx\nb\ny", "@@ -1,4 +1,4 @@\n-x\n a\n+x\n b\n y\n")]
    public void Small_differences_are_one_hunk(string expected, string actual, string diff)
    {
        Assert.Equal(diff, UnifiedDiff.Between(expected, actual));
    }

    [Fact]
    public void Changes_far_apart_have_hunks_of_their_own()
    {
        var lines = Enumerable.Range(1, 20).Select(i => $"line {i}").ToArray();
        var changed = lines.ToArray();
        changed[1] = "second";
        changed[17] = "eighteenth";

        Assert.Equal(
            """
            @@ -1,5 +1,5 @@
             line 1
            -line 2
            +second
             line 3
             line 4
             line 5
            @@ -15,6 +15,6 @@
             line 15
             line 16
             line 17
            -line 18
            +eighteenth
             line 19
             line 20

            """,
            UnifiedDiff.Between(string.Join('\n', lines), string.Join('\n', changed)));
    }

    [Fact]
    public void Large_texts_without_a_common_line_are_removed_and_added_whole()
    {
        var old = string.Join('\n', Enumerable.Range(0, 6_000).Select(i => $"old {i}"));
        var @new = string.Join('\n', Enumerable.Range(0, 6_000).Select(i => $"new {i}"));

        var diff = UnifiedDiff.Between(old, @new).Split('\n');

        Assert.Equal("@@ -1,6000 +1,6000 @@", diff[0]);
        Assert.Equal("-old 5999", diff[6_000]);
        Assert.Equal("+new 0", diff[6_001]);
    }
}
