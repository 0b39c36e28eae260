namespace Pulumi;

/// <summary>Options of a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    public bool? DeleteBeforeReplace { get; set; }

    public List<string> AdditionalSecretOutputs
    {
        get => field ??= [];
        set;
    }

    public string? ImportId { get; set; }

    public Dictionary<string, string> EnvVarMappings
    {
        get => field ??= [];
        set;
    }

    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = new CustomResourceOptions();
        merged.ApplyCustom(options1);
        merged.ApplyCustom(options2);
        return merged;
    }

    internal override ResourceOptions Clone() => Merge(this, null);

    private void ApplyCustom(CustomResourceOptions? source)
    {
        if (source is null)
            return;
        Apply(source);
        DeleteBeforeReplace = source.DeleteBeforeReplace ?? DeleteBeforeReplace;
        ImportId = source.ImportId ?? ImportId;
        AdditionalSecretOutputs.AddRange(source.AdditionalSecretOutputs);
        foreach (var (from, to) in source.EnvVarMappings)
            EnvVarMappings[from] = to;
    }
}
