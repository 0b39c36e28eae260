using HallOfShame.Aws;
using HallOfShame.Kubernetes;
using Pulumi;

namespace HallOfShame;

/// <summary>
/// Nothing here is made up: each fault has been in someone's production. What is wrong with which resource stands in faults.yaml, and a test holds
/// that the policies find exactly that.
/// </summary>
public sealed class ShameStack : Stack
{
    public ShameStack()
    {
        var network = new Network();
        Storage.Create();
        Databases.Create(network);
        Identity.Create();
        Machines.Create(network);
        Messaging.Create();
        Functions.Create();
        Secrets.Create();
        Delivery.Create(network);
        Containers.Create(network);
        Workloads.Create();
        Rollouts.Create();
        Access.Create();
        Traffic.Create();

        AdminPassword = Output.Create("Summer2024!");
    }

    /// <summary>Whoever can read the stack's outputs is administrator.</summary>
    [Output("adminPassword")]
    public Output<string> AdminPassword { get; private set; }
}
