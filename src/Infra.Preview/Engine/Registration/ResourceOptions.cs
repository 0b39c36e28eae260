using Google.Protobuf.WellKnownTypes;
using Infra.Plans;
using Infra.Protocol.Messages;
using Timeouts = Infra.Protocol.Messages.RegisterResourceRequest.Types.CustomTimeouts;

namespace Infra.Preview.Engine.Registration;

/// <summary>The options of a registration while it is being worked on: transforms may replace them, parents pass some of theirs down.</summary>
internal sealed record ResourceOptions
{
    public IReadOnlyList<string> Dependencies { get; init; } = [];

    public IReadOnlyDictionary<string, IReadOnlyList<string>> PropertyDependencies { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public bool? Protect { get; init; }

    public bool? RetainOnDelete { get; init; }

    public bool? DeleteBeforeReplace { get; init; }

    public IReadOnlyList<string> IgnoreChanges { get; init; } = [];

    public IReadOnlyList<string> ReplaceOnChanges { get; init; } = [];

    public IReadOnlyList<string> HideDiffs { get; init; } = [];

    public IReadOnlyList<string> AdditionalSecretOutputs { get; init; } = [];

    public IReadOnlyList<Alias> Aliases { get; init; } = [];

    /// <summary>The URNs that the aliases, and those of the parents, come to.</summary>
    public IReadOnlyList<string> AliasUrns { get; init; } = [];

    public string ImportId { get; init; } = "";

    public string DeletedWith { get; init; } = "";

    public IReadOnlyList<string> ReplaceWith { get; init; } = [];

    public Value? ReplacementTrigger { get; init; }

    public string Version { get; init; } = "";

    public string PluginDownloadUrl { get; init; } = "";

    public IReadOnlyDictionary<string, Google.Protobuf.ByteString> PluginChecksums { get; init; } = new Dictionary<string, Google.Protobuf.ByteString>();

    /// <summary>The provider's URN and id joined by <c>::</c>, or empty.</summary>
    public string Provider { get; init; } = "";

    /// <summary>Provider references by package.</summary>
    public IReadOnlyDictionary<string, string> Providers { get; init; } = new Dictionary<string, string>();

    public Timeouts? Timeouts { get; init; }

    /// <summary>The timeouts read; null when none is set.</summary>
    public PlannedTimeouts? PlannedTimeouts { get; init; }

    public RegisterResourceRequest.Types.ResourceHooksBinding? Hooks { get; init; }

    public IReadOnlyDictionary<string, string> EnvironmentVariables { get; init; } = new Dictionary<string, string>();
}
