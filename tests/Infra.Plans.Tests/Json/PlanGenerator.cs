using FsCheck;
using FsCheck.Fluent;

namespace Infra.Plans.Tests.Json;

/// <summary>Makes plans at random, with texts and values that are awkward in JSON.</summary>
internal static class PlanGenerator
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Elements("", "$secret", "$map", "a.b", "${orders.arn}", "\"quoted\"", "line\nbreak", "\\", "é😀\u0000\u2028", "04da6b54-80e4-46f7-96ec-b56ff0331ba9"),
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => new StringValue(text.Get).Text));

    private static readonly Gen<double> Number = ArbMap.Default.GeneratorFor<double>().Where(double.IsFinite);

    private static readonly Gen<ReferenceValue> Reference =
        from urn in Text.Where(text => text.Length > 0)
        from property in Gen.OneOf(Text.Select(text => (string?)text), Gen.Constant<string?>(null))
        select new ReferenceValue(urn, property);

    private static readonly Gen<PlanValue> Leaf = Gen.OneOf(
        Gen.Constant(PlanValue.Null),
        Gen.Elements<PlanValue>(true, false),
        Number.Select(number => (PlanValue)number),
        Text.Select(text => (PlanValue)text),
        Gen.Elements<PlanValue>([SecretValue.Instance, .. Enum.GetValues<UnknownType>().Select(UnknownValue.Of)]),
        Reference.Select(reference => (PlanValue)reference),
        Reference.Select(reference => (PlanValue)SecretValue.From(reference)),
        Text.Select(text => (PlanValue)AssetValue.FromText(text, text)),
        Text.Select(text => (PlanValue)AssetValue.FromPath(text)),
        Text.Select(text => (PlanValue)ArchiveValue.FromUri(text)));

    public static readonly Gen<PlanValue> Value = Gen.Sized(size => ValueOf(Math.Min(size, 12)));

    public static readonly Gen<MapValue> Map = MapOf(Value);

    public static readonly Gen<Plan> Plan =
        from count in Gen.Choose(0, 6)
        from resources in Gen.ArrayOf(Resource(), count)
        from outputs in Map
        from texts in Gen.ArrayOf(Text)
        select new Plan
        {
            Project = "shop",
            Stack = "dev",
            Resources = resources.DistinctBy(resource => resource.Urn).ToValueList(),
            Outputs = outputs,
            Symbols = ValueMap.Create(texts.Distinct(StringComparer.Ordinal).Select(text => KeyValuePair.Create(text, new SymbolTarget("urn:" + text, text)))),
            Messages = texts.Select(text => new PlanMessage(MessageSeverity.Warning, text, text)).ToValueList(),
        };

    private static Gen<PlanValue> ValueOf(int size)
    {
        return size == 0 ? Leaf : Gen.OneOf(
            Leaf,
            Gen.ArrayOf(ValueOf(size / 3)).Select(items => (PlanValue)new ListValue(items.ToValueList())),
            MapOf(ValueOf(size / 3)).Select(map => (PlanValue)map));
    }

    private static Gen<MapValue> MapOf(Gen<PlanValue> values)
    {
        return Gen.ArrayOf(from key in Text from value in values select KeyValuePair.Create(key, value))
            .Select(entries => new MapValue(entries.DistinctBy(entry => entry.Key, StringComparer.Ordinal)));
    }

    private static Gen<PlannedResource> Resource()
    {
        return
            from name in Text.Where(text => text.Length > 0)
            from kind in Gen.Elements(Enum.GetValues<ResourceKind>())
            from id in Gen.OneOf(Leaf.Select(value => (PlanValue?)value), Gen.Constant<PlanValue?>(null))
            from inputs in Map
            from outputs in Map
            from options in Options()
            from dependencies in Gen.ArrayOf(Text)
            select new PlannedResource
            {
                Urn = $"urn:pulumi:dev::shop::x:y:Z::{name}",
                Type = "x:y:Z",
                Name = name,
                Kind = kind,
                Id = id,
                IsRead = dependencies.Length == 1,
                IsTainted = dependencies.Length == 2,
                Inputs = inputs,
                Outputs = outputs,
                Options = options,
                Dependencies = dependencies.ToValueList(),
                PropertyDependencies = SamplePlans.Map((name, dependencies.ToValueList())),
                Source = dependencies.Length == 2 ? new SourcePosition(name, dependencies.Length, kind.GetHashCode()) : null,
            };
    }

    private static Gen<PlannedOptions> Options()
    {
        return
            from flag in Gen.Elements<bool?>(true, false, null)
            from text in Gen.OneOf(Text.Select(text => (string?)text), Gen.Constant<string?>(null))
            from texts in Gen.ArrayOf(Text)
            from seconds in Gen.Elements<double?>(0, 1.5, 300, null)
            from trigger in Gen.OneOf(Leaf.Select(value => (PlanValue?)value), Gen.Constant<PlanValue?>(null))
            select new PlannedOptions
            {
                Protect = flag,
                DeleteBeforeReplace = flag,
                Version = text,
                Provider = text,
                Aliases = texts.ToValueList(),
                IgnoreChanges = texts.ToValueList(),
                ReplacementTrigger = trigger,
                Timeouts = seconds is { } value ? new PlannedTimeouts(TimeSpan.FromSeconds(value), null, TimeSpan.FromSeconds(value)) : null,
            };
    }
}
