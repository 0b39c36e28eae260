using Infra.Preview.Providers;

namespace Infra.Preview.Configuration;

/// <summary>A file of fixed answers: what a real cloud, or another stack, would know (YAML or JSON).</summary>
public sealed class FixturesFile
{
    private readonly IReadOnlyDictionary<string, SourceLocation> _names;

    internal FixturesFile(string shownAs, Fixtures content, IReadOnlyDictionary<string, SourceLocation> names)
    {
        ShownAs = shownAs;
        Content = content;
        _names = names;
    }

    /// <summary>The file's path for messages.</summary>
    public string ShownAs { get; }

    /// <summary>The answers.</summary>
    public Fixtures Content { get; }

    /// <summary>Reads a fixtures file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shownAs">The path for messages; the file's own by default.</param>
    /// <exception cref="ConfigurationException">The file is no fixtures file.</exception>
    public static FixturesFile Read(string path, string? shownAs = null) => FixturesReader.Read(path, shownAs ?? path);

    /// <summary>Puts a refusal of the engine at the place in the file that it is about.</summary>
    internal ConfigurationException Refuse(ArgumentException refusal)
    {
        // Arguments of an exception are for those who program; its first sentence is for the owner of the file.
        var text = refusal.Message.Split(" (Parameter '")[0];
        var location = _names.Where(name => text.Contains($"'{name.Key}'", StringComparison.Ordinal)).Select(name => name.Value).FirstOrDefault();
        return new ConfigurationException(text, refusal) { Location = location ?? new SourceLocation(ShownAs) };
    }
}
