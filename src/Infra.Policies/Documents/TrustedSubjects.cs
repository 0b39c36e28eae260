namespace Infra.Policies;

/// <summary>Whether a trust policy says which subjects of an identity provider it lets in.</summary>
internal static class TrustedSubjects
{
    // Of the public providers, the audience is what belongs to the account.
    private static readonly string[] Claims =
        [":sub", ":job_workflow_ref", "accounts.google.com:aud", "graph.facebook.com:app_id", "www.amazon.com:app_id"];

    // How subjects begin whoever they are of: GitHub, GitLab, HCP Terraform, CircleCI, Kubernetes.
    private static readonly string[] Labels = ["repo:", "repository_owner:", "project_path:", "organization:", "org/", "system:serviceaccount:"];

    // Of these the owner comes first: acme* is also acme-but-not-ours.
    private static readonly string[] Owned = ["repo:", "project_path:"];

    /// <summary>Does a condition of the statement name them?</summary>
    public static Truth AreNamedBy(PolicyStatement statement)
    {
        var any = Truth.Of(false, statement.Source);
        foreach (var (comparison, keys) in statement.Source["Condition"].Entries)
        {
            foreach (var (key, value) in keys.Entries)
            {
                any |= value.IsUnknown || (ComparesText(comparison) && IsClaim(key)) ? value.All(IsNarrow) : any;
            }
        }

        return any;
    }

    private static bool ComparesText(string comparison) =>
        comparison.Contains("String", StringComparison.OrdinalIgnoreCase)
        && !comparison.Contains("Not", StringComparison.OrdinalIgnoreCase)
        && !comparison.EndsWith("IfExists", StringComparison.OrdinalIgnoreCase)
        && !comparison.StartsWith("ForAllValues:", StringComparison.OrdinalIgnoreCase);

    // Identity pools of Cognito are called otherwise in each partition: cognito-identity-us-gov.amazonaws.com.
    private static bool IsClaim(string key) =>
        Array.Exists(Claims, claim => key.EndsWith(claim, StringComparison.OrdinalIgnoreCase))
        || (key.StartsWith("cognito-identity", StringComparison.OrdinalIgnoreCase) && key.EndsWith(":aud", StringComparison.OrdinalIgnoreCase));

    private static Truth IsNarrow(Property subject)
    {
        if (subject.Text is not { } text || subject.Resource is not { } owner || subject.Is("*").IsUnknown)
        {
            return !subject.Is("*");
        }

        var filled = owner.Graph.Symbols.Fill(text, 'x');
        var wildcard = filled.AsSpan().IndexOfAny('*', '?');
        return Truth.Of(wildcard < 0 || IsNarrow(filled[..wildcard]), subject);
    }

    private static bool IsNarrow(string head)
    {
        var label = Array.Find(Labels, label => head.StartsWith(label, StringComparison.Ordinal));
        if (label is null)
        {
            return !Array.Exists(Labels, label => label.StartsWith(head, StringComparison.Ordinal));
        }

        var rest = head.AsSpan(label.Length);
        return Array.IndexOf(Owned, label) >= 0 ? rest.Contains('/') : rest.Length > 0;
    }
}
