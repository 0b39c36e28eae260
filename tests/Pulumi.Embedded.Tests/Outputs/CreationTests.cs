using Pulumi.Utilities;

namespace Pulumi.Embedded.Tests.Outputs;

public sealed class CreationTests
{
    [Fact]
    public async Task A_created_output_is_known_public_and_depends_on_nothing()
    {
        var result = await Probe.Of(Output.Create("a"));
        Assert.Equal(("a", true, false, 0), (result.Value, result.IsKnown, result.IsSecret, result.Dependencies.Count));
    }

    [Fact]
    public async Task An_output_can_be_created_from_a_task()
    {
        Assert.Equal(1, await Probe.Value(Output.Create(Task.FromResult(1))));
        Assert.Equal(2, await Probe.Value(Output<int>.Create(Task.FromResult(2))));
    }

    [Fact]
    public async Task Secrets_can_be_created_from_values_tasks_and_outputs()
    {
        Assert.True(await Output.IsSecretAsync(Output.CreateSecret(1)));
        Assert.True(await Output.IsSecretAsync(Output.CreateSecret(Task.FromResult(1))));
        Assert.True(await Output.IsSecretAsync(Output.CreateSecret(Probe.Later(1))));
    }

    [Fact]
    public async Task Unsecret_gives_a_public_output_and_leaves_the_secret_one()
    {
        var secret = Output.CreateSecret(1);
        Assert.False(await Output.IsSecretAsync(Output.Unsecret(secret)));
        Assert.True(await Output.IsSecretAsync(secret));
    }

    [Fact]
    public async Task Unsecret_works_on_unknown_values()
    {
        var result = await Probe.Of(Output.Unsecret(Output.CreateSecret(Probe.Unknown(1))));
        Assert.Equal((false, false), (result.IsKnown, result.IsSecret));
    }

    [Fact]
    public async Task An_unknown_output_reads_as_the_default_not_as_its_placeholder()
    {
        Assert.Equal(0, await OutputUtilities.GetValueAsync(OutputUtilities.CreateUnknown(5)));
        Assert.Null(await OutputUtilities.GetValueAsync(OutputUtilities.CreateUnknown("five")));
        Assert.Equal(0, await OutputUtilities.GetValueAsync(OutputUtilities.CreateUnknown(() => Task.FromResult(5))));
        Assert.False(await OutputUtilities.GetIsKnownAsync(OutputUtilities.CreateUnknown(() => Task.FromResult(5))));
    }

    [Fact]
    public void Outputs_work_outside_a_deployment()
    {
        var seen = 0;
        Output.Create(1).Apply(value => seen = value);
        Assert.Equal(1, seen);
    }

    [Fact]
    public void ToString_needs_a_deployment_to_warn()
    {
        Assert.Throws<InvalidOperationException>(() => Output.Create(1).ToString());
    }

    [Fact]
    public async Task A_deferred_output_takes_the_output_it_is_resolved_with()
    {
        var deferred = new DeferredOutput<int>();
        var result = deferred.Output.Apply(value => value + 1);
        deferred.Resolve(Output.CreateSecret(1));
        var probe = await Probe.Of(result);
        Assert.Equal((2, true), (probe.Value, probe.IsSecret));
    }

    [Fact]
    public void A_deferred_output_is_resolved_once()
    {
        var deferred = new DeferredOutput<int>();
        deferred.Resolve(Output.Create(1));
        Assert.Throws<InvalidOperationException>(() => deferred.Resolve(Output.Create(2)));
    }
}
