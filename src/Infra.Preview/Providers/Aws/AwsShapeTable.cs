using System.Globalization;

namespace Infra.Preview.Providers.Aws;

/// <summary>The table <c>aws-resources.txt</c>, read when first needed.</summary>
internal static class AwsShapeTable
{
    private static readonly Lazy<Dictionary<string, AwsShape>> Shapes = new(Load);

    public static IReadOnlyDictionary<string, AwsShape> ByType => Shapes.Value;

    private static Dictionary<string, AwsShape> Load()
    {
        using var stream = typeof(AwsShapeTable).Assembly.GetManifestResourceStream("aws-resources.txt")
            ?? throw new InvalidOperationException("The table aws-resources.txt is not part of the assembly.");
        using var reader = new StreamReader(stream);
        var shapes = new Dictionary<string, AwsShape>(StringComparer.Ordinal);
        var type = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] != ' ')
            {
                type = line.TrimEnd();
                shapes.Add(type, new AwsShape(AutoName: null, []));
                continue;
            }

            shapes[type] = Extend(shapes[type], line.Trim());
        }

        return shapes;
    }

    private static AwsShape Extend(AwsShape shape, string line)
    {
        if (line.StartsWith("auto ", StringComparison.Ordinal))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return shape with { AutoName = new AwsAutoName(words[1], int.Parse(words[2], CultureInfo.InvariantCulture), words[3..]) };
        }

        var equals = line.IndexOf(" = ", StringComparison.Ordinal);
        return equals < 0
            ? throw new InvalidOperationException($"'{line}' in aws-resources.txt is neither an automatic name nor an output.")
            : shape with { Outputs = [.. shape.Outputs, (line[..equals], line[(equals + 3)..])] };
    }
}
