using System.Globalization;
using System.Text.Json;

namespace Infra.Plans;

/// <summary>Reads one resource of a deployment.</summary>
internal static class StateResourceReader
{
    public static StateResource Read(ref JsonCursor cursor)
    {
        cursor.ExpectObject();
        var resource = new PlannedResource { Urn = "", Type = "", Name = "", Kind = ResourceKind.Component };
        var (isDeleted, isPending, isView, errors) = (false, false, false, 0);
        while (cursor.NextProperty(out var name))
        {
            switch (name)
            {
                case var _ when cursor.Token == JsonTokenType.Null:
                    break;
                case "delete":
                    isDeleted = cursor.Flag();
                    break;
                case "pendingReplacement":
                    isPending = cursor.Flag();
                    break;
                case "viewOf":
                    isView = cursor.Text().Length > 0;
                    break;
                case "initErrors":
                    errors = JsonCollections.Texts(ref cursor).Count;
                    break;
                default:
                    resource = ReadField(ref cursor, resource, name);
                    break;
            }
        }

        return new StateResource(Complete(resource), isDeleted, isPending, isView, errors);
    }

    private static PlannedResource Complete(PlannedResource resource)
    {
        if (!ResourceUrn.IsValid(resource.Urn))
        {
            throw new FormatException(resource.Urn.Length == 0 ? "'urn' is missing" : $"'{resource.Urn}' is not a URN");
        }

        // What a provider answers with repeats the inputs; a plan says only what the answer adds.
        var added = resource.IsComponent ? resource.Outputs : new MapValue(resource.Outputs.Where(output => !IsRepeated(resource, output.Key, output.Value)));
        return resource with
        {
            Type = resource.Type.Length == 0 ? ResourceUrn.Type(resource.Urn) : resource.Type,
            Name = ResourceUrn.Name(resource.Urn),
            Outputs = added,
        };
    }

    private static bool IsRepeated(PlannedResource resource, string output, PlanValue value) =>
        value.Equals(resource.Inputs.Find(output)) || (output == "id" && value.Equals(resource.Id));

    private static PlannedResource ReadField(ref JsonCursor cursor, PlannedResource resource, string name)
    {
        switch (name)
        {
            case "urn":
                return resource with { Urn = cursor.Text() };
            case "type":
                return resource with { Type = cursor.Text() };
            case "custom":
                return resource with { Kind = cursor.Flag() ? ResourceKind.Custom : ResourceKind.Component };
            case "external":
                return resource with { IsRead = cursor.Flag() };
            case "taint":
                return resource with { IsTainted = cursor.Flag() };
            case "id":
                return resource with { Id = cursor.Text() };
            case "parent":
                return resource with { Parent = NullIfEmpty(cursor.Text()) };
            case "inputs":
                return resource with { Inputs = StateValueReader.ReadMap(ref cursor) };
            case "outputs":
                return resource with { Outputs = StateValueReader.ReadMap(ref cursor) };
            case "dependencies":
                return resource with { Dependencies = JsonCollections.Texts(ref cursor).ToSortedSet() };
            case "propertyDependencies":
                return resource with { PropertyDependencies = ReadPropertyDependencies(ref cursor) };
            case "sourcePosition":
                return resource with { Source = SourceOf(cursor.Text()) };
            default:
                return resource with { Options = ReadOption(ref cursor, resource.Options, name) };
        }
    }

    private static PlannedOptions ReadOption(ref JsonCursor cursor, PlannedOptions options, string name)
    {
        switch (name)
        {
            case "protect":
                return options with { Protect = cursor.Flag() ? true : null };
            case "retainOnDelete":
                return options with { RetainOnDelete = cursor.Flag() ? true : null };
            case "provider":
                return options with { Provider = ProviderUrn(cursor.Text()) };
            case "aliases":
                return options with { Aliases = JsonCollections.Texts(ref cursor) };
            case "ignoreChanges":
                return options with { IgnoreChanges = JsonCollections.Texts(ref cursor) };
            case "replaceOnChanges":
                return options with { ReplaceOnChanges = JsonCollections.Texts(ref cursor) };
            case "hideDiff":
                return options with { HideDiffs = JsonCollections.Texts(ref cursor) };
            case "replaceWith":
                return options with { ReplaceWith = JsonCollections.Texts(ref cursor).ToSortedSet() };
            case "additionalSecretOutputs":
                return options with { AdditionalSecretOutputs = JsonCollections.Texts(ref cursor).ToSortedSet() };
            case "importID":
                return options with { ImportId = NullIfEmpty(cursor.Text()) };
            case "deletedWith":
                return options with { DeletedWith = NullIfEmpty(cursor.Text()) };
            case "customTimeouts":
                return options with { Timeouts = ReadTimeouts(ref cursor) };
            default:
                cursor.Skip();
                return options;
        }
    }

    private static ValueMap<ValueList<string>> ReadPropertyDependencies(ref JsonCursor cursor)
    {
        var all = JsonCollections.Map(ref cursor, static (ref JsonCursor at) => at.Token == JsonTokenType.Null ? [] : JsonCollections.Texts(ref at).ToSortedSet());
        return ValueMap.Create(all.Where(static entry => entry.Value.Count > 0));
    }

    private static PlannedTimeouts? ReadTimeouts(ref JsonCursor cursor)
    {
        var seconds = JsonCollections.Map(ref cursor, static (ref JsonCursor at) => at.Number());
        TimeSpan? Time(string name) => seconds.TryGetValue(name, out var value) && value > 0 ? TimeSpan.FromSeconds(value) : null;
        var timeouts = new PlannedTimeouts(Time("create"), Time("update"), Time("delete"));
        return timeouts == new PlannedTimeouts(null, null, null) ? null : timeouts;
    }

    /// <summary>The URN of a provider that stands as <c>URN::ID</c>.</summary>
    private static string? ProviderUrn(string reference)
    {
        var separator = reference.LastIndexOf("::", StringComparison.Ordinal);
        return separator <= 0 ? null : reference[..separator];
    }

    /// <summary>A place that stands as <c>project:///src/Shop.cs#12,5</c>; null when it stands otherwise.</summary>
    private static SourcePosition? SourceOf(string text)
    {
        var mark = text.LastIndexOf('#');
        var place = mark < 0 ? [] : text[(mark + 1)..].Split(',');
        return place.Length is 1 or 2
            && int.TryParse(place[0], NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            && int.TryParse(place.ElementAtOrDefault(1) ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var column)
            ? new SourcePosition(text[..mark], line, column)
            : null;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
