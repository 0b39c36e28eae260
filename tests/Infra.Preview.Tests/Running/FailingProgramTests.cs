using Infra.Testing;

namespace Infra.Preview.Tests.Running;

/// <summary>Programs that fail: one screen, no stack trace but the user's own lines, exit code 1.</summary>
public sealed class FailingProgramTests : IDisposable
{
    private static readonly string Source = RepositoryRoot.Path("tests", "Infra.Preview.Tests.Programs", "Failures.cs");

    private readonly StackFolder _stack = new();

    public void Dispose() => _stack.Dispose();

    [Fact]
    public async Task An_exception_shows_its_message_and_the_user_s_own_line()
    {
        await AssertAsync("throws", $"error: InvalidOperationException: The orders table needs a key.\nat {Line("throw new InvalidOperationException(\"The orders")} Failures.Find, lambda");
    }

    [Fact]
    public async Task An_exception_with_a_cause_shows_both_and_the_way_there()
    {
        await AssertAsync(
            "throws-deep",
            $"""
            error: InvalidOperationException: The name cannot be made.
            at {Line("throw new NotSupportedException")} Failures.Explode
            {Line("return Explode")} Failures.Outer
            {Line("throw new InvalidOperationException(\"The name")} Failures.Outer
            {Line("= Outer()")} Failures.Find, lambda
            because NotSupportedException: No pets called 1.
            """);
    }

    [Fact]
    public async Task An_exception_in_an_apply_shows_the_user_s_own_line()
    {
        await AssertAsync("throws-in-apply", $"error: NotSupportedException: No pets called 18.\nat {Line("throw new NotSupportedException")} Failures.Explode");
    }

    [Theory]
    [InlineData("throws-run-exception", "error: Choose a region first.")]
    [InlineData("logs-error", "error: The quota is used up.")]
    [InlineData("exit-code", "error: The program failed with an empty message.")]
    [InlineData("many-errors", "error: Problem 00.\nerror: Problem 01.\nerror: Problem 02.\nerror: Problem 03.\nerror: Problem 04.\nand 7 more errors")]
    [InlineData("missing-input", "error: RandomPasswordArgs has no value for Length, which is required.\nresource token (random:index/randomPassword:RandomPassword)\ndo Set Length where the resource is created.")]
    [InlineData("unsupported-input", "error: test:index:Thing 'thing'.when has the type System.DateTime, which cannot be sent to a provider.\nallowed text, bool, int, double, enums, lists and string-keyed maps, args classes, assets, resources, and\noutputs of all these\ndo Turn it into the text that the provider expects.")]
    public async Task A_failure_is_said_once(string scenario, string message) => await AssertAsync(scenario, message);

    [Fact]
    public async Task Two_resources_with_one_name_are_refused()
    {
        var result = await _stack.RunAsync("duplicate");
        Assert.StartsWith("error: Two resources have the URN urn:pulumi:dev::shop::random:index/randomPet:RandomPet::pet", result.Problem, StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.Problem.Split("error:").Skip(1));
    }

    [Fact]
    public async Task A_failed_program_writes_no_plan()
    {
        await _stack.RunAsync("throws", "--json", "plan.json");
        Assert.Equal(["Pulumi.yaml"], _stack.Files);
    }

    // Paths are shown relative to the current folder where that is shorter, as in a checkout beside the folder for temporary files.
    private string Line(string code)
    {
        var line = Array.FindIndex(File.ReadAllLines(Source), text => text.Contains(code, StringComparison.Ordinal)) + 1;
        var relative = Path.GetRelativePath(_stack.FullPath, Source);
        return $"{(relative.Length < Source.Length ? relative : Source)}:{line}";
    }

    private async Task AssertAsync(string scenario, string message)
    {
        var result = await _stack.RunAsync(scenario);
        Assert.Equal(message, result.Problem);
        Assert.Equal((1, ""), (result.ExitCode, result.Out));
    }
}
