using Infra.Policies;
using Infra.Preview.Reports;
using Infra.Preview.Running;

namespace Infra.Cli.Files;

/// <summary>Writes the findings of several stacks, each format as one file.</summary>
internal static class FindingFiles
{
    /// <summary>Writes them; nothing when no stack was judged.</summary>
    /// <param name="files">The files.</param>
    /// <param name="stacks">The stacks.</param>
    /// <param name="sources">For each stack the file that a finding without a place points at.</param>
    /// <param name="output">Where files are written.</param>
    public static void Write(IReadOnlyList<OutputFile> files, IReadOnlyList<StackReport> stacks, IReadOnlyList<string> sources, OutputFiles output)
    {
        var judged = stacks.Zip(sources).Where(static entry => entry.First.Judgement is not null)
            .Select(static entry => (entry.First.Judgement!, entry.Second)).ToList();
        foreach (var file in judged.Count == 0 ? [] : files)
        {
            output.Write(file, PolicyReport.Render(EvaluationResult.Combine(judged), file.ShownAs, judged[0].Second));
        }
    }
}
