namespace Pulumi.Surface.Tests.Typings;

/// <summary>A type in the notation of <c>Npm/describe.mjs</c>, brought to what C# can say of it.</summary>
internal static class NpmType
{
    /// <summary>C# has unions of two types; of more it knows only that it is a value. An output's enum is its underlying string.</summary>
    public static string InCSharp(string type, bool isOutput)
    {
        var open = type.IndexOf('<', StringComparison.Ordinal);
        if (open < 0)
        {
            return type;
        }

        var parts = Split(type[(open + 1)..^1]).Select(part => InCSharp(part, isOutput)).Distinct().ToList();
        if (type[..open] != "union")
        {
            return $"{type[..open]}<{parts.Single()}>";
        }

        if (isOutput && parts.Exists(part => part.StartsWith("enum ", StringComparison.Ordinal)))
        {
            return "string";
        }

        return parts.Count switch { 1 => parts[0], 2 => $"union<{string.Join('|', parts)}>", _ => "any" };
    }

    /// <summary>Splits at the bars that are not inside a further pair of angle brackets.</summary>
    private static IEnumerable<string> Split(string parts)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            depth += parts[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (parts[i] == '|' && depth == 0)
            {
                yield return parts[start..i];
                start = i + 1;
            }
        }

        yield return parts[start..];
    }
}
