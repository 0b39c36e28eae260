using Pulumi;

namespace Infra;

/// <summary>What a <see cref="Function"/> can be told. Defaults by tier: see <see cref="FunctionDefaults"/>.</summary>
public sealed partial class FunctionArgs : ComponentArgs
{
    /// <summary>The code: <see cref="FunctionCode.Folder"/>, <see cref="FunctionCode.Zip"/> or <see cref="FunctionCode.Image"/>.</summary>
    public required FunctionCode Code { get; set; }

    /// <summary>
    /// What the code uses, such as <c>{ orders, events.SendOnly() }</c>. A queue with <c>ConsumeOnly()</c> calls the function with its messages. The value of
    /// a secret is read by the code, from the ARN in <c>Secrets__X__Arn</c>. Default: nothing.
    /// </summary>
    public ICollection<ILinkable> Links { get; set; } = new List<ILinkable>();

    /// <summary>Environment variables. A secret value is refused: link a <see cref="Secret"/>. Default: none.</summary>
    public IDictionary<string, Input<string>> Environment { get; set; } = new Dictionary<string, Input<string>>(StringComparer.Ordinal);

    /// <summary>The memory in MiB: 128 to 10240. Default: <see cref="FunctionDefaults.MemoryMiB"/>.</summary>
    public int? MemoryMiB { get; set; }

    /// <summary>How long a call may take: 1 to 900 s. Default: <see cref="FunctionDefaults.Timeout"/>.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>The processors the code is built for. Default: <see cref="FunctionDefaults.Architecture"/>.</summary>
    public CpuArchitecture? Architecture { get; set; }

    /// <summary>
    /// The network to run in, in its private subnets. Needed to reach what has a port, such as a database or an internal service; a function without it
    /// reaches AWS and the internet. Default: none.
    /// </summary>
    public Network? Network { get; set; }

    /// <summary>
    /// How many calls may run at the same time: from 0, which stops the function. Taken from what the account's other functions share. Calls beyond it are
    /// refused. Default: no bound of its own.
    /// </summary>
    public int? ReservedConcurrency { get; set; }

    /// <summary>
    /// True to start from a snapshot instead of from scratch: faster first calls, slower deployments, and for .NET and Python a price for each. Not for images.
    /// Default: false.
    /// </summary>
    public bool SnapStart { get; set; }

    /// <summary>AWS services that call by themselves, such as <see cref="FunctionCaller.EventRule"/>. Default: none.</summary>
    public ICollection<FunctionCaller> Callers { get; set; } = new List<FunctionCaller>();

    /// <summary>How messages are taken from the queues that are consumed.</summary>
    public FunctionBatching Batching { get; set; } = new();

    /// <summary>How often events of <see cref="Callers"/> are tried.</summary>
    public FunctionRetries Retries { get; set; } = new();

    /// <summary>Changes to single children. Default: none.</summary>
    public FunctionCustomize Customize { get; set; } = new();
}
