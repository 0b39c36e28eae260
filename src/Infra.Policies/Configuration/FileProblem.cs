namespace Infra.Policies;

/// <summary>One thing that is wrong with a configuration, waiver or baseline file.</summary>
/// <param name="File">The file, as it was given.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record FileProblem(string File, int Line, int Column, string Message)
{
    /// <summary><c>file(line,column): message</c>, which editors and CI systems make a link of.</summary>
    public override string ToString() => $"{File}({Line},{Column}): {Message}";
}
