using Infra.Preview.Running;
using Infra.Preview.Tests.Configuration;

namespace Infra.Preview.Tests.Running;

public class RunnerArgumentsTests
{
    [Fact]
    public void Flags_take_their_value_behind_a_space_or_an_equals_sign()
    {
        var arguments = Parse("--stack prod --config=a=1 --config b=x=y --json - --fixtures=f.yaml --full --no-color");
        Assert.Equal(("prod", "-", "f.yaml", true, true), (arguments.Stack, arguments.JsonFile, arguments.FixturesFile, arguments.IsFull, arguments.IsColorless));
        Assert.Equal([("a", "1"), ("b", "x=y")], arguments.Config.Select(given => (given.Key, given.Value)));
    }

    [Fact]
    public void Packs_and_reports_may_be_given_several_times()
    {
        var arguments = Parse("--policy core --policy=./acme.yaml --policy-report a.sarif --policy-report b.xml");
        Assert.Equal(["core", "./acme.yaml"], arguments.Packs);
        Assert.Equal(["a.sarif", "b.xml"], arguments.ReportFiles);
        Assert.False(arguments.IsUnjudged);
        Assert.True(Parse("--no-policy").IsUnjudged);
    }

    [Theory]
    [InlineData("--satck prod", "There is no flag --satck.\nallowed: --stack, --config, --fixtures, --json, --policy, --no-policy, --policy-report, --report, --against, --allow-replace, --full, --no-color, --help, --version\ndo: Did you mean --stack?")]
    [InlineData("--verbose", "There is no flag --verbose.\nallowed: --stack, --config, --fixtures, --json, --policy, --no-policy, --policy-report, --report, --against, --allow-replace, --full, --no-color, --help, --version\ndo: Run with --help to see what each does.")]
    [InlineData("--tokn=hunter2", "There is no flag --tokn.\nallowed: --stack, --config, --fixtures, --json, --policy, --no-policy, --policy-report, --report, --against, --allow-replace, --full, --no-color, --help, --version\ndo: Run with --help to see what each does.")]
    [InlineData("hunter2", "There is an argument that is no flag.\nallowed: --stack, --config, --fixtures, --json, --policy, --no-policy, --policy-report, --report, --against, --allow-replace, --full, --no-color, --help, --version\ndo: Run with --help to see what each does.")]
    [InlineData("--stack", "--stack has no value.\nallowed: --stack NAME")]
    [InlineData("--stack --full", "--stack has no value.\nallowed: --stack NAME")]
    [InlineData("--stack=", "--stack has an empty value.\nallowed: a value that is not empty")]
    [InlineData("--full=yes", "--full takes no value.\nallowed: --full")]
    [InlineData("--stack a --stack b", "--stack is given twice.\nallowed: once")]
    [InlineData("--no-policy --policy strict", "--no-policy leaves nothing for --policy to do.\nallowed: one of them")]
    [InlineData("--policy-report a.md --no-policy", "--no-policy leaves nothing for --policy-report to do.\nallowed: one of them")]
    [InlineData("--config hunter2", "--config has no key and value.\nallowed: key=value\ndo: For example: --config domain=shop.example.com")]
    public void What_is_wrong_is_refused_without_repeating_a_value(string line, string expected)
    {
        Assert.Equal(expected, Refusal.Of(() => Parse(line)));
    }

    private static RunnerArguments Parse(string line) => RunnerArguments.Parse(line.Split(' '));
}
