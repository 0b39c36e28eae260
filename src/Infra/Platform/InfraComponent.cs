using System.Text.RegularExpressions;
using Pulumi;

namespace Infra;

/// <summary>
/// Base of all components: a name that fits every AWS limit, arguments checked before anything is created, a tier,
/// the platform's tags, and children that can be customized.
/// </summary>
public abstract partial class InfraComponent : ComponentResource
{
    /// <summary>The longest name of a component. With the longest role and Pulumi's suffix it still fits an IAM role.</summary>
    public const int MaxNameLength = 32;

    /// <summary>Checks the arguments and registers the component.</summary>
    /// <param name="type">The type token, <c>infra:area:Component</c>.</param>
    /// <param name="name">The component's name: lower-case letters, digits and hyphens, at most <see cref="MaxNameLength"/>.</param>
    /// <param name="args">The component's arguments.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    protected InfraComponent(string type, string name, ComponentArgs args, ComponentResourceOptions? options)
        : base(type, RequireValid(type, name, args), options)
    {
        Name = name;
        Platform = PlatformSettings.Read(args.Tier);
        var tags = PlatformTags.For(Platform, ShortType(type), name);
        foreach (var (key, value) in args.Tags)
        {
            tags.Add(key, value);
        }

        Children = new ChildResources(this, tags, args.Decommission);
        Context = new ComponentContext(name, Platform, Children);
    }

    /// <summary>The component's name in the program.</summary>
    public string Name { get; }

    /// <summary>The component's tier.</summary>
    public Tier Tier => Platform.Tier;

    /// <summary>The stack's settings, with the component's tier.</summary>
    protected PlatformSettings Platform { get; }

    /// <summary>Creates the component's resources.</summary>
    protected ChildResources Children { get; }

    /// <summary>The same for the component's parts.</summary>
    private protected ComponentContext Context { get; }

    /// <summary>Ends the construction: publishes the outputs, the tier, and the children that were customized.</summary>
    /// <param name="outputs">What the component publishes, by output name in camel case.</param>
    protected void Publish(IDictionary<string, object?> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        outputs["tier"] = Tier.ToString().ToLowerInvariant();
        outputs["customized"] = Children.Customized.ToList();
        if (Children.IsDecommissioned)
        {
            outputs["decommissioned"] = true;
        }

        RegisterOutputs(outputs);
    }

    private static string RequireValid(string type, string name, ComponentArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var problems = new ArgumentProblems(ShortType(type), name);
        if (name is null || name.Length > args.LongestName || !ComponentName().IsMatch(name))
        {
            problems.Add(
                "name", name,
                $"1 to {args.LongestName} lower-case letters, digits and single hyphens, beginning with a letter",
                "choose a shorter or plainer name; names of AWS resources are made from it");
        }

        PlatformTags.Validate(problems, args.Tags);
        args.Validate(problems, PlatformSettings.Read(args.Tier));
        problems.ThrowIfAny();
        return name!;
    }

    private static string ShortType(string type) => type[(type.LastIndexOf(':') + 1)..];

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ComponentName();
}
