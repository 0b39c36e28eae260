using Infra.Preview.Running;

namespace Infra.Preview.Tests.Running;

public class ScrubberTests
{
    [Theory]
    [InlineData("hunter2", "the password hunter2 is wrong", "the password [secret] is wrong")]
    [InlineData("hunter2", "xhunter2x", "x[secret]x")]
    [InlineData("a\"b<c>", "{\"token\":\"a\\u0022b\\u003Cc\\u003E\"}", "{\"token\":\"[secret]\"}")]
    [InlineData("a\"b<c>", "{\"token\":\"a\\\"b<c>\"}", "{\"token\":\"[secret]\"}")]
    [InlineData("first line\nsecond line", "on its own: second line", "on its own: [secret]")]
    [InlineData("7", "7 of 17 pets, 7!", "[secret] of 17 pets, [secret]!")]
    [InlineData(" ", "a b", "a b")]
    [InlineData("", "a b", "a b")]
    public void A_known_secret_is_masked(string secret, string text, string expected)
    {
        Assert.Equal(expected, new Scrubber([secret]).Clean(text));
    }

    [Fact]
    public void A_secret_within_another_leaves_no_rest()
    {
        Assert.Equal("[secret] [secret]", new Scrubber(["hunter", "hunter2-long"]).Clean("hunter2-long hunter"));
    }

    [Fact]
    public void Every_part_of_a_problem_is_masked()
    {
        var problem = new Problem(ExitCode.Failed, "m hunter2")
        {
            Resource = "r hunter2",
            At = ["a hunter2"],
            Allowed = "l hunter2",
            Fix = ["f hunter2"],
            Details = [("d", "t hunter2")],
        };
        var clean = problem.Map(new Scrubber(["hunter2"]).Clean);
        Assert.Equal(
            ["m [secret]", "r [secret]", "a [secret]", "l [secret]", "f [secret]", "t [secret]"],
            [clean.Message, clean.Resource!, clean.At[0], clean.Allowed!, clean.Fix[0], clean.Details[0].Text]);
    }
}
