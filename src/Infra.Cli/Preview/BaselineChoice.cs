using Infra.Cli.Stacks;
using Infra.Cli.Verbs;
using Infra.Preview.Configuration;

namespace Infra.Cli.Preview;

/// <summary>Says what each stack is compared with.</summary>
internal sealed class BaselineChoice
{
    private readonly VerbContext _context;
    private readonly string? _given;
    private readonly bool _isFolder;

    /// <summary>Reads what <c>--against</c> says.</summary>
    /// <exception cref="ConfigurationException">It is one file, and there are several stacks.</exception>
    public BaselineChoice(VerbContext context, string? given, int stacks)
    {
        (_context, _given) = (context, given);
        _isFolder = given is not null && Directory.Exists(context.FullPath(given));
        if (given is not null && !_isFolder && stacks > 1)
        {
            throw new ConfigurationException($"--against {given} is one file, and there are {stacks} stacks.")
            {
                Allowed = "a folder with a file <project>.<stack>.json for each stack, as --json FOLDER writes it",
            };
        }
    }

    /// <summary>The file to compare a stack with, or null for none.</summary>
    /// <param name="target">The stack.</param>
    /// <param name="warning">What to say when the folder has no file for it.</param>
    public string? For(StackTarget target, out string? warning)
    {
        warning = null;
        if (_given is null || !_isFolder)
        {
            return _given;
        }

        var file = Path.Combine(_given, FileName(target.Project!.Name, target.Stack!.Name));
        if (File.Exists(_context.FullPath(file)))
        {
            return file;
        }

        warning = $"{_given} has no {Path.GetFileName(file)}: everything counts as new.";
        return null;
    }

    /// <summary>The name of a stack's file in a folder of plans.</summary>
    public static string FileName(string project, string stack) => $"{project}.{stack}.json";
}
