namespace Pulumi.Embedded.Tests.Outputs;

public sealed class ApplyTests
{
    [Fact]
    public async Task A_known_value_is_passed_to_the_callback()
    {
        var result = await Probe.Of(Output.Create(20).Apply(value => value + 1));
        Assert.Equal((21, true, false), (result.Value, result.IsKnown, result.IsSecret));
    }

    [Fact]
    public async Task A_value_that_comes_later_is_passed_to_the_callback()
    {
        Assert.Equal(21, await Probe.Value(Probe.Later(20).Apply(value => value + 1)));
    }

    [Fact]
    public async Task An_unknown_value_does_not_run_the_callback()
    {
        var ran = false;
        var result = await Probe.Of(Probe.Unknown("placeholder").Apply(value =>
        {
            ran = true;
            return value;
        }));
        Assert.Equal((false, false, (string?)null), (ran, result.IsKnown, result.Value));
    }

    [Fact]
    public async Task An_unknown_secret_stays_secret()
    {
        var result = await Probe.Of(Output.CreateSecret(Probe.Unknown(1)).Apply(value => value));
        Assert.Equal((false, true), (result.IsKnown, result.IsSecret));
    }

    [Fact]
    public async Task A_secret_gives_a_secret_result()
    {
        Assert.True((await Probe.Of(Output.CreateSecret(1).Apply(value => value + 1))).IsSecret);
    }

    [Theory]
    [InlineData(true, true, false, false)]
    [InlineData(true, false, true, false)]
    [InlineData(true, true, false, true)]
    [InlineData(true, false, true, true)]
    public async Task An_inner_output_joins_what_it_knows_with_the_outer_one(bool outerKnown, bool innerKnown, bool outerSecret, bool innerSecret)
    {
        var outer = Make(1, outerKnown, outerSecret);
        var inner = Make(2, innerKnown, innerSecret);
        var result = await Probe.Of(outer.Apply(_ => inner));
        Assert.Equal((outerKnown && innerKnown, outerSecret || innerSecret), (result.IsKnown, result.IsSecret));
        Assert.Equal(result.IsKnown ? 2 : 0, result.Value);
    }

    [Fact]
    public async Task An_inner_output_that_comes_later_is_awaited()
    {
        Assert.Equal("ab", await Probe.Value(Probe.Later("a").Apply(a => Probe.Later(a + "b"))));
    }

    [Fact]
    public async Task A_callback_may_return_an_input()
    {
        Assert.Equal("ab", await Probe.Value(Output.Create("a").Apply<string>(a => (Input<string>)(a + "b"))));
    }

    [Fact]
    public async Task A_callback_may_return_a_task()
    {
        Assert.Equal(3, await Probe.Value(Output.Create(1).Apply(async value =>
        {
            await Task.Yield();
            return value + 2;
        })));
    }

    [Fact]
    public async Task A_callback_that_returns_a_plain_task_gives_an_empty_value()
    {
        var ran = false;
        Output<ValueTuple> done = Output.Create(1).Apply(async _ =>
        {
            await Task.Yield();
            ran = true;
        });
        await Probe.Value(done);
        Assert.True(ran);
    }

    [Fact]
    public async Task A_callback_that_returns_a_null_output_gives_a_known_default()
    {
        var result = await Probe.Of(Output.Create(1).Apply(_ => (Output<string>?)null));
        Assert.Equal((null, true), (result.Value, result.IsKnown));
    }

    [Fact]
    public async Task A_callback_that_throws_faults_the_result_not_the_call()
    {
        var faulted = Output.Create(1).Apply<int>(new Func<int, int>(_ => throw new FormatException("no")));
        await Assert.ThrowsAsync<FormatException>(() => Probe.Value(faulted));
    }

    [Fact]
    public async Task A_fault_passes_through_later_callbacks()
    {
        var ran = false;
        var faulted = Output.Create(Task.FromException<int>(new FormatException("no"))).Apply(value =>
        {
            ran = true;
            return value;
        });
        await Assert.ThrowsAsync<FormatException>(() => Probe.Value(faulted));
        Assert.False(ran);
    }

    [Fact]
    public void Known_values_are_computed_before_apply_returns()
    {
        var seen = 0;
        Output.Create(1).Apply(value => seen = value).Apply(value => seen = value + 1);
        Assert.Equal(2, seen);
    }

    private static Output<int> Make(int value, bool known, bool secret)
    {
        var output = known ? Output.Create(value) : Probe.Unknown(value);
        return secret ? Output.CreateSecret(output) : output;
    }
}
