using System.Globalization;

namespace Infra.Plans;

/// <summary>Collects what a deployment holds, and leaves out what no program declares.</summary>
internal sealed class StateContent
{
    private readonly List<PlannedResource> _resources = [];
    private readonly List<PlannedResource> _defaultProviders = [];
    private readonly List<PlanMessage> _messages = [];
    private readonly HashSet<string> _urns = new(StringComparer.Ordinal);
    private MapValue _outputs = MapValue.Empty;

    public void Add(StateResource state)
    {
        var resource = state.Resource;
        if (state.IsDeleted)
        {
            // A copy that a replacement left behind has the URN of its successor.
            Warn(resource.Urn, "A replacement left the old one behind, and the next deployment deletes it.");
            return;
        }

        if (state.IsPendingReplacement)
        {
            // The cloud does not have it.
            Warn(resource.Urn, "It was deleted in order to be replaced, and its successor was not made yet.");
            return;
        }

        if (state.IsView)
        {
            return;
        }

        if (!_urns.Add(resource.Urn))
        {
            throw new FormatException($"{resource.Urn} is there twice; repair the state with: pulumi state repair");
        }

        if (IsDefaultProvider(resource.Urn, resource.Parent))
        {
            _defaultProviders.Add(resource);
            return;
        }

        if (resource.IsStack)
        {
            _outputs = resource.Outputs;
            resource = resource with { Outputs = MapValue.Empty };
        }

        _resources.Add(resource.Options.Provider is { } provider && (_defaultProviders.Exists(other => string.Equals(other.Urn, provider, StringComparison.Ordinal)) || IsDefaultProvider(provider))
            ? resource with { Options = resource.Options with { Provider = null } }
            : resource);
        if (state.Errors > 0)
        {
            var errors = state.Errors == 1 ? "an error" : string.Create(CultureInfo.InvariantCulture, $"{state.Errors} errors");
            // Their texts come from the provider and may hold anything.
            Warn(resource.Urn, $"The last deployment ended with {errors} of this resource.");
        }
    }

    public void Warn(string urn, string text) => _messages.Add(new PlanMessage(MessageSeverity.Warning, text, urn));

    public StackState ToState()
    {
        var any = _resources.Find(resource => resource.IsStack) ?? _resources.FirstOrDefault();
        var plan = new Plan
        {
            Project = any is null ? "" : ResourceUrn.Project(any.Urn),
            Stack = any is null ? "" : ResourceUrn.Stack(any.Urn),
            Resources = _resources.ToValueList(),
            Outputs = _outputs,
            Messages = _messages.ToValueList(),
        };
        return new StackState(plan, _defaultProviders.ToValueList());
    }

    private static bool IsDefaultProvider(string urn, string? parent = "")
    {
        const string Default = "default";
        if (!ResourceUrn.IsProviderType(ResourceUrn.Type(urn)))
        {
            return false;
        }

        // The engine calls them default_6_1_0, by their version, default_github_… by where their plugin is from, or default when the program asks for none. It gives
        // them no parent; a program's own are children of the stack at least.
        var name = ResourceUrn.Name(urn);
        return name == Default || (name.StartsWith(Default + "_", StringComparison.Ordinal) && name.Length > Default.Length + 1 && (parent is null || char.IsAsciiDigit(name[Default.Length + 1])));
    }
}
