using System.Text;
using Infra.Preview.Configuration.Yaml;

namespace Infra.Preview.Configuration;

/// <summary>Puts the config of one stack together and checks it against the project's declarations.</summary>
internal sealed class ConfigResolver(ProjectFile project, string stack, StackFile? stackFile)
{
    // The longest environment variable Linux hands to a new process.
    private const int EnvironmentLimit = 128 * 1024;

    private readonly SortedDictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _secretKeys = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _maskedKeys = new(StringComparer.Ordinal);
    private readonly List<string> _secretValues = [];
    private readonly List<string> _warnings = [.. stackFile?.Warnings ?? []];
    private readonly Dictionary<ConfigKey, ConfigDeclaration> _declared = Declarations(project);

    public StackConfiguration Resolve(IEnumerable<ConfigOverride> overrides)
    {
        foreach (var declaration in _declared.Values.Where(declaration => declaration.Value is not null))
        {
            Set(declaration.Key, declaration.Value!);
        }

        foreach (var (key, entry) in stackFile?.Config ?? new Dictionary<ConfigKey, YamlEntry>())
        {
            CheckStackValue(key, entry);
            Set(key, entry.Value);
        }

        foreach (var given in overrides)
        {
            Override(given);
        }

        CheckRequired();
        WarnOfSize();
        return new StackConfiguration
        {
            Values = _values,
            SecretKeys = [.. _secretKeys],
            MaskedKeys = [.. _maskedKeys],
            SecretValues = [.. _secretValues],
            Warnings = _warnings,
        };
    }

    private static Dictionary<ConfigKey, ConfigDeclaration> Declarations(ProjectFile project)
    {
        var declared = new Dictionary<ConfigKey, ConfigDeclaration>();
        foreach (var declaration in project.Config)
        {
            if (!declared.TryAdd(declaration.Key, declaration))
            {
                throw new ConfigurationException($"The config key '{declaration.Key}' is declared twice.")
                {
                    Location = declaration.Location,
                    Allowed = "each key once, with or without its namespace",
                    Fix = [$"Remove this declaration or the one on line {declared[declaration.Key].Location.Line}."],
                };
            }
        }

        return declared;
    }

    private void Set(ConfigKey key, YamlNode node)
    {
        var name = key.ToString();
        _maskedKeys.Remove(name);
        if (_declared.TryGetValue(key, out var declaration) && declaration.IsSecret)
        {
            _secretKeys.Add(name);
        }

        var isMasked = false;
        var text = node is YamlScalar { IsNull: true } ? "" : node is YamlScalar scalar ? scalar.Text : YamlJson.Write(node, Mask, "");
        if (SecureValue.Is(node))
        {
            text = Symbol("");
        }

        if (isMasked || SecureValue.Is(node))
        {
            _secretKeys.Add(name);
            _maskedKeys.Add(name);
        }
        else if (_secretKeys.Contains(name))
        {
            _secretValues.AddRange(SecureValue.Texts(node, text));
        }

        _values[name] = text;

        string? Mask(YamlNode part, string path)
        {
            if (!SecureValue.Is(part))
            {
                return null;
            }

            isMasked = true;
            return Symbol(path);
        }

        string Symbol(string path) => $"${{config.{key.ShortFor(project.Name)}{path}}}";
    }

    private void Override(ConfigOverride given)
    {
        if (!ConfigKey.TryParse(given.Key, project.Name, out var key))
        {
            throw ConfigKeyProblem.Describe(given.Key, location: null);
        }

        var name = key.ToString();
        var declaration = _declared.GetValueOrDefault(key);
        if (declaration?.Type is { } type && !type.Accepts(given.Value))
        {
            throw new ConfigurationException($"--config gives '{name}' a value of the wrong type.")
            {
                Allowed = type.ToString(),
                Fix = [$"The type is declared at {declaration.Location}."],
            };
        }

        if (declaration is null && !_values.ContainsKey(name) && NearestName.Find(name, KnownNames()) is { } near)
        {
            _warnings.Add($"--config sets '{name}', which neither the project nor the stack file has. Did you mean '{near}'?");
        }

        if (declaration is { IsSecret: true })
        {
            _secretKeys.Add(name);
        }

        // A key that is encrypted in the stack file stays secret whoever gives its value.
        _maskedKeys.Remove(name);
        if (_secretKeys.Contains(name))
        {
            _secretValues.Add(given.Value);
        }

        _values[name] = given.Value;
    }

    private IEnumerable<string> KnownNames() =>
        _values.Keys.Concat(_declared.Keys.Select(key => key.ToString())).Distinct(StringComparer.Ordinal);

    private void CheckStackValue(ConfigKey key, YamlEntry entry)
    {
        if (!_declared.TryGetValue(key, out var declaration) || declaration.Type is not { } type || SecureValue.IsWithin(entry.Value))
        {
            return;
        }

        if (declaration.IsSecret)
        {
            throw new ConfigurationException($"The secret '{key}' stands unencrypted in {stackFile!.ShownAs}.")
            {
                Location = entry.Key.Location,
                Allowed = $"an encrypted value, as 'secret: true' at {declaration.Location} says",
                Fix = [$"pulumi config set --secret {key.ShortFor(project.Name)} --stack {stack}"],
            };
        }

        if (!type.Accepts(entry.Value, isStackValue: true))
        {
            throw new ConfigurationException($"The config value '{key}' has the wrong type: {entry.Value.Kind}.")
            {
                Location = entry.Value.Location,
                Allowed = $"{type}, as declared at {declaration.Location}",
                Fix = [$"pulumi config set {key.ShortFor(project.Name)} <{type.Name}> --stack {stack}"],
            };
        }
    }

    private void CheckRequired()
    {
        var missing = _declared.Values
            .Where(declaration => declaration.IsRequired
                && string.Equals(declaration.Key.Namespace, project.Name, StringComparison.Ordinal)
                && !_values.ContainsKey(declaration.Key.ToString()))
            .ToList();
        if (missing.Count > 0)
        {
            throw MissingConfig.Describe(missing, project, stack, stackFile?.ShownAs);
        }
    }

    private void WarnOfSize()
    {
        var bytes = _values.Sum(value => Encoding.UTF8.GetByteCount(value.Key) + Encoding.UTF8.GetByteCount(value.Value));
        if (bytes > EnvironmentLimit)
        {
            _warnings.Add(
                $"The config of stack '{stack}' has {bytes / 1024} KiB. The Pulumi CLI hands it to the program in one environment variable, "
                + "which Linux limits to 128 KiB: this stack previews but does not deploy there.");
        }
    }
}
