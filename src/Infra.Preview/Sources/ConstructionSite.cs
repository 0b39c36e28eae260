using Infra.Plans;

namespace Infra.Preview.Sources;

/// <summary>A place in the program's code that constructs resources of one class.</summary>
/// <param name="Class">The class.</param>
/// <param name="Name">The name it gives them, as far as the code says.</param>
/// <param name="Position">The file and the line.</param>
internal sealed record ConstructionSite(Type Class, NamePattern Name, SourcePosition Position);
