namespace Pulumi;

/// <summary>Options of a component.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    public List<ProviderResource> Providers
    {
        get => field ??= [];
        set;
    }

    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = new ComponentResourceOptions();
        merged.ApplyComponent(options1);
        merged.ApplyComponent(options2);
        return merged;
    }

    internal override ResourceOptions Clone()
    {
        var copy = new ComponentResourceOptions();
        copy.Apply(this);
        copy.Providers.AddRange(Providers);
        return copy;
    }

    private void ApplyComponent(ComponentResourceOptions? source)
    {
        if (source is null)
            return;
        Apply(source);

        // One provider for each package: the one that comes last.
        foreach (var provider in source.Providers)
        {
            Providers.RemoveAll(earlier => earlier.Package == provider.Package);
            Providers.Add(provider);
        }
    }
}
