using System.Text;
using Infra.Cli.Verbs;
using Infra.Preview.Configuration;
using Infra.Preview.Running;

namespace Infra.Cli.Files;

/// <summary>Files that the command line asks for. All are checked before anything takes long; each is whole or not there.</summary>
internal sealed class OutputFiles(VerbContext context)
{
    private readonly RequestedFiles _files = new(context.Terminal.CurrentDirectory);

    /// <summary>What was written, as it was given.</summary>
    public List<string> Written { get; } = [];

    /// <summary>Takes note of a file.</summary>
    /// <param name="file">The path as it was given.</param>
    /// <param name="option">The option that asked for it.</param>
    /// <param name="formats">The endings that the name may have, each with what it means; null for any name.</param>
    /// <exception cref="ConfigurationException">The name does not say which format, or another option asks for the same file.</exception>
    /// <exception cref="ProblemException">It cannot be written.</exception>
    public OutputFile Add(string file, string option, IReadOnlyList<KeyValuePair<string, string>>? formats = null)
    {
        var output = _files.Add(file, option, formats);
        return output.Check() is { } refused ? throw new ProblemException(refused) : output;
    }

    /// <summary>Writes a file.</summary>
    /// <exception cref="ProblemException">It cannot be written.</exception>
    public void Write(OutputFile file, string content)
    {
        if (file.Write(Encoding.UTF8.GetBytes(content)) is { } refused)
        {
            throw new ProblemException(refused);
        }

        Written.Add(file.ShownAs);
    }
}
