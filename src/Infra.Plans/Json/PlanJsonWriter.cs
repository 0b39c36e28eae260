using System.Text.Json;

namespace Infra.Plans;

/// <summary>Writes a plan, leaving out whatever is at its default.</summary>
internal static class PlanJsonWriter
{
    public static void Write(Utf8JsonWriter json, Plan plan)
    {
        json.WriteStartObject();
        json.WriteString("schemaVersion", PlanJson.SchemaVersion);
        json.WriteString("project", plan.Project);
        json.WriteString("stack", plan.Stack);
        json.WriteString("organization", plan.Organization);
        json.WriteStartArray("resources");
        foreach (var resource in plan.Resources)
        {
            WriteResource(json, resource);
        }

        json.WriteEndArray();
        WriteValues(json, "outputs", plan.Outputs);
        WriteSymbols(json, plan.Symbols);
        WriteMessages(json, plan.Messages);
        json.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter json, PlannedResource resource)
    {
        json.WriteStartObject();
        json.WriteString("urn", resource.Urn);
        json.WriteString("type", resource.Type);
        json.WriteString("name", resource.Name);
        json.WriteString("kind", KindNames.Of(resource.Kind));
        if (resource.IsRead)
        {
            json.WriteBoolean("read", value: true);
        }

        if (resource.IsTainted)
        {
            json.WriteBoolean("tainted", value: true);
        }

        WriteText(json, "parent", resource.Parent);
        WriteValue(json, "id", resource.Id);
        WriteText(json, "autoNamed", resource.AutoNamed);
        WriteValues(json, "inputs", resource.Inputs);
        WriteValues(json, "outputs", resource.Outputs);
        WriteList(json, "dependencies", resource.Dependencies);
        WriteLists(json, "propertyDependencies", resource.PropertyDependencies);
        WriteOptions(json, resource.Options);
        if (resource.Source is { } source)
        {
            json.WriteStartObject("source");
            json.WriteString("uri", source.Uri);
            json.WriteNumber("line", source.Line);
            json.WriteNumber("column", source.Column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteOptions(Utf8JsonWriter json, PlannedOptions options)
    {
        if (options == PlannedOptions.None)
        {
            return;
        }

        json.WriteStartObject("options");
        WriteFlag(json, "protect", options.Protect);
        WriteFlag(json, "retainOnDelete", options.RetainOnDelete);
        WriteFlag(json, "deleteBeforeReplace", options.DeleteBeforeReplace);
        WriteList(json, "ignoreChanges", options.IgnoreChanges);
        WriteList(json, "replaceOnChanges", options.ReplaceOnChanges);
        WriteList(json, "hideDiffs", options.HideDiffs);
        WriteList(json, "additionalSecretOutputs", options.AdditionalSecretOutputs);
        WriteList(json, "aliases", options.Aliases);
        WriteText(json, "importId", options.ImportId);
        WriteText(json, "deletedWith", options.DeletedWith);
        WriteList(json, "replaceWith", options.ReplaceWith);
        WriteValue(json, "replacementTrigger", options.ReplacementTrigger);
        WriteText(json, "version", options.Version);
        WriteText(json, "pluginDownloadUrl", options.PluginDownloadUrl);
        WriteText(json, "provider", options.Provider);
        WriteTexts(json, "providers", options.Providers);
        WriteTimeouts(json, options.Timeouts);
        WriteLists(json, "hooks", options.Hooks);
        WriteTexts(json, "environmentVariables", options.EnvironmentVariables);
        json.WriteEndObject();
    }

    private static void WriteTimeouts(Utf8JsonWriter json, PlannedTimeouts? timeouts)
    {
        if (timeouts is null)
        {
            return;
        }

        json.WriteStartObject("timeouts");
        WriteSeconds(json, "create", timeouts.Create);
        WriteSeconds(json, "update", timeouts.Update);
        WriteSeconds(json, "delete", timeouts.Delete);
        json.WriteEndObject();
    }

    private static void WriteSymbols(Utf8JsonWriter json, ValueMap<SymbolTarget> symbols)
    {
        json.WriteStartObject("symbols");
        foreach (var (symbol, target) in symbols)
        {
            json.WriteStartObject(symbol);
            json.WriteString("urn", target.Urn);
            json.WriteString("property", target.Property);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteMessages(Utf8JsonWriter json, ValueList<PlanMessage> messages)
    {
        json.WriteStartArray("messages");
        foreach (var message in messages)
        {
            json.WriteStartObject();
            json.WriteString("severity", KindNames.Of(message.Severity));
            json.WriteString("text", message.Text);
            WriteText(json, "urn", message.Urn);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteValues(Utf8JsonWriter json, string name, MapValue values)
    {
        json.WritePropertyName(name);
        ValueJsonWriter.Write(json, values);
    }

    private static void WriteValue(Utf8JsonWriter json, string name, PlanValue? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            ValueJsonWriter.Write(json, value);
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteFlag(Utf8JsonWriter json, string name, bool? flag)
    {
        if (flag is { } value)
        {
            json.WriteBoolean(name, value);
        }
    }

    private static void WriteSeconds(Utf8JsonWriter json, string name, TimeSpan? time)
    {
        if (time is { } value)
        {
            json.WriteNumber(name, value.TotalSeconds);
        }
    }

    private static void WriteList(Utf8JsonWriter json, string name, ValueList<string> items)
    {
        if (items.Count > 0)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                json.WriteStringValue(item);
            }

            json.WriteEndArray();
        }
    }

    private static void WriteLists(Utf8JsonWriter json, string name, ValueMap<ValueList<string>> lists)
    {
        if (lists.Count == 0)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach (var (key, items) in lists)
        {
            json.WriteStartArray(key);
            foreach (var item in items)
            {
                json.WriteStringValue(item);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, ValueMap<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach (var (key, text) in texts)
        {
            json.WriteString(key, text);
        }

        json.WriteEndObject();
    }
}
