namespace Infra.Plans;

/// <summary>The words that the JSON form has for the members of enumerations.</summary>
internal static class KindNames
{
    public static string Of(ResourceKind kind) => kind switch
    {
        ResourceKind.Custom => "custom",
        ResourceKind.Component => "component",
        ResourceKind.RemoteComponent => "remoteComponent",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    public static string Of(MessageSeverity severity) => severity switch
    {
        MessageSeverity.Debug => "debug",
        MessageSeverity.Info => "info",
        MessageSeverity.Warning => "warning",
        MessageSeverity.Error => "error",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, message: null),
    };

    public static string Of(UnknownType type) => type switch
    {
        UnknownType.Any => "any",
        UnknownType.String => "string",
        UnknownType.Number => "number",
        UnknownType.Bool => "bool",
        UnknownType.List => "list",
        UnknownType.Map => "map",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, message: null),
    };

    public static ResourceKind ToResourceKind(string word) => word switch
    {
        "custom" => ResourceKind.Custom,
        "component" => ResourceKind.Component,
        "remoteComponent" => ResourceKind.RemoteComponent,
        _ => throw new FormatException($"'{word}' is not a kind of resource; allowed are custom, component, remoteComponent"),
    };

    public static MessageSeverity ToSeverity(string word) => word switch
    {
        "debug" => MessageSeverity.Debug,
        "info" => MessageSeverity.Info,
        "warning" => MessageSeverity.Warning,
        "error" => MessageSeverity.Error,
        _ => throw new FormatException($"'{word}' is not a severity; allowed are debug, info, warning, error"),
    };

    public static UnknownType ToUnknownType(string word) => word switch
    {
        "any" => UnknownType.Any,
        "string" => UnknownType.String,
        "number" => UnknownType.Number,
        "bool" => UnknownType.Bool,
        "list" => UnknownType.List,
        "map" => UnknownType.Map,
        _ => throw new FormatException($"'{word}' is not a type of unknown; allowed are any, string, number, bool, list, map"),
    };
}
