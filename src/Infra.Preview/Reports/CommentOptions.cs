namespace Infra.Preview.Reports;

/// <summary>How a comment on a pull request is made.</summary>
public sealed record CommentOptions
{
    /// <summary>Tells this comment from others on the same pull request, so that a pipeline finds it again and edits it. Default: <c>preview</c>.</summary>
    public string Key { get; init; } = "preview";

    /// <summary>Where the whole report is, or null when there is none.</summary>
    public string? ReportUrl { get; init; }

    /// <summary>The longest comment, in bytes of UTF-8: 2,000 to 65,536. Default: 60,000. GitHub takes 65,536 characters.</summary>
    public int MaxBytes { get; init; } = 60_000;
}
