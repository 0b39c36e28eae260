using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Infra.Preview.Invokes.Aws;

/// <summary>An IAM policy document that others are merged into, and its JSON text as the AWS provider writes it.</summary>
internal sealed class PolicyDocument
{
    private readonly List<PolicyStatement> _statements = [];

    public string Version { get; private set; } = "";

    public string Id { get; private set; } = "";

    /// <summary>Takes over another document: its id, the later version, and its statements, of which one with a known sid takes that one's place.</summary>
    public void Merge(string version, string id, IEnumerable<PolicyStatement> statements)
    {
        Id = id.Length > 0 ? id : Id;
        Version = string.CompareOrdinal(version, Version) > 0 ? version : Version;
        foreach (var statement in statements)
        {
            var known = statement.Sid.Length == 0 ? -1 : _statements.FindIndex(other => other.Sid == statement.Sid);
            if (known < 0)
            {
                _statements.Add(statement);
            }
            else
            {
                _statements[known] = statement;
            }
        }
    }

    public string ToJson(bool isIndented)
    {
        using var buffer = new MemoryStream();
        var options = new JsonWriterOptions { Indented = isIndented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            Write(json);
        }

        // The provider's JSON writer escapes these three wherever they stand.
        return Encoding.UTF8.GetString(buffer.ToArray())
            .Replace("<", "\\u003c", StringComparison.Ordinal)
            .Replace(">", "\\u003e", StringComparison.Ordinal)
            .Replace("&", "\\u0026", StringComparison.Ordinal);
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteText(json, "Version", Version);
        WriteText(json, "Id", Id);
        if (_statements.Count > 0)
        {
            json.WriteStartArray("Statement");
            foreach (var statement in _statements)
            {
                Write(json, statement);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PolicyStatement statement)
    {
        json.WriteStartObject();
        WriteText(json, "Sid", statement.Sid);
        WriteText(json, "Effect", statement.Effect);
        WriteList(json, "Action", statement.Actions);
        WriteList(json, "NotAction", statement.NotActions);
        WriteList(json, "Resource", statement.Resources);
        WriteList(json, "NotResource", statement.NotResources);
        WritePrincipals(json, "Principal", statement.Principals);
        WritePrincipals(json, "NotPrincipal", statement.NotPrincipals);
        WriteConditions(json, statement.Conditions);
        json.WriteEndObject();
    }

    private static void WritePrincipals(Utf8JsonWriter json, string name, IReadOnlyList<(string Type, IReadOnlyList<string> Identifiers)> principals)
    {
        if (principals.Count == 0)
        {
            return;
        }

        if (principals is [{ Type: "*", Identifiers: ["*"] }])
        {
            json.WriteString(name, "*");
            return;
        }

        json.WriteStartObject(name);
        foreach (var group in principals.GroupBy(principal => principal.Type, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            WriteList(json, group.Key, [.. group.SelectMany(principal => Descending(principal.Identifiers))]);
        }

        json.WriteEndObject();
    }

    private static void WriteConditions(Utf8JsonWriter json, IReadOnlyList<(string Test, string Variable, IReadOnlyList<string> Values)> conditions)
    {
        if (conditions.Count == 0)
        {
            return;
        }

        json.WriteStartObject("Condition");
        foreach (var test in conditions.GroupBy(condition => condition.Test, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(test.Key);
            foreach (var variable in test.GroupBy(condition => condition.Variable, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                json.WritePropertyName(variable.Key);
                WriteItems(json, [.. variable.SelectMany(condition => condition.Values)]);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>The order in which the provider lists what it keeps as a set.</summary>
    public static IEnumerable<string> Descending(IEnumerable<string> items) => items.OrderDescending(StringComparer.Ordinal);

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> items)
    {
        if (items.Count > 0)
        {
            json.WritePropertyName(name);
            WriteItems(json, items);
        }
    }

    private static void WriteItems(Utf8JsonWriter json, IReadOnlyList<string> items)
    {
        if (items.Count == 1)
        {
            json.WriteStringValue(items[0]);
            return;
        }

        json.WriteStartArray();
        foreach (var item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }
}
