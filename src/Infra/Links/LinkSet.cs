using System.Collections.Immutable;
using System.Text;
using Pulumi;

namespace Infra;

/// <summary>The links of one workload, taken together: what each is called, and what does not go together.</summary>
public static class LinkSet
{
    /// <summary>The links of what was given: components give the usual access, verbs what they say.</summary>
    /// <param name="links">What a workload was given.</param>
    public static ImmutableArray<Link> Resolve(IEnumerable<ILinkable> links) => [.. links.Select(linkable => linkable.ToLink())];

    /// <summary>What a link's resources are called within the workload: the target's kind and name, <c>queue-order-events</c>.</summary>
    /// <param name="link">The link.</param>
    public static string RoleOf(Link link) => $"{KindOf(link)}-{link.Target.Name}";

    /// <summary>What the workload publishes about its links, for reviewers and for the graph of the stack.</summary>
    /// <param name="links">The links.</param>
    public static List<object?> ToOutput(IEnumerable<Link> links) =>
    [
        .. links.Select(link => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["target"] = link.Target.Urn,
            ["access"] = link.Access.ToString(),
        }),
    ];

    /// <summary>Notes entries that are no link at all. False when there are some.</summary>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="links">What the workload was given.</param>
    public static bool HasNoGaps(ArgumentProblems problems, ICollection<ILinkable>? links)
    {
        var isWhole = links is not null && !links.Contains(null!);
        if (!isWhole)
        {
            problems.Add("Links", null, "components, and what their verbs such as ReadOnly() give", "remove the null, or create the component before it is linked");
        }

        return isWhole;
    }

    /// <summary>Notes links that do not go together, and variables that are set twice.</summary>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="links">The links.</param>
    /// <param name="environment">The plain variables that the workload sets itself.</param>
    /// <param name="secrets">The secret variables that the workload sets itself.</param>
    public static void Validate(
        ArgumentProblems problems, ImmutableArray<Link> links, IDictionary<string, Input<string>> environment, IDictionary<string, Input<string>> secrets)
    {
        ValidateTargets(problems, links);
        ValidateVariables(problems, links);
        foreach (var link in links)
        {
            foreach (var name in Variables(link))
            {
                RefuseOwn(problems, "Environment", environment, link, name);
                RefuseOwn(problems, "Secrets", secrets, link, name);
            }

            foreach (var (name, value) in link.Environment)
            {
                if (Known.IsSecret(value))
                {
                    problems.Add(
                        "Links", $"{Describe(link)} with a secret in {name}", "links whose variables anyone may know who may read task definitions",
                        "have the component give the value by its ARN, in Link.Secrets");
                }
            }
        }
    }

    // Which of two accesses counts would depend on who reads the list; the wider one is to be said.
    private static void ValidateTargets(ArgumentProblems problems, ImmutableArray<Link> links)
    {
        foreach (var twice in links.GroupBy(RoleOf, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Add(
                "Links", $"{Describe(twice.First())} {twice.Count()} times ({string.Join(", ", twice.Select(link => link.Access))})", "each component once",
                "keep the one link that allows all the workload does with it");
        }
    }

    // .NET's configuration ignores case: it would see one variable, and which value it takes is up to chance.
    private static void ValidateVariables(ArgumentProblems problems, ImmutableArray<Link> links)
    {
        var clashes = links.SelectMany(link => Variables(link).Select(name => (Link: link, Name: name)))
            .GroupBy(variable => variable.Name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.DistinctBy(variable => RoleOf(variable.Link), StringComparer.Ordinal).Count() > 1);
        foreach (var clash in clashes)
        {
            problems.Add(
                "Links", $"{clash.Key} from {string.Join(" and ", clash.Select(variable => Describe(variable.Link)))}",
                "links that set different variables (.NET ignores their case)", "rename one of the components");
        }
    }

    private static void RefuseOwn(ArgumentProblems problems, string argument, IDictionary<string, Input<string>> own, Link link, string name)
    {
        foreach (var key in own.Keys.Where(key => string.Equals(key, name, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal))
        {
            problems.Add($"{argument}[\"{key}\"]", key, $"names that no link sets ({Describe(link)} does)", "remove it, or remove the link");
        }
    }

    private static IEnumerable<string> Variables(Link link) => link.Environment.Keys.Concat(link.Secrets.Keys);

    private static string Describe(Link link) => $"{KindOf(link).Replace('-', ' ')} {link.Target.Name}";

    // FileSystem is file-system.
    private static string KindOf(Link link)
    {
        var kind = new StringBuilder();
        foreach (var letter in link.Target.GetType().Name)
        {
            if (char.IsAsciiLetterUpper(letter) && kind.Length > 0)
            {
                kind.Append('-');
            }

            kind.Append(char.ToLowerInvariant(letter));
        }

        return kind.ToString();
    }
}
