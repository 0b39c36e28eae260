using Infra.Preview.Configuration;

namespace Infra.Cli.Preview;

/// <summary>What previews are made with, whatever the number of stacks.</summary>
internal sealed record PreviewRequest
{
    /// <summary>The folders as they were given; at least one.</summary>
    public required IReadOnlyList<string> Folders { get; init; }

    /// <summary>The stacks' names; empty to let the files of each folder decide.</summary>
    public IReadOnlyList<string> Stacks { get; init; } = [];

    /// <summary>True for every stack that has a file.</summary>
    public bool IsForAllStacks { get; init; }

    /// <summary>False to run what an earlier build has left.</summary>
    public bool Builds { get; init; } = true;

    /// <summary>The build configuration, or null for MSBuild's default.</summary>
    public string? Configuration { get; init; }

    /// <summary>How many programs run at once; null for one a core.</summary>
    public int? Parallel { get; init; }

    /// <summary>How long each program may take; null for as long as it does something.</summary>
    public TimeSpan? Limit { get; init; }

    /// <summary>Config values for these previews, in the order given.</summary>
    public IReadOnlyList<ConfigOverride> Config { get; init; } = [];

    /// <summary>A file with fixed answers, or null.</summary>
    public string? Fixtures { get; init; }

    /// <summary>The packs to judge by.</summary>
    public IReadOnlyList<string> Packs { get; init; } = [];

    /// <summary>True to leave the plans unjudged.</summary>
    public bool IsUnjudged { get; init; }

    /// <summary>A plan or an export, or a folder of them named <c>project.stack.json</c>; null for none.</summary>
    public string? Against { get; init; }

    /// <summary>URNs of stateful resources that may be replaced or deleted.</summary>
    public IReadOnlyList<string> Replaceable { get; init; } = [];

    /// <summary>True when reports are made, which show where programs declare things.</summary>
    public bool HasReports { get; init; }

    /// <summary>True to show every resource.</summary>
    public bool IsFull { get; init; }
}
