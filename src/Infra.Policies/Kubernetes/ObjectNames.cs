using Infra.Plans;

namespace Infra.Policies;

/// <summary>
/// What names and namespaces are called, so that two of them can be compared: the text when it is known, otherwise the output that they come from.
/// Null where nobody can say. The provider is part of every key: equal names in two clusters are two things.
/// </summary>
internal sealed class ObjectNames(PlanGraph graph)
{
    private const string Default = "default";
    private const string NameOutput = "metadata.name";

    /// <summary>The key of an object's namespace.</summary>
    public string? Namespace(KubernetesObject subject) => Key(subject, NamespaceText(subject));

    /// <summary>The key of the namespace that an object is, for objects of kind Namespace.</summary>
    public string? AsNamespace(KubernetesObject subject) => Key(subject, Own(subject));

    /// <summary>The key of an object in its namespace.</summary>
    public string? Object(KubernetesObject subject) => Join(Namespace(subject), subject.Kind, Own(subject));

    /// <summary>The key of an object that another one of the same namespace names.</summary>
    public string? Object(KubernetesObject from, string? kind, Property name) => Join(Namespace(from), kind, Text(name));

    /// <summary>The key of an object that another one names together with its namespace.</summary>
    public string? Object(KubernetesObject from, string kind, Property name, Property space) =>
        space.IsMissing ? Object(from, kind, name) : Join(Key(from, Text(space)), kind, Text(name));

    /// <summary>The namespace as a property: the object's own, else the one that its provider gives to all, else <c>default</c>.</summary>
    public Property NamespaceOf(KubernetesObject subject)
    {
        var own = subject.Metadata["namespace"];
        if (!own.IsMissing)
        {
            return own;
        }

        var given = subject.View.Options.Provider is { } urn && graph.Find(urn) is { } provider ? provider["namespace"] : own;
        return given.IsMissing ? own.Or(Default) : given;
    }

    /// <summary>What a name that is written out or referred to is called; null where nobody can say.</summary>
    public string? Text(Property name) => name.Value switch
    {
        StringValue text => text.Text,
        ReferenceValue reference => Referred(reference),
        SecretValue { Source: { } source } => Referred(source),
        _ => null,
    };

    /// <summary>True for the name of something that gets it only from the cluster.</summary>
    public static bool IsGenerated(string? text) => text is null or ['\0', ..];

    private static string? Join(string? space, string? kind, string? name) => space is null || kind is null || name is null ? null : $"{space}\n{kind}\n{name}";

    private static string? Key(KubernetesObject subject, string? text) => text is null ? null : $"{subject.View.Options.Provider}\n{text}";

    private static string Unnamed(string urn, string? property) => $"\0{urn}\0{property}";

    private string? NamespaceText(KubernetesObject subject) => Text(NamespaceOf(subject));

    private string? Own(KubernetesObject subject)
    {
        var name = subject.Metadata["name"];
        return !name.IsMissing ? Text(name)
            : subject.IsItem ? null
            : subject.View.Output("metadata")["name"].Text ?? Unnamed(subject.View.Urn, NameOutput);
    }

    private string? Referred(ReferenceValue reference)
    {
        if (graph.Find(reference.Urn) is not { } target || KubernetesObject.In(target).FirstOrDefault() is not { View: not null, IsItem: false } named)
        {
            return Unnamed(reference.Urn, reference.Property);
        }

        // The id of what belongs to the whole cluster is its name.
        var isName = reference.Property == NameOutput || (reference.Property is null or "id" && named.Kind == "Namespace");
        return named.Metadata["name"].Value is ReferenceValue further && isName ? Unnamed(further.Urn, further.Property)
            : isName ? Own(named)
            : Unnamed(reference.Urn, reference.Property);
    }
}
