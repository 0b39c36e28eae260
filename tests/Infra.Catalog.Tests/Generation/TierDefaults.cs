using System.Reflection;
using Infra.Cli.Catalog.Model;

namespace Infra.Catalog.Tests.Generation;

/// <summary>The values of the <c>…Defaults</c> records.</summary>
internal sealed class TierDefaults(IEnumerable<Assembly> assemblies, CodeDocs docs)
{
    /// <summary>All values of a record.</summary>
    public IReadOnlyList<CatalogDefault> All(Type record) => [.. Properties(record).Select(property =>
    {
        var source = property.GetCustomAttribute<DefaultSourceAttribute>();
        return new CatalogDefault($"{record.Name}.{property.Name}", docs.Summary(property), Values(record, property), source?.Reason, source?.Reference);
    })];

    /// <summary>The values of one property, by the name that documentation comments use: <c>QueueDefaults.Retention</c>. Null when there is none.</summary>
    public CatalogTierValues? Find(string record, string property) => assemblies
        .SelectMany(assembly => assembly.GetExportedTypes())
        .Where(type => type.Name == record && For(type) is not null)
        .Select(type => type.GetProperty(property) is { } found ? Values(type, found) : null)
        .FirstOrDefault(values => values is not null);

    /// <summary>The record of a tier.</summary>
    public static object Of(Type record, Tier tier) => For(record)!.Invoke(null, [tier])!;

    /// <summary>True for a record with values by tier.</summary>
    public static bool IsDefaults(Type type) => For(type) is not null;

    private static CatalogTierValues Values(Type record, PropertyInfo property)
    {
        var values = Enum.GetValues<Tier>().Select(tier => ValueText.Of(property.GetValue(Of(record, tier)))).ToList();
        return new(values[0], values[1], values[2]);
    }

    private static PropertyInfo[] Properties(Type record) => record.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private static MethodInfo? For(Type type) => type.GetMethod("For", BindingFlags.Public | BindingFlags.Static, [typeof(Tier)]);
}
