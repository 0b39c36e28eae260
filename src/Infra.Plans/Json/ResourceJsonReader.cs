namespace Infra.Plans;

/// <summary>Reads one resource of a plan.</summary>
internal static class ResourceJsonReader
{
    public static PlannedResource Read(ref JsonCursor cursor)
    {
        cursor.ExpectObject();
        var resource = new PlannedResource { Urn = "", Type = "", Name = "" };
        while (cursor.NextProperty(out var name))
        {
            resource = ReadField(ref cursor, resource, name);
        }

        return resource.Urn.Length == 0 ? throw PlanJsonReader.Missing("urn")
            : resource.Type.Length == 0 ? throw PlanJsonReader.Missing("type")
            : resource.Name.Length == 0 ? throw PlanJsonReader.Missing("name")
            : resource;
    }

    private static PlannedResource ReadField(ref JsonCursor cursor, PlannedResource resource, string name)
    {
        switch (name)
        {
            case "urn":
                return resource with { Urn = cursor.Text() };
            case "type":
                return resource with { Type = cursor.Text() };
            case "name":
                return resource with { Name = cursor.Text() };
            case "kind":
                return resource with { Kind = KindNames.ToResourceKind(cursor.Text()) };
            case "read":
                return resource with { IsRead = cursor.Flag() };
            case "tainted":
                return resource with { IsTainted = cursor.Flag() };
            case "parent":
                return resource with { Parent = cursor.Text() };
            case "id":
                return resource with { Id = ValueJsonReader.Read(ref cursor) };
            case "autoNamed":
                return resource with { AutoNamed = cursor.Text() };
            case "inputs":
                return resource with { Inputs = ValueJsonReader.ReadMap(ref cursor) };
            case "outputs":
                return resource with { Outputs = ValueJsonReader.ReadMap(ref cursor) };
            case "dependencies":
                return resource with { Dependencies = JsonCollections.Texts(ref cursor) };
            case "propertyDependencies":
                return resource with { PropertyDependencies = JsonCollections.TextLists(ref cursor) };
            case "options":
                return resource with { Options = ReadOptions(ref cursor) };
            case "source":
                return resource with { Source = ReadSource(ref cursor) };
            default:
                cursor.Skip();
                return resource;
        }
    }

    private static PlannedOptions ReadOptions(ref JsonCursor cursor)
    {
        cursor.ExpectObject();
        var options = PlannedOptions.None;
        while (cursor.NextProperty(out var name))
        {
            options = ReadOption(ref cursor, options, name);
        }

        return options;
    }

    private static PlannedOptions ReadOption(ref JsonCursor cursor, PlannedOptions options, string name)
    {
        switch (name)
        {
            case "protect":
                return options with { Protect = cursor.Flag() };
            case "retainOnDelete":
                return options with { RetainOnDelete = cursor.Flag() };
            case "deleteBeforeReplace":
                return options with { DeleteBeforeReplace = cursor.Flag() };
            case "ignoreChanges":
                return options with { IgnoreChanges = JsonCollections.Texts(ref cursor) };
            case "replaceOnChanges":
                return options with { ReplaceOnChanges = JsonCollections.Texts(ref cursor) };
            case "hideDiffs":
                return options with { HideDiffs = JsonCollections.Texts(ref cursor) };
            case "additionalSecretOutputs":
                return options with { AdditionalSecretOutputs = JsonCollections.Texts(ref cursor) };
            case "aliases":
                return options with { Aliases = JsonCollections.Texts(ref cursor) };
            case "importId":
                return options with { ImportId = cursor.Text() };
            case "deletedWith":
                return options with { DeletedWith = cursor.Text() };
            case "replaceWith":
                return options with { ReplaceWith = JsonCollections.Texts(ref cursor) };
            case "replacementTrigger":
                return options with { ReplacementTrigger = ValueJsonReader.Read(ref cursor) };
            default:
                return ReadProviderOption(ref cursor, options, name);
        }
    }

    private static PlannedOptions ReadProviderOption(ref JsonCursor cursor, PlannedOptions options, string name)
    {
        switch (name)
        {
            case "version":
                return options with { Version = cursor.Text() };
            case "pluginDownloadUrl":
                return options with { PluginDownloadUrl = cursor.Text() };
            case "provider":
                return options with { Provider = cursor.Text() };
            case "providers":
                return options with { Providers = JsonCollections.TextMap(ref cursor) };
            case "timeouts":
                return options with { Timeouts = ReadTimeouts(ref cursor) };
            case "hooks":
                return options with { Hooks = JsonCollections.TextLists(ref cursor) };
            case "environmentVariables":
                return options with { EnvironmentVariables = JsonCollections.TextMap(ref cursor) };
            default:
                cursor.Skip();
                return options;
        }
    }

    private static PlannedTimeouts ReadTimeouts(ref JsonCursor cursor)
    {
        var seconds = JsonCollections.Map(ref cursor, static (ref JsonCursor at) => at.Number());
        TimeSpan? Time(string name) => seconds.TryGetValue(name, out var value) ? TimeSpan.FromSeconds(value) : null;
        return new PlannedTimeouts(Time("create"), Time("update"), Time("delete"));
    }

    private static SourcePosition ReadSource(ref JsonCursor cursor)
    {
        cursor.ExpectObject();
        var source = new SourcePosition("", 0, 0);
        while (cursor.NextProperty(out var name))
        {
            switch (name)
            {
                case "uri":
                    source = source with { Uri = cursor.Text() };
                    break;
                case "line":
                    source = source with { Line = cursor.Integer() };
                    break;
                case "column":
                    source = source with { Column = cursor.Integer() };
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        return source;
    }
}
