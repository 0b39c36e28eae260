using System.Globalization;

namespace Infra.Plans.Changes;

/// <summary>Follows the path of an output, such as <c>masterUserSecrets[0].secretArn</c>, into a value.</summary>
internal static class PathReader
{
    public static PlanValue? Find(MapValue map, string path)
    {
        if (map.Find(path) is { } direct)
        {
            return direct;
        }

        PlanValue? value = map;
        foreach (var part in path.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            value = value switch
            {
                MapValue inner => inner.Find(part.TrimEnd(']').Trim('"')),
                ListValue list when int.TryParse(part.TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count => list[index],
                _ => null,
            };
        }

        return ReferenceEquals(value, map) ? null : value;
    }
}
