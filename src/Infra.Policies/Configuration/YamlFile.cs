using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Infra.Policies;

/// <summary>Reads YAML from someone else: no aliases that multiply, no nesting without end, one document.</summary>
internal static class YamlFile
{
    private const int MaxDepth = 64;
    private const int MaxLength = 16 * 1024 * 1024;

    /// <summary>The root, or null for an empty file. What is wrong goes to the list.</summary>
    public static YamlNode? Read(string text, ProblemList problems)
    {
        if (text.Length > MaxLength)
        {
            problems.Add(Mark.Empty, "The file is larger than 16 MiB.");
            return null;
        }

        try
        {
            if (!CheckShape(text, problems))
            {
                return null;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
        }
        catch (YamlException problem)
        {
            problems.Add(problem.Start, $"This is not YAML: {SafeText.Line(problem.InnerException?.Message ?? problem.Message)}");
            return null;
        }
    }

    private static bool CheckShape(string text, ProblemList problems)
    {
        var parser = new Parser(new StringReader(text));
        int depth = 0, documents = 0;
        while (parser.MoveNext())
        {
            var found = parser.Current!;
            depth += found.NestingIncrease;
            var problem = found switch
            {
                AnchorAlias => "Aliases (*name) are not supported here: write the value out.",
                DocumentStart when ++documents > 1 => "The file has a second document: only one is read.",
                _ when depth > MaxDepth => $"The file is nested deeper than {MaxDepth} levels.",
                _ => null,
            };
            if (problem is not null)
            {
                problems.Add(found.Start, problem);
                return false;
            }
        }

        return true;
    }
}
