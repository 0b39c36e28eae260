using System.Text;
using System.Text.RegularExpressions;

namespace Infra.Cli.Scaffolding.Pipelines;

/// <summary>
/// The pipeline of a stack: the files of <c>docs/ci</c>, which are resources of the tool, with the estate that they are made for put out and the stack
/// put in.
/// </summary>
/// <param name="Folder">The stack's folder, from the root of the repository.</param>
/// <param name="Region">The Region of all environments.</param>
internal sealed partial record PipelineText(string Folder, string Region)
{
    private const string Prefix = "ci/";

    private string Parent => Folder[..(Folder.LastIndexOf('/') + 1)];

    private string Project => Folder[(Folder.LastIndexOf('/') + 1)..];

    /// <summary>The files of a pipeline: the path from the root of the repository, and the content.</summary>
    /// <param name="pipeline"><c>github</c> or <c>gitlab</c>.</param>
    public IEnumerable<(string Path, string Content)> Files(string pipeline) => Read(pipeline).OrderBy(static file => file.Path, StringComparer.Ordinal);

    private IEnumerable<(string Path, string Content)> Read(string pipeline)
    {
        var assembly = typeof(PipelineText).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            var name = resource.Replace('\\', '/');
            if (Place(name, pipeline) is { } path)
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
                yield return (path, Fit(reader.ReadToEnd().ReplaceLineEndings("\n")));
            }
        }
    }

    private static string? Place(string name, string pipeline) => name.Split('/') switch
    {
        [_, "aws", var file] when name.StartsWith(Prefix, StringComparison.Ordinal) => $"ci/aws/{file}",
        [_, "github", var file] when pipeline == "github" && name.StartsWith(Prefix, StringComparison.Ordinal) => $".github/workflows/{file}",
        [_, "gitlab", var file] when pipeline == "gitlab" && name.StartsWith(Prefix, StringComparison.Ordinal) => file,
        _ => null,
    };

    private string Fit(string text)
    {
        // The files are where they have to be.
        text = CopyThem().Replace(text, "");
        // Of the two stacks of the estate one is left, which stands for the new one.
        text = NetworkStep().Replace(text, "");
        text = NetworkLine().Replace(text, "");
        return text
            .Replace("[network, shop]", $"[{Project}]", StringComparison.Ordinal)
            .Replace("for project in network shop;", $"for project in {Project};", StringComparison.Ordinal)
            .Replace("- name: Shop\n", "- name: Deploy\n", StringComparison.Ordinal)
            .Replace("stacks/shop", Folder, StringComparison.Ordinal)
            .Replace("stacks/*", Folder, StringComparison.Ordinal)
            .Replace("stacks/$", $"{Parent}$", StringComparison.Ordinal)
            .Replace("eu-central-1", Region, StringComparison.Ordinal)
            .Replace("eu-west-1", Region, StringComparison.Ordinal);
    }

    [GeneratedRegex("^# Copy to .*\n", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex CopyThem();

    [GeneratedRegex("^ *- name: Network\n.*\n\n", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex NetworkStep();

    [GeneratedRegex("^.*stacks/network .*\n", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex NetworkLine();
}
