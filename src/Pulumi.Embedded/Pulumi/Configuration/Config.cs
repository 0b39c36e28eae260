using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>The configuration values of one namespace, by default the project's.</summary>
public sealed class Config
{
    private const string LegacySuffix = ":config";

    private readonly string _name;
    private readonly ConfigValues _values;

    public Config(string? name = null)
    {
        var deployment = Deployment.Current;
        _values = deployment.Config;
        _name = name ?? deployment.Settings.ProjectName;
        if (_name.EndsWith(LegacySuffix, StringComparison.Ordinal))
            _name = _name[..^LegacySuffix.Length];
    }

    public string? Get(string key) => _values.Find(FullKey(key));

    public Output<string>? GetSecret(string key) => Get(key) is { } value ? Output.CreateSecret(value) : null;

    public bool? GetBoolean(string key) => Get(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var other => throw WrongType<bool>(key, other),
    };

    public Output<bool>? GetSecretBoolean(string key) => GetBoolean(key) is { } value ? Output.CreateSecret(value) : null;

    public int? GetInt32(string key)
    {
        if (Get(key) is not { } text)
            return null;
        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : throw WrongType<int>(key, text);
    }

    public Output<int>? GetSecretInt32(string key) => GetInt32(key) is { } value ? Output.CreateSecret(value) : null;

    public double? GetDouble(string key)
    {
        if (Get(key) is not { } text)
            return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw WrongType<double>(key, text);
    }

    public Output<double>? GetSecretDouble(string key) => GetDouble(key) is { } value ? Output.CreateSecret(value) : null;

    [return: MaybeNull]
    public T GetObject<T>(string key) => ReadObject<T>(key, null);

    [return: MaybeNull]
    public T GetObject<T>(string key, JsonSerializerOptions options) => ReadObject<T>(key, options);

    public Output<T>? GetSecretObject<T>(string key) => Get(key) is null ? null : Output.CreateSecret(ReadObject<T>(key, null)!);

    public Output<T>? GetSecretObject<T>(string key, JsonSerializerOptions options) =>
        Get(key) is null ? null : Output.CreateSecret(ReadObject<T>(key, options)!);

    public string Require(string key) => Get(key) ?? throw new ConfigMissingException(FullKey(key));

    public Output<string> RequireSecret(string key) => Output.CreateSecret(Require(key));

    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw new ConfigMissingException(FullKey(key));

    public Output<bool> RequireSecretBoolean(string key) => Output.CreateSecret(RequireBoolean(key));

    public int RequireInt32(string key) => GetInt32(key) ?? throw new ConfigMissingException(FullKey(key));

    public Output<int> RequireSecretInt32(string key) => Output.CreateSecret(RequireInt32(key));

    public double RequireDouble(string key) => GetDouble(key) ?? throw new ConfigMissingException(FullKey(key));

    public Output<double> RequireSecretDouble(string key) => Output.CreateSecret(RequireDouble(key));

    public T RequireObject<T>(string key)
    {
        Require(key);
        return ReadObject<T>(key, null)!;
    }

    public T RequireObject<T>(string key, JsonSerializerOptions options)
    {
        Require(key);
        return ReadObject<T>(key, options)!;
    }

    public Output<T> RequireSecretObject<T>(string key) => Output.CreateSecret(RequireObject<T>(key));

    public Output<T> RequireSecretObject<T>(string key, JsonSerializerOptions options) => Output.CreateSecret(RequireObject<T>(key, options));

    private string FullKey(string key) => $"{_name}:{key}";

    private T? ReadObject<T>(string key, JsonSerializerOptions? options)
    {
        if (Get(key) is not { } text)
            return default;
        try
        {
            return JsonSerializer.Deserialize<T>(text, options);
        }
        catch (JsonException e)
        {
            throw WrongType<T>(key, text, e);
        }
    }

    private ConfigTypeException WrongType<T>(string key, string value, Exception? cause = null) =>
        new(FullKey(key), value, typeof(T).Name, cause);

    private sealed class ConfigTypeException(string key, string value, string type, Exception? cause)
        : RunException($"Configuration '{key}' is '{value}', which is no {type}.", cause);

    private sealed class ConfigMissingException(string key)
        : RunException($"Configuration '{key}' is required and has no value.\nSet it with: pulumi config set {key} <value>");
}
