using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Infra.Preview.Engine.Symbols;
using Infra.Preview.Engine.Wire;
using Infra.Protocol;

namespace Infra.Preview.Invokes.Aws;

/// <summary>Answers <c>getPolicyDocument</c>: renders the JSON document, since nothing of it is up to the cloud.</summary>
internal static class PolicyDocuments
{
    private const string OldVersion = "2008-10-17";
    private const string DefaultVersion = "2012-10-17";

    public static Struct Answer(FunctionCall call)
    {
        var isSecret = call.Args.Fields.Values.Any(HoldsSecret);
        var version = WireValue.Text(call.Args, "version") is { Length: > 0 } given ? given : DefaultVersion;
        if (version is not (OldVersion or DefaultVersion))
        {
            throw Invalid($"the version is '{version}', allowed are {OldVersion} and {DefaultVersion}");
        }

        var document = new PolicyDocument();
        MergeAll(document, call.Args, "sourcePolicyDocuments", requiresUniqueSids: true);
        document.Merge(version, WireValue.Text(call.Args, "policyId") ?? "", Statements(call.Args, version));
        MergeAll(document, call.Args, "overridePolicyDocuments", requiresUniqueSids: false);

        var json = document.ToJson(isIndented: true);
        var result = call.Echo();
        result.Fields["version"] = Value.ForString(version);
        result.Fields["json"] = Mark(json, isSecret);
        result.Fields["minifiedJson"] = Mark(document.ToJson(isIndented: false), isSecret);
        result.Fields["id"] = Value.ForString(SymbolTable.HashOf(json, 8));
        return result;
    }

    private static Value Mark(string json, bool isSecret)
    {
        var value = Value.ForString(json);
        return isSecret ? WireValue.Secret(value) : value;
    }

    private static List<PolicyStatement> Statements(Struct arguments, string version)
    {
        var statements = Items(arguments, "statements").Select(statement => Read(statement, version)).ToList();
        CheckSids(statements, "", []);
        return statements;
    }

    private static PolicyStatement Read(Struct statement, string version)
    {
        var effect = WireValue.Text(statement, "effect") is { Length: > 0 } given ? given : "Allow";
        if (effect is not ("Allow" or "Deny"))
        {
            throw Invalid($"the effect of a statement is '{effect}', allowed are Allow and Deny");
        }

        var sid = WireValue.Text(statement, "sid") ?? "";
        if (!sid.All(char.IsAsciiLetterOrDigit))
        {
            throw Invalid($"the sid '{sid}' may only have letters and digits");
        }

        return new PolicyStatement
        {
            Sid = sid,
            Effect = effect,
            Actions = Set(statement, "actions"),
            NotActions = Set(statement, "notActions"),
            Resources = Expand(Set(statement, "resources"), version),
            NotResources = Expand(Set(statement, "notResources"), version),
            Principals = Principals(statement, "principals", version),
            NotPrincipals = Principals(statement, "notPrincipals", version),
            Conditions = [.. Items(statement, "conditions").Select(condition => (
                WireValue.Text(condition, "test") ?? "",
                WireValue.Text(condition, "variable") ?? "",
                (IReadOnlyList<string>)Expand(Texts(condition, "values"), version)))],
        };
    }

    private static (string Type, IReadOnlyList<string> Identifiers)[] Principals(Struct statement, string name, string version)
    {
        return [.. Items(statement, name).Select(principal => (
            WireValue.Text(principal, "type") ?? "", (IReadOnlyList<string>)Expand(Set(principal, "identifiers"), version)))];
    }

    private static void MergeAll(PolicyDocument document, Struct arguments, string name, bool requiresUniqueSids)
    {
        var sids = new HashSet<string>(StringComparer.Ordinal);
        var texts = Texts(arguments, name);
        for (var i = 0; i < texts.Count; i++)
        {
            var (version, id, statements) = Parse(texts[i], $"{name}[{i}]");
            if (requiresUniqueSids)
            {
                CheckSids(statements, $" in {name}[{i}]", sids);
            }

            document.Merge(version, id, statements);
        }
    }

    private static (string Version, string Id, IReadOnlyList<PolicyStatement> Statements) Parse(string json, string place)
    {
        try
        {
            return PolicyDocumentReader.Read(json);
        }
        catch (Exception problem) when (problem is JsonException or FormatException)
        {
            throw Invalid($"{place} is not a policy document: {problem.Message}");
        }
    }

    private static void CheckSids(IEnumerable<PolicyStatement> statements, string place, HashSet<string> seen)
    {
        foreach (var statement in statements)
        {
            if (statement.Sid.Length > 0 && !seen.Add(statement.Sid))
            {
                throw Invalid($"two statements have the sid '{statement.Sid}'{place}");
            }
        }
    }

    // In Terraform's language "${" is taken, so IAM's own variables are written "&{".
    private static string[] Expand(IReadOnlyList<string> items, string version)
    {
        if (version == OldVersion && items.Any(item => item.Contains("&{", StringComparison.Ordinal)))
        {
            throw Invalid($"variables such as &{{aws:username}} need the version {DefaultVersion}");
        }

        return [.. items.Select(item => item.Replace("&{", "${", StringComparison.Ordinal))];
    }

    private static string[] Set(Struct properties, string name)
    {
        return [.. PolicyDocument.Descending(Texts(properties, name).Distinct(StringComparer.Ordinal))];
    }

    private static List<string> Texts(Struct properties, string name)
    {
        return properties.Fields.TryGetValue(name, out var value) && WireValue.Reveal(value) is { KindCase: Value.KindOneofCase.ListValue } list
            ? [.. list.ListValue.Values.Where(item => !WireValue.IsNull(item)).Select(Text)]
            : [];
    }

    private static string Text(Value item)
    {
        var value = WireValue.Reveal(item);
        return value.KindCase switch
        {
            Value.KindOneofCase.StringValue => value.StringValue,
            Value.KindOneofCase.BoolValue => value.BoolValue ? "true" : "false",
            Value.KindOneofCase.NumberValue => value.NumberValue.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
            _ => throw Invalid("a list holds something other than text"),
        };
    }

    private static IEnumerable<Struct> Items(Struct properties, string name)
    {
        return properties.Fields.TryGetValue(name, out var value) && WireValue.Reveal(value) is { KindCase: Value.KindOneofCase.ListValue } list
            ? list.ListValue.Values.Select(WireValue.Reveal).Where(item => item.KindCase == Value.KindOneofCase.StructValue).Select(item => item.StructValue)
            : [];
    }

    private static bool HoldsSecret(Value value)
    {
        return WireValue.IsSecret(value) || value.KindCase switch
        {
            Value.KindOneofCase.StructValue => value.StructValue.Fields.Values.Any(HoldsSecret),
            Value.KindOneofCase.ListValue => value.ListValue.Values.Any(HoldsSecret),
            _ => false,
        };
    }

    private static GrpcException Invalid(string problem)
    {
        return new GrpcException(GrpcStatusCode.InvalidArgument, $"aws:iam/getPolicyDocument:getPolicyDocument cannot be rendered: {problem}.");
    }
}
