using System.Collections.Immutable;

namespace Pulumi;

public sealed class DictionaryResourceArgs : ResourceArgs
{
    private readonly ImmutableDictionary<string, object?> _dictionary;

    public DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary)
    {
        DictionaryArgs.Check(dictionary);
        _dictionary = dictionary;
    }

    internal override IReadOnlyList<KeyValuePair<string, object?>> GetProperties() => [.. _dictionary];
}

public sealed class DictionaryInvokeArgs : InvokeArgs
{
    private readonly ImmutableDictionary<string, object?> _dictionary;

    public DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary)
    {
        DictionaryArgs.Check(dictionary);
        _dictionary = dictionary;
    }

    internal override IReadOnlyList<KeyValuePair<string, object?>> GetProperties() => [.. _dictionary];
}

internal static class DictionaryArgs
{
    /// <summary>
    /// Of the generic types, only outputs, inputs, immutable arrays and string-keyed immutable dictionaries have a meaning here.
    /// </summary>
    internal static void Check(ImmutableDictionary<string, object?> dictionary)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        foreach (var (name, value) in dictionary)
        {
            if (value is not (IOutput or IInput) && value?.GetType() is { IsGenericType: true } type)
                CheckGeneric(name, type);
        }
    }

    private static void CheckGeneric(string name, Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GetGenericArguments();
        var supported = definition == typeof(ImmutableArray<>)
            || (definition == typeof(ImmutableDictionary<,>) && arguments[0] == typeof(string));
        if (!supported)
            throw new InvalidOperationException($"The value of '{name}' has the type {type}, which cannot be an input here.");
        var element = arguments[^1];
        if (element.IsGenericType && !typeof(IOutput).IsAssignableFrom(element) && !typeof(IInput).IsAssignableFrom(element))
            CheckGeneric(name, element);
    }
}
