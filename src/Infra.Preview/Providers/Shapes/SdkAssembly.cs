using System.Reflection;

namespace Infra.Preview.Providers;

/// <summary>One loaded assembly, as far as it is a provider's SDK.</summary>
internal sealed class SdkAssembly
{
    private const string CoreName = "Pulumi";

    private readonly Assembly _assembly;
    private readonly string _name;
    private readonly string? _package;
    private readonly Lazy<Dictionary<string, Type>> _resources;
    private readonly Lazy<ILookup<string, Type>> _results;

    public SdkAssembly(Assembly assembly)
    {
        _assembly = assembly;
        _name = assembly.GetName().Name ?? "";
        _package = Array.Exists(assembly.GetReferencedAssemblies(), reference => reference.Name == CoreName) ? Squash(_name) : null;
        _resources = new(IndexResources);
        _results = new(IndexResults);
    }

    public IEnumerable<string> Types => _resources.Value.Keys;

    /// <summary>True when types of the package may be here: Pulumi.AwsNative serves <c>aws-native</c>.</summary>
    public bool Serves(string package) => _package is not null && _package == Squash(package);

    public Type? FindResource(string token)
    {
        return Guesses(token).Select(name => _assembly.GetType(name, throwOnError: false, ignoreCase: true))
                .FirstOrDefault(type => type is not null && ShapeReader.TokenOf(type) == token)
            ?? _resources.Value.GetValueOrDefault(token);
    }

    /// <summary>The class that a function's result is read into: <c>GetAmiResult</c> for <c>aws:ec2/getAmi:getAmi</c>.</summary>
    public Type? FindResult(string token)
    {
        var candidates = Guesses(token + "Result").Select(name => _assembly.GetType(name, throwOnError: false, ignoreCase: true));
        if (candidates.FirstOrDefault(type => type is not null && ShapeReader.IsResult(type)) is { } guessed)
        {
            return guessed;
        }

        var simpleName = token[(token.LastIndexOf(':') + 1)..] + "Result";
        var sameName = _results.Value[simpleName.ToUpperInvariant()].Take(2).ToList();
        return sameName.Count == 1 ? sameName[0] : null;
    }

    // Namespaces follow the token's module: aws:s3/bucket:Bucket is Pulumi.Aws.S3.Bucket, kubernetes:apps/v1:Deployment is
    // Pulumi.Kubernetes.Apps.V1.Deployment, random:index/randomPet:RandomPet is Pulumi.Random.RandomPet. A guess saves reading the
    // attributes of thousands of classes.
    private IEnumerable<string> Guesses(string token)
    {
        var parts = token.Split(':');
        if (parts.Length != 3)
        {
            yield break;
        }

        var segments = parts[1].Split('/');
        yield return $"{_name}.{segments[0]}.{parts[2]}";
        yield return $"{_name}.{parts[2]}";
        yield return $"{_name}.{string.Join('.', segments)}.{parts[2]}";
    }

    private Dictionary<string, Type> IndexResources()
    {
        var index = new Dictionary<string, Type>(StringComparer.Ordinal);
        foreach (var type in ExportedTypes())
        {
            if (type is { IsClass: true, IsAbstract: false } && ShapeReader.TokenOf(type) is { } token)
            {
                index.TryAdd(token, type);
            }
        }

        return index;
    }

    private ILookup<string, Type> IndexResults()
    {
        return ExportedTypes()
            .Where(type => type.Name.EndsWith("Result", StringComparison.Ordinal) && ShapeReader.IsResult(type))
            .ToLookup(type => type.Name.ToUpperInvariant(), StringComparer.Ordinal);
    }

    private Type[] ExportedTypes()
    {
        try
        {
            return _assembly.GetExportedTypes();
        }
        catch (Exception problem) when (problem is FileNotFoundException or FileLoadException or TypeLoadException)
        {
            // An SDK that lacks one of its own dependencies still works for the rest; symbols cover what is not known.
            return [];
        }
    }

    /// <summary>A package or assembly name without what tells only one of them apart.</summary>
    public static string Squash(string name)
    {
        var last = name.StartsWith(CoreName + ".", StringComparison.OrdinalIgnoreCase) ? name[(CoreName.Length + 1)..] : name;
        return last.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
    }
}
