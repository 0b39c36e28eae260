using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using Infra.Preview.Engine.Symbols;

namespace Infra.Preview.Engine;

/// <summary>
/// The plain texts of all secrets seen, so that one that a program lets slip into an ordinary property or a message is hidden all the
/// same. Texts too short to tell from ordinary words are not looked for.
/// </summary>
internal sealed class SecretTexts
{
    /// <summary>What stands in a message where a secret was.</summary>
    public const string Mask = "[secret]";

    // Pulumi's own filter draws the line for configuration at three. Secrets among inputs are often settings beside a password
    // ("postgres", "true"), so only long ones are taken for the secret itself.
    private const int ShortestConfigValue = 3;
    private const int ShortestInput = 8;

    private readonly ConcurrentDictionary<string, bool> _texts = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private SearchValues<string>? _search;
    private int _searchedCount;

    public SecretTexts(IReadOnlyDictionary<string, ConfigEntry> config)
    {
        foreach (var entry in config.Values.Where(entry => entry.IsSecret))
        {
            Add(entry.Value, ShortestConfigValue);
            AddLeaves(entry.Value);
        }
    }

    /// <summary>Remembers the text of a secret input.</summary>
    public void Add(string text, SymbolTable symbols)
    {
        if (text.Length >= ShortestInput && !symbols.Occurs(text))
        {
            Add(text, ShortestInput);
        }
    }

    /// <summary>True when a secret stands within the text.</summary>
    public bool Occurs(string text) => text.Length >= ShortestConfigValue && !_texts.IsEmpty && text.AsSpan().ContainsAny(Search());

    /// <summary>The text with each secret masked.</summary>
    public string Hide(string text)
    {
        if (!Occurs(text))
        {
            return text;
        }

        // Longest first, so that a secret within another leaves no rest.
        foreach (var secret in _texts.Keys.OrderByDescending(secret => secret.Length).ThenBy(secret => secret, StringComparer.Ordinal))
        {
            text = text.Replace(secret, Mask, StringComparison.Ordinal);
        }

        return text;
    }

    private void Add(string text, int shortest)
    {
        if (text.Length >= shortest)
        {
            _texts.TryAdd(text, value: true);
        }
    }

    private void AddLeaves(string json)
    {
        if (!json.StartsWith('{') && !json.StartsWith('['))
        {
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            AddLeaves(document.RootElement);
        }
        catch (JsonException)
        {
            // Text that only looks like JSON is a secret as a whole, and that it is already.
        }
    }

    private void AddLeaves(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    AddLeaves(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    AddLeaves(item);
                }

                break;
            case JsonValueKind.String:
                Add(element.GetString() ?? "", ShortestConfigValue);
                break;
            case JsonValueKind.Number:
                Add(element.GetRawText(), ShortestConfigValue);
                break;
        }
    }

    private SearchValues<string> Search()
    {
        lock (_lock)
        {
            if (_search is null || _searchedCount != _texts.Count)
            {
                var texts = _texts.Keys.ToArray();
                _search = SearchValues.Create(texts, StringComparison.Ordinal);
                _searchedCount = texts.Length;
            }

            return _search;
        }
    }
}
