namespace Pulumi.Testing;

/// <summary>What a test's deployment says about itself.</summary>
public class TestOptions
{
    /// <summary>Default: project.</summary>
    public string? ProjectName { get; set; }

    /// <summary>Default: stack.</summary>
    public string? StackName { get; set; }

    /// <summary>Default: true.</summary>
    public bool? IsPreview { get; set; }

    public string? RootDirectory { get; set; }

    /// <summary>Default: organization.</summary>
    public string? OrganizationName { get; set; }
}
