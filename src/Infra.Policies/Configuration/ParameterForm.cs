using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace Infra.Policies;

/// <summary>How one kind of parameter is read, described and shown.</summary>
internal abstract class ParameterForm<T>
{
    public abstract bool Read(YamlNode node, ProblemList problems, out T value);

    public abstract JsonObject Schema();

    public abstract string Show(T value);
}

/// <summary>The forms that parameters take.</summary>
internal static class ParameterForm
{
    public static ParameterForm<string> Text { get; } = new TextForm();

    public static ParameterForm<bool> Flag { get; } = new FlagForm();

    public static ParameterForm<IReadOnlyList<string>> Texts { get; } = new TextsForm();

    public static ParameterForm<IReadOnlyDictionary<string, IReadOnlyList<string>>> TextMap { get; } = new TextMapForm();

    public static ParameterForm<int> Whole(int minimum, int maximum) => new WholeForm(minimum, maximum);

    public static ParameterForm<TierValues<T>> ByTier<T>(ParameterForm<T> form, TierValues<T> defaults) => new TierForm<T>(form, defaults);

    private sealed class WholeForm(int minimum, int maximum) : ParameterForm<int>
    {
        public override bool Read(YamlNode node, ProblemList problems, out int value)
        {
            var text = (node as YamlScalarNode)?.Value;
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= minimum && value <= maximum)
            {
                return true;
            }

            problems.Add(node, $"{ProblemList.Show(node)} is not a whole number from {minimum} to {maximum}.");
            return false;
        }

        public override JsonObject Schema() => new() { ["type"] = "integer", ["minimum"] = minimum, ["maximum"] = maximum };

        public override string Show(int value) => value.ToString(CultureInfo.InvariantCulture);
    }

    private sealed class FlagForm : ParameterForm<bool>
    {
        public override bool Read(YamlNode node, ProblemList problems, out bool value)
        {
            if (bool.TryParse((node as YamlScalarNode)?.Value, out value))
            {
                return true;
            }

            problems.Add(node, $"{ProblemList.Show(node)} is neither true nor false.");
            return false;
        }

        public override JsonObject Schema() => new() { ["type"] = "boolean" };

        public override string Show(bool value) => value ? "true" : "false";
    }

    private sealed class TextForm : ParameterForm<string>
    {
        public override bool Read(YamlNode node, ProblemList problems, out string value)
        {
            value = (node as YamlScalarNode)?.Value ?? "";
            if (value.Length > 0)
            {
                return true;
            }

            problems.Add(node, $"{ProblemList.Show(node)} is not a text.");
            return false;
        }

        public override JsonObject Schema() => new() { ["type"] = "string", ["minLength"] = 1 };

        public override string Show(string value) => value;
    }

    private sealed class TextsForm : ParameterForm<IReadOnlyList<string>>
    {
        public override bool Read(YamlNode node, ProblemList problems, out IReadOnlyList<string> value)
        {
            value = [];
            if (node is not YamlSequenceNode list)
            {
                problems.Add(node, $"{ProblemList.Show(node)} is not a list of texts.");
                return false;
            }

            var items = new List<string>();
            foreach (var item in list)
            {
                if (Text.Read(item, problems, out var text))
                {
                    items.Add(text);
                }
            }

            value = items;
            return items.Count == list.Children.Count;
        }

        public override JsonObject Schema() => new() { ["type"] = "array", ["items"] = Text.Schema() };

        public override string Show(IReadOnlyList<string> value) => value.Count == 0 ? "none" : string.Join(", ", value);
    }

    private sealed class TextMapForm : ParameterForm<IReadOnlyDictionary<string, IReadOnlyList<string>>>
    {
        public override bool Read(YamlNode node, ProblemList problems, out IReadOnlyDictionary<string, IReadOnlyList<string>> value)
        {
            var entries = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
            value = entries;
            if (node is not YamlMappingNode map)
            {
                problems.Add(node, $"{ProblemList.Show(node)} is not a map from names to lists of texts.");
                return false;
            }

            foreach (var (key, item) in map)
            {
                if (Texts.Read(item, problems, out var texts))
                {
                    entries[((YamlScalarNode)key).Value ?? ""] = texts;
                }
            }

            return entries.Count == map.Children.Count;
        }

        public override JsonObject Schema() => new() { ["type"] = "object", ["additionalProperties"] = Texts.Schema() };

        public override string Show(IReadOnlyDictionary<string, IReadOnlyList<string>> value) => value.Count == 0
            ? "none"
            : string.Join("; ", value.OrderBy(static entry => entry.Key, StringComparer.Ordinal).Select(static entry => $"{entry.Key}: {string.Join(", ", entry.Value)}"));
    }

    private sealed class TierForm<T>(ParameterForm<T> form, TierValues<T> defaults) : ParameterForm<TierValues<T>>
    {
        private static readonly string[] Tiers = ["sandbox", "staging", "production"];

        public override bool Read(YamlNode node, ProblemList problems, out TierValues<T> value)
        {
            value = defaults;
            if (node is not YamlMappingNode map)
            {
                var isRead = form.Read(node, problems, out var all);
                value = isRead ? new(all, all, all) : defaults;
                return isRead;
            }

            var isWhole = true;
            foreach (var (key, item) in map)
            {
                var tier = ((YamlScalarNode)key).Value ?? "";
                if (!Tiers.Contains(tier, StringComparer.Ordinal))
                {
                    problems.AddUnknown(key, "tier", tier, Tiers);
                    isWhole = false;
                }
                else if (form.Read(item, problems, out var own))
                {
                    value = tier switch
                    {
                        "sandbox" => value with { Sandbox = own },
                        "staging" => value with { Staging = own },
                        _ => value with { Production = own },
                    };
                }
                else
                {
                    isWhole = false;
                }
            }

            return isWhole;
        }

        public override JsonObject Schema()
        {
            var tiers = new JsonObject();
            foreach (var tier in Tiers)
            {
                tiers[tier] = form.Schema();
            }

            return new()
            {
                ["oneOf"] = new JsonArray(
                    form.Schema(),
                    new JsonObject { ["type"] = "object", ["properties"] = tiers, ["additionalProperties"] = false }),
            };
        }

        public override string Show(TierValues<T> value) =>
            $"sandbox {form.Show(value.Sandbox)}, staging {form.Show(value.Staging)}, production {form.Show(value.Production)}";
    }
}
