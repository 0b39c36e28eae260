using Infra.Preview.Providers;

namespace Infra.Preview.Running;

/// <summary>A stack that is previewed together with others.</summary>
/// <param name="Project">Its project's name.</param>
/// <param name="Stack">Its name.</param>
/// <param name="Organization">Its organization, or null when none is known: then any is taken for its own.</param>
/// <param name="Preview">Previews it; the others answer its references.</param>
public sealed record GroupMember(
    string Project, string Stack, string? Organization, Func<IOtherStacks, CancellationToken, Task<PreviewOutcome>> Preview)
{
    /// <summary><c>project/stack</c>.</summary>
    public string FullName => $"{Project}/{Stack}";

    /// <summary>True when a program that belongs to a project means this stack.</summary>
    /// <param name="reference">The stack as the program names it.</param>
    /// <param name="fromProject">The program's own project, which a name alone refers to.</param>
    internal bool Is(string reference, string fromProject)
    {
        var parts = reference.Split('/');
        return string.Equals(parts[^1], Stack, StringComparison.Ordinal)
            && string.Equals(parts.Length > 1 ? parts[^2] : fromProject, Project, StringComparison.Ordinal)
            && (parts.Length < 3 || Organization is null || string.Equals(parts[^3], Organization, StringComparison.Ordinal));
    }
}
