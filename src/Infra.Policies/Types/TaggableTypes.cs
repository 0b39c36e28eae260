using System.Collections.Frozen;

namespace Infra.Policies;

/// <summary>The AWS types that take tags. A plan cannot say it: a resource without tags looks like one that takes none.</summary>
internal static class TaggableTypes
{
    private const string File = "taggable-aws-types.txt";

    private static readonly Lazy<FrozenSet<string>> Tokens = new(Read);

    /// <summary>True when resources of the type take tags.</summary>
    public static bool Contains(string type) => Tokens.Value.Contains(type);

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(TaggableTypes).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"The table {File} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line is ['#', ..])
            {
                continue;
            }

            var words = line.Split(' ');
            foreach (var name in words.AsSpan(1))
            {
                tokens.Add($"aws:{words[0]}/{char.ToLowerInvariant(name[0])}{name[1..]}:{name}");
            }
        }

        return tokens.ToFrozenSet(StringComparer.Ordinal);
    }
}
