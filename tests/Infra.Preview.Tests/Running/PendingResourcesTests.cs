using Infra.Plans;
using Infra.Preview.Engine;
using Infra.Preview.Running.Hangs;

namespace Infra.Preview.Tests.Running;

public class PendingResourcesTests
{
    private readonly PendingResources _pending = new();

    [Fact]
    public void A_resource_waits_from_its_preparation_to_its_registration()
    {
        Say("Registering resource start: t=a:b:C, name=one, custom=True, remote=False");
        Say("Preparing resource: t=a:b:C, name=one, custom=True, remote=False");
        Say("Preparing resource: t=a:b:C, name=two, with a comma, custom=True");
        Assert.Equal(["one (a:b:C)", "two, with a comma (a:b:C)"], _pending.All);

        _pending.Observe(new ResourceSeen("urn", "a:b:C", "one", Parent: null, ResourceKind.Custom, IsRead: false));
        Assert.Equal(["two, with a comma (a:b:C)"], _pending.All);
    }

    [Fact]
    public void Registrations_that_were_not_spoken_of_and_other_messages_change_nothing()
    {
        _pending.Observe(new ResourceSeen("urn", "a:b:C", "one", Parent: null, ResourceKind.Custom, IsRead: false));
        _pending.Observe(new MessageSeen(new PlanMessage(MessageSeverity.Info, "Preparing resource: t=a:b:C, name=one, custom=True"), IsEphemeral: false));
        Assert.Empty(_pending.All);
    }

    private void Say(string text) => _pending.Observe(new MessageSeen(new PlanMessage(MessageSeverity.Debug, text), IsEphemeral: false));
}
