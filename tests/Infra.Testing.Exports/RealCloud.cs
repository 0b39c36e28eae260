using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Plans;
using Infra.Preview.Providers;

namespace Infra.Testing.Exports;

/// <summary>Knows what a plan leaves open: the ids, names and other outputs that only a deployment decides.</summary>
internal sealed partial class RealCloud
{
    private readonly Plan _plan;
    private readonly string _account;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Urn, string Path), JsonNode?> _outputs = [];
    private readonly HashSet<(string Urn, string Path)> _deciding = [];
    private readonly RealValues _values;

    public RealCloud(Plan plan, string account, string region)
    {
        _plan = plan;
        _account = account;
        Region = region;
        _values = new RealValues(this);
        foreach (var resource in plan.Resources.Where(static resource => resource.AutoNamed is not null))
        {
            if (Find(resource.Outputs, resource.AutoNamed!) is StringValue { Text.Length: > 0 } madeUp)
            {
                _names[madeUp.Text] = OtherDigits(resource.Urn, madeUp.Text);
            }
        }
    }

    public string Region { get; }

    public static string HashOf(string text, int length) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..length];

    public static string GuidOf(string text) => new Guid(Convert.FromHexString(HashOf(text, 32))).ToString("D");

    public string IdOf(PlannedResource resource) => (string?)OutputOf(resource.Urn, "id") ?? throw new InvalidOperationException($"{resource.Urn} got no id.");

    /// <summary>The outputs that a resource of the type has.</summary>
    public static IEnumerable<string> OutputNames(PlannedResource resource)
    {
        var known = resource.Inputs.Keys.Concat(resource.Outputs.Keys);
        var shape = LoadedResourceShapes.Shared.Find(resource.Type);
        // What a program left out is often null in the cloud too, and often not.
        return known.Concat(shape?.Outputs.Where(output => !output.Value.IsOptional || HashOf(resource.Type + output.Key, 1)[0] > '7').Select(static output => output.Key) ?? [])
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>An output, by name or by the path of a part of it.</summary>
    public JsonNode? OutputOf(string urn, string path)
    {
        if (!_outputs.TryGetValue((urn, path), out var output))
        {
            // A list of the plan may say of one of its parts that only the cloud knows it: by the path of that part.
            output = _deciding.Add((urn, path)) ? Decide(urn, path) : Invent(urn, ResourceUrn.Type(urn), ResourceUrn.Name(urn), path);
            _outputs[(urn, path)] = output;
        }

        return output;
    }

    /// <summary>The text with what stands for symbols and made-up names.</summary>
    public string TextOf(string text)
    {
        text = Symbol().Replace(text, match => _plan.Symbols.TryGetValue(match.Value, out var target) ? Plain(OutputOf(target.Urn, target.Property)) : match.Value);
        foreach (var (madeUp, real) in _names.OrderByDescending(static name => name.Key.Length))
        {
            text = text.Replace(madeUp, real, StringComparison.Ordinal);
        }

        return text;
    }

    private static PlanValue? Find(PlanValue value, string path) => path.Split('.').Aggregate((PlanValue?)value, static (at, name) => (at as MapValue)?.Find(name));

    private static string Plain(JsonNode? node) => node is JsonValue value ? value.ToString() : node?.ToJsonString() ?? "";

    private JsonNode? Decide(string urn, string path)
    {
        if (_plan.Find(urn) is not { } resource)
        {
            return Invent(urn, ResourceUrn.Type(urn), ResourceUrn.Name(urn), path);
        }

        if (path == "id" && resource.Id is not null and not ReferenceValue)
        {
            return _values.Of(resource.Id, "");
        }

        if (resource.IsProvider && path == "id")
        {
            return GuidOf(urn);
        }

        var head = path.Split('.', '[')[0];
        var value = path == "id" ? null : resource.Outputs.Find(head) ?? resource.Inputs.Find(head);
        if (value is null or NullValue or UnknownValue || value is ReferenceValue own && own.Urn == urn && own.Property == path)
        {
            return Invent(urn, resource.Type, resource.Name, path);
        }

        var known = head == path ? _values.Of(value, "") : Part(_values.Of(value, ""), path[head.Length..]);
        return known ?? Invent(urn, resource.Type, resource.Name, path);
    }

    private static JsonNode? Part(JsonNode? node, string rest)
    {
        foreach (var part in rest.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            node = node switch
            {
                JsonObject map => map[part],
                JsonArray list when int.TryParse(part, CultureInfo.InvariantCulture, out var index) && index < list.Count => list[index],
                _ => null,
            };
        }

        return node?.DeepClone();
    }

    private JsonNode? Invent(string urn, string type, string name, string path)
    {
        var hash = HashOf($"{urn}.{path}", 17);
        if (path == "id")
        {
            return ProviderAnswers.IdOf(type, name, hash);
        }

        var shape = path.IndexOfAny(['.', '[']) < 0 ? LoadedResourceShapes.Shared.Find(type)?.Outputs : null;
        var kind = shape is not null && shape.TryGetValue(path, out var output) ? output.Type : UnknownType.String;
        return kind switch
        {
            UnknownType.Number => 17 + (hash[0] % 7),
            UnknownType.Bool => false,
            UnknownType.List => new JsonArray(),
            UnknownType.Map => new JsonObject(),
            _ => ProviderAnswers.TextOf(type, name, path, hash, _account, Region),
        };
    }

    // The digits of an automatic name are those of the URN in a preview, and any others in the cloud.
    private static string OtherDigits(string urn, string madeUp)
    {
        foreach (var length in (int[])[26, 7, 3])
        {
            if (madeUp.Contains(HashOf(urn, length), StringComparison.Ordinal))
            {
                return madeUp.Replace(HashOf(urn, length), HashOf("deployed " + urn, length), StringComparison.Ordinal);
            }
        }

        return madeUp;
    }

    [GeneratedRegex(@"\$\{[^{}]*\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Symbol();
}
