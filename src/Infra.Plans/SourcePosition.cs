namespace Infra.Plans;

/// <summary>A place in the program.</summary>
/// <param name="Uri">The file, as the SDK sends it: <c>project:///src/Shop.cs</c> or a file URI.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1; 0 when it is not known.</param>
public sealed record SourcePosition(string Uri, int Line, int Column);
