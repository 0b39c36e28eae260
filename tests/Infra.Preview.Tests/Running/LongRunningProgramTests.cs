using System.Globalization;
using Infra.Testing;
using Infra.Testing.Processes;

namespace Infra.Preview.Tests.Running;

public sealed class LongRunningProgramTests : IDisposable
{
    private readonly StackFolder _stack = new();

    public void Dispose() => _stack.Dispose();

    [LinuxFact]
    public async Task Two_resources_that_wait_for_each_other_are_a_hang_and_named()
    {
        var result = await _stack.RunAsync("circle");
        Assert.StartsWith(
            """
            error: The program hangs: 2 resources wait for values that nothing will bring about, as they do when they
            wait for each other.
            waiting first (random:index/randomPet:RandomPet)
            second (random:index/randomPet:RandomPet)
            evidence for
            """,
            result.Problem, StringComparison.Ordinal);
        Assert.Equal((1, ""), (result.ExitCode, result.Out));
    }

    [LinuxFact]
    public async Task A_resource_that_waits_for_a_value_nobody_sets_is_a_hang_and_named()
    {
        var result = await _stack.RunAsync("never-set");
        Assert.StartsWith(
            "error: The program hangs: the resource waiting (random:index/randomPet:RandomPet) waits for a value that\nnothing will bring about.",
            result.Problem, StringComparison.Ordinal);
        Assert.Contains("last done done (random:index/randomPet:RandomPet)", result.Problem, StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
    }

    [Theory]
    [InlineData("delay")]
    [InlineData("sleep")]
    [InlineData("compute")]
    [InlineData("process")]
    [InlineData("sleep-in-program")]
    public async Task A_program_that_only_takes_long_is_no_hang(string scenario)
    {
        var result = await _stack.RunAsync(scenario);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [LinuxTheory]
    [InlineData("forever", "-INT")]
    [InlineData("forever", "-TERM")]
    [InlineData("thread-forever", "-INT")]
    public async Task An_interrupt_ends_the_program_and_leaves_nothing_half_done(string scenario, string signal)
    {
        var program = _stack.Interruptible(scenario, "--json", "plan.json");
        using var process = program.Start();
        Assert.Equal("started", await process.StandardError.ReadLineAsync());
        await new CommandLine("kill", signal, process.Id.ToString(CultureInfo.InvariantCulture)) { Folder = _stack.FullPath }.RunAsync();

        var result = ProgramResult.Of(await program.EndAsync(process));
        Assert.Equal((130, "", "interrupted: nothing was written"), (result.ExitCode, result.Out, result.Problem));
        Assert.Equal(["Pulumi.yaml"], _stack.Files);
    }
}
