using System.Text;
using System.Text.RegularExpressions;

namespace Infra.Cli.Scaffolding;

/// <summary>The files of templates, which are resources of the tool, with names put in.</summary>
internal static partial class TemplateFiles
{
    private const string Prefix = "templates/";
    private const string Suffix = ".template";

    /// <summary>The files of a folder of templates: path and content.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="values">What stands for each <c>{{word}}</c>.</param>
    public static IEnumerable<(string Path, string Content)> Read(string folder, IReadOnlyDictionary<string, string> values)
    {
        var assembly = typeof(TemplateFiles).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            var name = resource.Replace('\\', '/');
            if (name.StartsWith($"{Prefix}{folder}/", StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
                var path = name[(Prefix.Length + folder.Length + 1)..^Suffix.Length].Replace("NAME", values["name"], StringComparison.Ordinal);
                yield return (path, Fill(reader.ReadToEnd().ReplaceLineEndings("\n"), values));
            }
        }
    }

    private static string Fill(string text, IReadOnlyDictionary<string, string> values) => Word().Replace(text, match => values[match.Groups["word"].Value]);

    [GeneratedRegex(@"\{\{(?<word>[A-Za-z:.]+)\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
