using Infra.Plans;
using Infra.Preview.Providers;

namespace Infra.Preview.Tests.Engine;

/// <summary>Shapes written down by a test: <c>name</c>, <c>name?</c> for an optional one, and a type after a colon.</summary>
internal sealed class FakeShapes : IResourceShapes
{
    private readonly Dictionary<string, ResourceShape> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResourceShape> _results = new(StringComparer.Ordinal);

    public FakeShapes Resource(string type, string outputs, string inputs = "")
    {
        _resources[type] = Shape(outputs, inputs);
        return this;
    }

    public FakeShapes Result(string token, string outputs)
    {
        _results[token] = Shape(outputs, "");
        return this;
    }

    public ResourceShape? Find(string type) => _resources.GetValueOrDefault(type);

    public ResourceShape? FindResult(string token) => _results.GetValueOrDefault(token);

    public bool Covers(string package) => _resources.Keys.Any(type => ResourceUrn.Package(type) == package);

    public IEnumerable<string> TypesOf(string package) => _resources.Keys.Where(type => ResourceUrn.Package(type) == package);

    private static ResourceShape Shape(string outputs, string inputs)
    {
        var entries = Words(outputs).Select(word =>
        {
            var parts = word.Split(':');
            var type = parts.Length == 1 ? UnknownType.String : Enum.Parse<UnknownType>(parts[1], ignoreCase: true);
            return KeyValuePair.Create(parts[0].TrimEnd('?'), new OutputShape(type, parts[0].EndsWith('?')));
        });
        return new ResourceShape(ValueMap.Create(entries), Words(inputs).ToSortedSet());
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
