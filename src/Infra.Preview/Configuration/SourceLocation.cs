using System.Globalization;

namespace Infra.Preview.Configuration;

/// <summary>A place in a file, as editors and terminals understand it.</summary>
/// <param name="File">The path as it is shown to the user.</param>
/// <param name="Line">The line, counted from 1; 0 for the file as a whole.</param>
/// <param name="Column">The column, counted from 1.</param>
public sealed record SourceLocation(string File, int Line = 0, int Column = 0)
{
    /// <summary><c>Pulumi.dev.yaml:4:3</c>, or the file alone.</summary>
    public override string ToString() => Line == 0 ? File : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
}
