using System.Buffers;
using System.Globalization;

namespace Infra.Plans.Changes;

/// <summary>Paths of properties as text: how they are written, and whether one of them covers another.</summary>
internal static class PropertyPath
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-$:");

    public static string Key(string path, string key)
    {
        var isPlain = key.Length > 0 && !key.AsSpan().ContainsAnyExcept(Plain);
        if (!isPlain)
        {
            return $"{path}[\"{key.Replace("\"", "\\\"", StringComparison.Ordinal)}\"]";
        }

        return path.Length == 0 ? key : $"{path}.{key}";
    }

    public static string Index(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    public static string Item(string path, string identity) => $"{path}[{identity}]";

    /// <summary>The first name of a path.</summary>
    public static string Head(string path)
    {
        var end = path.AsSpan().IndexOfAny('.', '[');
        return end < 0 ? path : path[..end];
    }

    /// <summary>The path without the items' places: <c>ingress[0].fromPort</c> is <c>ingress.fromPort</c>.</summary>
    public static string WithoutItems(string path)
    {
        if (!path.Contains('[', StringComparison.Ordinal))
        {
            return path;
        }

        var text = new System.Text.StringBuilder(path.Length);
        var depth = 0;
        foreach (var character in path)
        {
            depth += character == '[' ? 1 : 0;
            if (depth == 0)
            {
                text.Append(character);
            }

            depth -= character == ']' && depth > 0 ? 1 : 0;
        }

        return text.ToString();
    }

    /// <summary>All names of a path, in their order; the places of items are left out.</summary>
    public static IReadOnlyList<string> Names(string path)
    {
        var names = new List<string>();
        var rest = path.AsSpan();
        while (!rest.IsEmpty)
        {
            var isQuoted = rest.StartsWith("[\"");
            var end = isQuoted ? rest.IndexOf("\"]") : rest[0] == '[' ? rest.IndexOf(']') : rest.IndexOfAny('.', '[');
            end = end < 0 ? rest.Length : end;
            if (isQuoted || rest[0] != '[')
            {
                names.Add(rest[(isQuoted ? 2 : 0)..end].ToString());
            }

            rest = rest[Math.Min(rest.Length, end + (isQuoted ? 2 : rest[0] == '[' ? 1 : 0))..].TrimStart('.');
        }

        return names;
    }

    /// <summary>True when an option that names <paramref name="option"/> is about <paramref name="path"/>: the same, a part of it, or <c>*</c>.</summary>
    public static bool Covers(string option, string path)
    {
        if (option is "*" || string.Equals(option, path, StringComparison.Ordinal))
        {
            return true;
        }

        if (option.Contains('*', StringComparison.Ordinal))
        {
            return Covers(option.Replace("[*]", "", StringComparison.Ordinal).Replace(".*", "", StringComparison.Ordinal), WithoutItems(path));
        }

        return path.Length > option.Length && path.StartsWith(option, StringComparison.Ordinal) && path[option.Length] is '.' or '[';
    }
}
