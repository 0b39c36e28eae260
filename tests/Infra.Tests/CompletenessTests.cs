using System.Reflection;
using System.Runtime.CompilerServices;
using Infra.Testing;
using Pulumi;

namespace Infra.Tests;

/// <summary>What every component has, found by reflection, so that a new one cannot forget it.</summary>
public class CompletenessTests
{
    // A component without signals of its own says why.
    private static readonly Dictionary<Type, string> NotMonitored = new()
    {
        [typeof(Alarms)] = "It watches the others.",
        [typeof(Budget)] = "It watches what the others cost, and AWS offers no figures of it.",
        [typeof(EcsCluster)] = "It runs nothing by itself; what runs in it is watched.",
        [typeof(EncryptionKey)] = "A key works or is disabled, and what uses it notices first.",
        [typeof(Registry)] = "It is used when something starts, and what starts notices.",
        [typeof(Secret)] = "It is read when something starts, and what starts notices.",
    };

    public static TheoryData<Type> Components => [.. All];

    private static IEnumerable<Type> All => typeof(InfraComponent).Assembly.GetExportedTypes()
        .Where(type => type.IsSubclassOf(typeof(InfraComponent)) && !type.IsAbstract)
        .OrderBy(type => type.Name, StringComparer.Ordinal);

    [Fact]
    public void Components_are_found()
    {
        Assert.Contains(typeof(Service), All);
        Assert.Contains(typeof(Alarms), All);
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Component_is_sealed_and_made_like_all_others(Type component)
    {
        ArgumentNullException.ThrowIfNull(component);
        Assert.True(component.IsSealed);
        var parameters = Assert.Single(component.GetConstructors()).GetParameters();
        Assert.Equal([typeof(string), ArgsOf(component), typeof(ComponentResourceOptions)], parameters.Select(parameter => parameter.ParameterType));
        Assert.Equal(["name", "args", "options"], parameters.Select(parameter => parameter.Name));
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Component_takes_about_fifteen_arguments(Type component)
    {
        ArgumentNullException.ThrowIfNull(component);
        var own = ArgsOf(component).GetProperties().Where(property => property.DeclaringType != typeof(ComponentArgs)).Select(property => property.Name).ToList();
        Assert.True(own.Count <= 16, $"{component.Name} takes {own.Count} arguments: {string.Join(", ", own)}. Group what belongs together.");
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Component_has_defaults_for_every_tier_each_with_its_source(Type component)
    {
        var defaults = typeof(InfraComponent).Assembly.GetType($"Infra.{component?.Name}Defaults");
        Assert.NotNull(defaults);
        var make = defaults.GetMethod("For", [typeof(Tier)]);
        Assert.NotNull(make);
        Assert.All(Enum.GetValues<Tier>(), tier => Assert.NotNull(make.Invoke(null, [tier])));
        Assert.All(
            defaults.GetProperties(BindingFlags.Public | BindingFlags.Instance),
            property => Assert.True(property.GetCustomAttribute<DefaultSourceAttribute>() is not null, $"{property.Name} does not say where its value comes from."));
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Component_has_signals_or_a_reason_to_have_none(Type component)
    {
        Assert.NotNull(component);
        Assert.True(component.IsAssignableTo(typeof(IMonitored)) != NotMonitored.ContainsKey(component), $"{component.Name}: either IMonitored, or a reason.");
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Component_has_reviewed_plans(Type component)
    {
        Assert.NotNull(component);
        var folder = RepositoryRoot.Path("tests", "Infra.Tests", component.Name, "Snapshots");
        Assert.All((string[])["Sandbox", "Staging", "Production", "AllOptions"], shape => Assert.True(
            File.Exists(Path.Combine(folder, $"{component.Name}.{shape}.plan.json")), $"{component.Name} has no reviewed plan {shape}."));
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Component_has_a_page_with_compiled_examples(Type component)
    {
        Assert.NotNull(component);
        Assert.True(File.Exists(RepositoryRoot.Path("docs", "components", $"{Word(component)}.md")), $"{component.Name} has no page.");
        Assert.True(File.Exists(RepositoryRoot.Path("docs", "Snippets", "Components", $"{component.Name}Snippets.cs")), $"{component.Name} has no snippets.");
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Child_that_can_be_customized_says_which(Type component)
    {
        var customize = ArgsOf(component).GetProperty("Customize");

        Assert.NotNull(customize);
        AssertCustomizations(customize.PropertyType);
    }

    // A part that is a component's own part elsewhere, such as a bucket of logs, is customized in the same words.
    private static void AssertCustomizations(Type customize) => Assert.All(customize.GetProperties(), property =>
    {
        if (property.PropertyType.Name.EndsWith("Customize", StringComparison.Ordinal))
        {
            AssertCustomizations(property.PropertyType);
        }
        else
        {
            Assert.Equal(typeof(Customization<>), property.PropertyType.GetGenericTypeDefinition());
        }
    });

    [Fact]
    public async Task Everything_that_has_signals_can_be_watched()
    {
        var watched = new List<IMonitored>();
        var stack = await TestStack.RunAsync(() =>
        {
            watched.AddRange(All.Where(type => type.IsAssignableTo(typeof(IMonitored))).Select(Create));
            _ = new Alarms("shop", new() { Tier = Tier.Production, Watch = watched, Notify = { Notification.Email("team@example.com") } });
        });

        Assert.All(watched.SelectMany(component => component.Signals), signal =>
        {
            SignalAssert.IsValid(signal.Signal);
            SignalAssert.HasDimensions(signal);
        });
        var alarms = stack.OfType("aws:cloudwatch/metricAlarm:MetricAlarm").Where(alarm => alarm.Name.StartsWith("shop-", StringComparison.Ordinal)).ToList();
        Assert.Equal(watched.Sum(component => component.Signals.Length), alarms.Count);
        Assert.All(alarms, alarm =>
        {
            // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
            Assert.InRange(((string)alarm["alarmDescription"]!).Length, 1, 1024);
            Assert.InRange(((string)alarm["name"]!).Length, 1, 255);
        });
        Assert.Equal(alarms.Count, alarms.Select(alarm => alarm["name"]).Distinct().Count());
    }

    private static Type ArgsOf(Type component) => typeof(InfraComponent).Assembly.GetType($"Infra.{component.Name}Args", throwOnError: true)!;

    private static string Word(Type component) =>
        string.Concat(component.Name.Select((character, index) => (index > 0 && char.IsAsciiLetterUpper(character) ? "-" : "") + char.ToLowerInvariant(character)));

    // The smallest of its kind: only what is required.
    private static IMonitored Create(Type component)
    {
        var args = Activator.CreateInstance(ArgsOf(component))!;
        foreach (var property in args.GetType().GetProperties().Where(property => property.GetCustomAttribute<RequiredMemberAttribute>() is not null))
        {
            property.SetValue(args, Required(component, property));
        }

        return (IMonitored)Activator.CreateInstance(component, Word(component), args, null)!;
    }

    private static object Required(Type component, PropertyInfo property) => (property.Name, property.PropertyType) switch
    {
        (_, var type) when type == typeof(Network) => new Network($"of-{Word(component)}"),
        (_, var type) when type == typeof(TableKey) => TableKey.String("id"),
        (_, var type) when type == typeof(FunctionCode) => FunctionStacks.Code,
        (_, var type) when type == typeof(CdnOrigin) => (CdnOrigin)CdnStacks.Bucket(),
        ("Folder", _) => StaticSiteStacks.Folder,
        ("Image", _) => (Input<string>)ServiceStacks.Image,
        ("HostName", _) => "shop.example.com",
        _ => throw new InvalidOperationException($"Say here what {component.Name}.{property.Name} may be."),
    };
}
