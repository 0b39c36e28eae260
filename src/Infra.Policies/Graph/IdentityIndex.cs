namespace Infra.Policies;

/// <summary>The resources of one type by their names, ids and ARNs, as far as those are known.</summary>
internal sealed class IdentityIndex
{
    private readonly Dictionary<string, List<ResourceView>> _byText = new(StringComparer.Ordinal);

    public IdentityIndex(IReadOnlyList<ResourceView> views)
    {
        foreach (var view in views)
        {
            foreach (var text in ReferencedNames.IdentitiesOf(view))
            {
                if (!_byText.TryGetValue(text, out var named))
                {
                    _byText.Add(text, named = []);
                }

                if (!named.Contains(view))
                {
                    named.Add(view);
                }
            }
        }
    }

    public IReadOnlyList<ResourceView> Of(string text) => _byText.TryGetValue(text, out var views) ? views : [];
}
