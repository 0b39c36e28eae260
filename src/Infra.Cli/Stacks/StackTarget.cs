using Infra.Preview.Configuration;
using Infra.Preview.Running;

namespace Infra.Cli.Stacks;

/// <summary>One stack that the command line means.</summary>
/// <param name="Given">The folder as it was given.</param>
/// <param name="Project">The project; null when there is a problem.</param>
/// <param name="ProgramFile">The program's project file (<c>.csproj</c>); null when there is a problem.</param>
/// <param name="Stack">The stack; null when there is a problem.</param>
internal sealed record StackTarget(string Given, ProjectFile? Project, string? ProgramFile, StackName? Stack)
{
    /// <summary>What the stack was asked for by, such as <c>acme/dev</c>; null when the files decided.</summary>
    public string? Requested { get; init; }

    /// <summary>Why the stack cannot be previewed; null when it can.</summary>
    public Problem? Problem { get; init; }

    /// <summary><c>project/stack</c>, or the folder when that is not known.</summary>
    public string Name => Project is not null && Stack is not null ? $"{Project.Name}/{Stack.Name}" : Given;
}
