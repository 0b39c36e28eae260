using System.Text.Json;

namespace Infra.Preview.Invokes.Aws;

/// <summary>Reads a policy document that is to be merged into another. Fields that IAM does not know are dropped, as the provider does.</summary>
internal static class PolicyDocumentReader
{
    /// <exception cref="JsonException">The text is not JSON.</exception>
    /// <exception cref="FormatException">The JSON is not a policy document.</exception>
    public static (string Version, string Id, IReadOnlyList<PolicyStatement> Statements) Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("it is not an object");
        }

        var statements = new List<PolicyStatement>();
        if (root.TryGetProperty("Statement", out var list) && list.ValueKind != JsonValueKind.Null)
        {
            if (list.ValueKind != JsonValueKind.Array)
            {
                throw new FormatException("'Statement' is not a list");
            }

            statements.AddRange(list.EnumerateArray().Select(ReadStatement));
        }

        return (Text(root, "Version"), Text(root, "Id"), statements);
    }

    private static PolicyStatement ReadStatement(JsonElement statement)
    {
        if (statement.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("a statement is not an object");
        }

        return new PolicyStatement
        {
            Sid = Text(statement, "Sid"),
            Effect = Text(statement, "Effect"),
            Actions = List(statement, "Action"),
            NotActions = List(statement, "NotAction"),
            Resources = List(statement, "Resource"),
            NotResources = List(statement, "NotResource"),
            Principals = Principals(statement, "Principal"),
            NotPrincipals = Principals(statement, "NotPrincipal"),
            Conditions = Conditions(statement),
        };
    }

    private static (string Type, IReadOnlyList<string> Identifiers)[] Principals(JsonElement statement, string name)
    {
        if (!statement.TryGetProperty(name, out var value))
        {
            return [];
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => [("*", ["*"])],
            JsonValueKind.Object => [.. value.EnumerateObject().Select(entry => (entry.Name, (IReadOnlyList<string>)Strings(entry.Value, name)))],
            _ => throw new FormatException($"'{name}' is neither text nor an object"),
        };
    }

    private static (string Test, string Variable, IReadOnlyList<string> Values)[] Conditions(JsonElement statement)
    {
        if (!statement.TryGetProperty("Condition", out var tests))
        {
            return [];
        }

        return tests.ValueKind != JsonValueKind.Object
            ? throw new FormatException("'Condition' is not an object")
            : [.. tests.EnumerateObject().SelectMany(test => test.Value.EnumerateObject().Select(variable => (
                test.Name, variable.Name, (IReadOnlyList<string>)Strings(variable.Value, "Condition"))))];
    }

    private static string Text(JsonElement element, string name)
    {
        return element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
    }

    private static List<string> List(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? Strings(value, name) : [];

    private static List<string> Strings(JsonElement value, string name)
    {
        return value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString() ?? ""],
            JsonValueKind.True => ["true"],
            JsonValueKind.False => ["false"],
            JsonValueKind.Number => [value.GetRawText()],
            JsonValueKind.Array => [.. value.EnumerateArray().SelectMany(item => Strings(item, name))],
            _ => throw new FormatException($"'{name}' holds something other than text"),
        };
    }
}
