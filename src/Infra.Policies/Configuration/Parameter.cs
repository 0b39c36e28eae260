using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace Infra.Policies;

/// <summary>
/// A value that <c>infra.policies.yaml</c> may set for a rule. Declare it as a static field of the rule, list it in
/// <see cref="Policy.Parameters"/>, read it with <see cref="ResourceCheck.Get{T}(Parameter{T})"/>.
/// </summary>
public abstract class Parameter
{
    private protected Parameter(string name, string description)
    {
        Name = name;
        Description = description;
    }

    /// <summary>The key in the file, such as <c>regions</c>.</summary>
    public string Name { get; }

    /// <summary>What it means and in which unit, for the schema and the rule's page.</summary>
    public string Description { get; }

    /// <summary>The default, as the rule's page shows it.</summary>
    public abstract string DefaultText { get; }

    /// <summary>A whole number within bounds.</summary>
    public static Parameter<int> Whole(string name, int defaultValue, int minimum, int maximum, string description) =>
        new(name, defaultValue, description, ParameterForm.Whole(minimum, maximum));

    /// <summary>A whole number within bounds for each tier. The file gives one number for all, or a map with some of the tiers.</summary>
    public static Parameter<TierValues<int>> WholeByTier(
        string name, TierValues<int> defaultValue, int minimum, int maximum, string description) =>
        new(name, defaultValue, description, ParameterForm.ByTier(ParameterForm.Whole(minimum, maximum), defaultValue));

    /// <summary>True or false.</summary>
    public static Parameter<bool> Flag(string name, bool defaultValue, string description) => new(name, defaultValue, description, ParameterForm.Flag);

    /// <summary>True or false for each tier. The file gives one for all, or a map with some of the tiers.</summary>
    public static Parameter<TierValues<bool>> FlagByTier(string name, TierValues<bool> defaultValue, string description) =>
        new(name, defaultValue, description, ParameterForm.ByTier(ParameterForm.Flag, defaultValue));

    /// <summary>A text.</summary>
    public static Parameter<string> Text(string name, string defaultValue, string description) => new(name, defaultValue, description, ParameterForm.Text);

    /// <summary>A list of texts.</summary>
    public static Parameter<IReadOnlyList<string>> Texts(string name, IReadOnlyList<string> defaultValue, string description) =>
        new(name, defaultValue, description, ParameterForm.Texts);

    /// <summary>A map from names to lists of texts, such as the values a tag may have.</summary>
    public static Parameter<IReadOnlyDictionary<string, IReadOnlyList<string>>> TextMap(
        string name, IReadOnlyDictionary<string, IReadOnlyList<string>> defaultValue, string description) =>
        new(name, defaultValue, description, ParameterForm.TextMap);

    internal abstract object? Read(YamlNode node, ProblemList problems);

    internal abstract JsonObject Schema();
}

/// <summary>A parameter of one kind of value.</summary>
/// <typeparam name="T">What the rule reads.</typeparam>
public sealed class Parameter<T> : Parameter
    where T : notnull
{
    private readonly ParameterForm<T> _form;

    internal Parameter(string name, T defaultValue, string description, ParameterForm<T> form)
        : base(name, description)
    {
        Default = defaultValue;
        _form = form;
    }

    /// <summary>The value when the file says nothing.</summary>
    public T Default { get; }

    /// <inheritdoc/>
    public override string DefaultText => _form.Show(Default);

    internal override object? Read(YamlNode node, ProblemList problems) => _form.Read(node, problems, out var value) ? value : null;

    internal override JsonObject Schema()
    {
        var schema = _form.Schema();
        schema["description"] = $"{Description} Default: {DefaultText}.";
        return schema;
    }
}
