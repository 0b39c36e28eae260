using System.Security.Cryptography;
using System.Text;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Core = Pulumi.Kubernetes.Core.V1;
using PodContainerArgs = Pulumi.Kubernetes.Types.Inputs.Core.V1.ContainerArgs;

namespace Infra.Kubernetes;

/// <summary>The files of a container: a ConfigMap that cannot be changed, mounted file by file, and a checksum that makes pods anew with it.</summary>
internal sealed class PodFiles
{
    private const string Volume = "files";

    private readonly SortedDictionary<string, Input<string>> _files;
    private readonly Core.ConfigMap _map;

    public PodFiles(KubernetesObjects objects, PodSettings settings)
    {
        _files = new SortedDictionary<string, Input<string>>(settings.Args.Files, StringComparer.Ordinal);
        var data = new InputMap<string>();
        foreach (var (path, content) in _files)
        {
            data.Add(KeyOf(path), content);
        }

        // Without a name of its own, so that pods of the last revision keep theirs until the new ones serve.
        _map = objects.Create(
            "files",
            new ObjectMetaArgs { Namespace = settings.Args.Namespace.NamespaceName },
            metadata => new ConfigMapArgs { Metadata = metadata, Data = data, Immutable = true },
            (name, args, options) => new Core.ConfigMap(name, args, options),
            settings.Args.PodCustomize.Files);
    }

    /// <summary>A checksum of paths and contents.</summary>
    public Output<string> Checksum => Output.All(_files.Values).Apply(contents =>
    {
        var text = string.Join('\0', _files.Keys.Zip(contents, (path, content) => $"{path}\0{content}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    });

    /// <summary>The key of a file within the map. Keys have no slashes.</summary>
    public static string KeyOf(string path) => path.TrimStart('/').Replace('/', '_');

    public void Mount(PodSpecArgs pod, PodContainerArgs container)
    {
        pod.Volumes.Add(new VolumeArgs { Name = Volume, ConfigMap = new ConfigMapVolumeSourceArgs { Name = _map.Metadata.Apply(metadata => metadata.Name) } });
        foreach (var path in _files.Keys)
        {
            container.VolumeMounts.Add(new VolumeMountArgs { Name = Volume, MountPath = path, SubPath = KeyOf(path), ReadOnly = true });
        }
    }
}
