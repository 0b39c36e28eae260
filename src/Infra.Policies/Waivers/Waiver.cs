namespace Infra.Policies;

/// <summary>An exception from one rule that someone answers for until a day.</summary>
public sealed record Waiver
{
    /// <summary>The rule's id.</summary>
    public required string Rule { get; init; }

    /// <summary>Which resources: a URN in which <c>*</c> stands for any text and <c>?</c> for one character.</summary>
    public required string Urn { get; init; }

    /// <summary>Why the rule need not hold here.</summary>
    public required string Reason { get; init; }

    /// <summary>The team or person who answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>The last day on which it counts (UTC).</summary>
    public required DateOnly Expires { get; init; }

    /// <summary>Who agreed; null when nobody is named.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>The file it comes from.</summary>
    public string File { get; init; } = "";

    /// <summary>The line in the file; 0 when it was not read from one.</summary>
    public int Line { get; init; }

    /// <summary>True when it is about the resource.</summary>
    public bool Covers(string urn) => Wildcard.Matches(Urn, urn);

    /// <summary>
    /// True when the pattern can match a resource of the stack. One file serves all stacks of a project, so a waiver that names another stack
    /// is neither used nor unused here.
    /// </summary>
    public bool Concerns(string project, string stack)
    {
        const string Prefix = "urn:pulumi:";
        if (!Urn.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return true;
        }

        var parts = Urn[Prefix.Length..].Split("::", 3);
        foreach (var (pattern, name) in parts.Zip([stack, project]))
        {
            // From the first star on nothing says where a part of the pattern ends.
            if (pattern.Contains('*', StringComparison.Ordinal))
            {
                return true;
            }

            if (!Wildcard.Matches(pattern, name))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when the pattern says nothing about which resource: its last part, the name, is wildcards only.</summary>
    public bool NamesNoResource
    {
        get
        {
            var end = Urn.LastIndexOf("::", StringComparison.Ordinal);
            return Urn.AsSpan(end < 0 ? 0 : end + 2).IndexOfAnyExcept("*?") < 0;
        }
    }
}
