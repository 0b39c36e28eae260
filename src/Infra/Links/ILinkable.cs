namespace Infra;

/// <summary>
/// What a workload's <c>Links</c> take: a component, which then gives the access that is usual for its kind, or the result of one of its
/// verbs, such as <c>events.SendOnly()</c>.
/// </summary>
public interface ILinkable
{
    /// <summary>The link with the usual access. A link gives itself.</summary>
    Link ToLink();
}
