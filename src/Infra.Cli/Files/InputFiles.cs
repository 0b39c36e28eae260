using Infra.Cli.Verbs;
using Infra.Plans;
using Infra.Preview.Changing;
using Infra.Preview.Configuration;

namespace Infra.Cli.Files;

/// <summary>Reads files that the command line names.</summary>
internal static class InputFiles
{
    /// <summary>A plan, or what <c>pulumi stack export</c> printed: the file itself says which.</summary>
    /// <exception cref="ConfigurationException">It is neither.</exception>
    public static Plan Plan(string file, VerbContext context)
    {
        var path = context.FullPath(file);
        return Directory.Exists(path)
            ? throw new ConfigurationException($"{file} is a folder.") { Allowed = "the file of a plan, or of a stack export" }
            : BaselineFile.Read(path, file);
    }

    /// <summary>The text of a small file.</summary>
    /// <exception cref="ConfigurationException">It cannot be read, is not UTF-8, or is larger than 16 MiB.</exception>
    public static string Text(string file, VerbContext context) => SourceText.Read(context.FullPath(file), file);
}
