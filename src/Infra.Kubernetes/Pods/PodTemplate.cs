using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Core = Pulumi.Kubernetes.Core.V1;
using PodContainerArgs = Pulumi.Kubernetes.Types.Inputs.Core.V1.ContainerArgs;

namespace Infra.Kubernetes;

/// <summary>
/// The pods of a component and what they need: an account of their own without a token, the ways they may take, their environment and files;
/// under the profile <c>restricted</c> of Pod Security.
/// </summary>
internal sealed class PodTemplate
{
    private const string Tmp = "tmp";

    private readonly KubernetesObjects _objects;
    private readonly PodSettings _settings;
    private readonly Core.ServiceAccount _account;
    private readonly PodFiles? _files;
    private readonly IEnumerable<EnvVarArgs> _environment;

    public PodTemplate(KubernetesObjects objects, PodSettings settings)
    {
        _objects = objects;
        _settings = settings;
        var access = Allow();
        _account = CreateAccount(access);
        _files = settings.Args.Files.Count > 0 ? new PodFiles(objects, settings) : null;
        _environment = PodEnvironment.Create(objects, settings, access.Environment);
        Prerequisites = [.. PodNetwork.Create(objects, settings, access.Egress), .. access.Prerequisites];
    }

    /// <summary>What has to be there before pods start.</summary>
    public ImmutableArray<Resource> Prerequisites { get; }

    public Output<string> AccountName => _account.Metadata.Apply(metadata => metadata.Name);

    /// <summary>The labels of the pods, and of what makes them: the version besides the component's own.</summary>
    public InputMap<string> Labels
    {
        get
        {
            var labels = _objects.Labels;
            labels.Add(Version);
            return labels;
        }
    }

    /// <summary>The version's label alone. Empty when only the deployment will know the image.</summary>
    public InputMap<string> Version
    {
        get
        {
            var labels = new InputMap<string>();
            if (Known.TryGet(_settings.Args.Image, out var text) && !Known.IsSymbolic(text) && ImageReference.Parse(text) is { } image)
            {
                // sha256: is no label, and twelve digits tell images apart.
                labels.Add(KubernetesLabels.Version, KubernetesLabels.Value(image.Tag ?? image.Digest![7..19]));
            }

            return labels;
        }
    }

    /// <summary>Builds the template. Each call gives another.</summary>
    /// <param name="complete">Adds what differs by component: probes, hooks, how pods are spread and ended.</param>
    public PodTemplateSpecArgs Build(Action<PodSpecArgs, PodContainerArgs> complete)
    {
        var container = CreateContainer();
        var pod = CreatePod();
        var metadata = new ObjectMetaArgs { Labels = Labels };
        if (_files is not null)
        {
            metadata.Annotations.Add("checksum/files", _files.Checksum);
            _files.Mount(pod, container);
        }

        complete(pod, container);
        pod.Containers.Add(container);
        return new PodTemplateSpecArgs { Metadata = metadata, Spec = pod };
    }

    private PodAccess Allow() => _settings.Foreign is { IsEmpty: false } links && _settings.Args.Namespace.Cluster is ILinkingCluster cluster
        ? cluster.Allow(new(_objects.Name, _settings.Platform, _objects.Children, _settings.Args.Namespace.NamespaceName, _objects.Name), links)
        : new();

    private Core.ServiceAccount CreateAccount(PodAccess access)
    {
        var metadata = new ObjectMetaArgs { Name = _objects.Name, Namespace = _settings.Args.Namespace.NamespaceName };
        foreach (var (key, value) in access.AccountAnnotations)
        {
            metadata.Annotations.Add(key, value);
        }

        return _objects.Create(
            "account",
            metadata,
            meta => new ServiceAccountArgs { Metadata = meta, AutomountServiceAccountToken = false },
            (name, args, options) => new Core.ServiceAccount(name, args, options),
            _settings.Args.PodCustomize.ServiceAccount);
    }

    private PodSpecArgs CreatePod()
    {
        var options = _settings.Args.Pod;
        var pod = new PodSpecArgs
        {
            ServiceAccountName = AccountName,
            AutomountServiceAccountToken = false,
            // Variables for every service of the namespace help nobody and fill the environment.
            EnableServiceLinks = false,
            SecurityContext = new PodSecurityContextArgs
            {
                RunAsNonRoot = true,
                RunAsUser = _settings.User,
                RunAsGroup = _settings.User,
                FsGroup = _settings.User,
                SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" },
            },
            Volumes = { new VolumeArgs { Name = Tmp, EmptyDir = new EmptyDirVolumeSourceArgs { SizeLimit = _settings.Tmp } } },
        };
        if (options.PriorityClass is { } priority)
        {
            pod.PriorityClassName = priority;
        }

        foreach (var secret in options.ImagePullSecrets)
        {
            pod.ImagePullSecrets.Add(new LocalObjectReferenceArgs { Name = secret });
        }

        foreach (var (key, value) in options.NodeLabels.OrderBy(label => label.Key, StringComparer.Ordinal))
        {
            pod.NodeSelector.Add(key, value);
        }

        return pod;
    }

    private PodContainerArgs CreateContainer()
    {
        var container = new PodContainerArgs
        {
            Name = _objects.Name,
            Image = CheckedImage(),
            ImagePullPolicy = "IfNotPresent",
            // A program that ends without a word is explained by the last lines of its log.
            TerminationMessagePolicy = "FallbackToLogsOnError",
            Resources = new ResourceRequirementsArgs
            {
                Requests = { { "cpu", _settings.Cpu }, { "memory", _settings.Memory } },
                Limits = { { "memory", _settings.MemoryLimit } },
            },
            SecurityContext = new SecurityContextArgs
            {
                AllowPrivilegeEscalation = false,
                Capabilities = new CapabilitiesArgs { Drop = { "ALL" } },
                ReadOnlyRootFilesystem = !_settings.Args.Pod.AllowWritableRoot,
                RunAsNonRoot = true,
            },
            VolumeMounts = { new VolumeMountArgs { Name = Tmp, MountPath = PodValidation.TmpFolder } },
        };
        foreach (var part in _settings.Args.Pod.Command)
        {
            container.Command.Add(part);
        }

        foreach (var part in _settings.Args.Pod.Arguments)
        {
            container.Args.Add(part);
        }

        foreach (var variable in _environment)
        {
            container.Env.Add(variable);
        }

        return container;
    }

    // What only the deployment knows is checked there.
    private Output<string> CheckedImage() => _settings.Args.Image.Apply(image =>
    {
        var problems = new ArgumentProblems(_settings.Kind, _objects.Name);
        PodValidation.ValidateImage(problems, image);
        problems.ThrowIfAny();
        return image;
    });
}
