using System.Collections.Concurrent;
using Infra.Preview.Engine.Symbols;
using Infra.Protocol.Messages;

namespace Infra.Preview.Engine;

/// <summary>Parameterized packages that the program announced, by the reference it was given.</summary>
internal sealed class PackageReferences
{
    private readonly ConcurrentDictionary<string, RegisterPackageRequest> _byReference = new(StringComparer.Ordinal);

    public RegisterPackageResponse Register(RegisterPackageRequest request)
    {
        var parameter = request.Parameterization;
        var identity = string.Join(
            '\n', request.Name, request.Version, request.DownloadUrl, parameter?.Name, parameter?.Version, parameter?.Value?.ToBase64());
        var reference = $"package-{SymbolTable.HashOf(identity, 32)}";
        _byReference[reference] = request;
        return new RegisterPackageResponse { Ref = reference };
    }

    /// <summary>The version of the package behind a reference, or null when there is no such reference.</summary>
    public string? VersionOf(string reference)
    {
        return _byReference.TryGetValue(reference, out var package) ? package.Parameterization?.Version ?? package.Version : null;
    }
}
