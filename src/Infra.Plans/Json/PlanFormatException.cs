using System.Globalization;

namespace Infra.Plans;

/// <summary>A file is not a plan or stack export, or is one of a version this program cannot read.</summary>
public sealed class PlanFormatException : Exception
{
    /// <summary>Reports a fault without a place.</summary>
    public PlanFormatException(string message)
        : base(message)
    {
        Path = "";
    }

    /// <summary>Reports a fault and its cause without a place.</summary>
    public PlanFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
        Path = "";
    }

    /// <summary>Reports a fault without a word about it.</summary>
    public PlanFormatException()
        : this("The plan cannot be read.")
    {
    }

    internal PlanFormatException(string document, string problem, string path, long line, long column, Exception? innerException = null)
        : base(Describe(document, problem, path, line, column), innerException)
    {
        Path = path;
        Line = line;
        Column = column;
    }

    /// <summary>Where in the document the fault is, such as <c>resources[3].inputs.tags</c>; empty for the document as a whole.</summary>
    public string Path { get; }

    /// <summary>The line, counted from 1; 0 when there is none.</summary>
    public long Line { get; }

    /// <summary>The byte within the line, counted from 1; 0 when there is none.</summary>
    public long Column { get; }

    private static string Describe(string document, string problem, string path, long line, long column)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}");
        return path.Length == 0 ? $"The {document} cannot be read: {problem} ({place})." : $"The {document} cannot be read: {problem} (at {path}, {place}).";
    }
}
