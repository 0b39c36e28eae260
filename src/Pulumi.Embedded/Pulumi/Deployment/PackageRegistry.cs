using System.Collections.Concurrent;
using Google.Protobuf;
using ProtoParameterization = Infra.Protocol.Messages.Parameterization;
using ProtoRequest = Infra.Protocol.Messages.RegisterPackageRequest;

namespace Pulumi;

/// <summary>Announces provider packages; the same package once.</summary>
internal sealed class PackageRegistry(Deployment deployment)
{
    private readonly ConcurrentDictionary<ByteString, Lazy<Task<string>>> _references = new();

    /// <summary>The reference to put into requests; empty when the engine knows packages by name and version only.</summary>
    internal Task<string> GetReferenceAsync(RegisterPackageRequest package)
    {
        var request = Write(package);
        return _references.GetOrAdd(request.ToByteString(), _ => new Lazy<Task<string>>(() => RegisterAsync(request))).Value;
    }

    private async Task<string> RegisterAsync(ProtoRequest request)
    {
        if (await deployment.Features.Parameterization.ConfigureAwait(false))
            return await deployment.Monitor.RegisterPackageAsync(request).ConfigureAwait(false);
        return request.Parameterization is null
            ? ""
            : throw new InvalidOperationException($"This engine does not know parameterized packages such as '{request.Parameterization.Name}': a newer Pulumi CLI does.");
    }

    private static ProtoRequest Write(RegisterPackageRequest package)
    {
        var request = new ProtoRequest { Name = package.Name, Version = package.Version, DownloadUrl = package.DownloadUrl };
        foreach (var (platform, checksum) in package.Checksums.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            request.Checksums[platform] = ByteString.CopyFrom(checksum);
        if (package.Parameterization is { } parameterization)
        {
            request.Parameterization = new ProtoParameterization
            {
                Name = parameterization.Name,
                Version = parameterization.Version,
                Value = ByteString.CopyFrom(parameterization.Value),
            };
        }

        return request;
    }
}
