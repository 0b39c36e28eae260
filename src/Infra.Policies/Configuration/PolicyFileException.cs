namespace Infra.Policies;

/// <summary>A configuration, waiver or baseline file is not in order. The message lists everything that is wrong, one line each.</summary>
public sealed class PolicyFileException : Exception
{
    /// <summary>Lists the problems.</summary>
    public PolicyFileException(IReadOnlyList<FileProblem> problems)
        : base(string.Join('\n', problems))
    {
        Problems = problems;
    }

    /// <summary>What is wrong, in the order of the file.</summary>
    public IReadOnlyList<FileProblem> Problems { get; }
}
