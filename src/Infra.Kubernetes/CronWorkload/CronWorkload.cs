using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Batch.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Batch = Pulumi.Kubernetes.Batch.V1;

namespace Infra.Kubernetes;

/// <summary>Pods that run to an end at set times: one run at a time, bounded in length, in lateness and in tries.</summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/kubernetes/cron-workload.md</c>.</remarks>
public sealed class CronWorkload : KubernetesComponent
{
    /// <summary>Creates a CronJob.</summary>
    /// <param name="name">The component's name: lower-case letters, digits and hyphens. Also its name in the cluster.</param>
    /// <param name="args">The namespace, the image, the schedule, and what differs from <see cref="CronWorkloadDefaults"/>.</param>
    /// <param name="options">Pulumi's options, such as an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public CronWorkload(string name, CronWorkloadArgs args, ComponentResourceOptions? options = null)
        : base("infra:kubernetes:CronWorkload", name, args, args?.Namespace?.Cluster, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        Namespace = args.Namespace;
        Namespace.AddWorkload(name);
        var settings = new PodSettings(nameof(CronWorkload), args, Platform);
        var template = new PodTemplate(Objects, settings);
        var job = CreateJob(args, template);
        CronJobName = job.Metadata.Apply(metadata => metadata.Name);
        ServiceAccountName = template.AccountName;
        Publish(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["namespaceName"] = Namespace.NamespaceName,
            ["cronJobName"] = CronJobName,
            ["serviceAccountName"] = ServiceAccountName,
            ["links"] = LinkSet.ToOutput(settings.Links),
        });
    }

    /// <summary>The namespace it runs in.</summary>
    public Namespace Namespace { get; }

    /// <summary>The CronJob's name.</summary>
    public Output<string> CronJobName { get; }

    /// <summary>The name of the pods' service account: what roles are bound to.</summary>
    public Output<string> ServiceAccountName { get; }

    private Batch.CronJob CreateJob(CronWorkloadArgs args, PodTemplate template)
    {
        var defaults = CronWorkloadDefaults.For(Tier);
        return Objects.Create(
            "cron-job",
            new ObjectMetaArgs { Name = Name, Namespace = args.Namespace.NamespaceName, Labels = template.Version },
            metadata => new CronJobArgs
            {
                Metadata = metadata,
                Spec = new CronJobSpecArgs
                {
                    Schedule = args.Schedule,
                    TimeZone = args.TimeZone ?? defaults.TimeZone,
                    Suspend = args.IsSuspended,
                    ConcurrencyPolicy = "Forbid",
                    StartingDeadlineSeconds = Seconds(args.StartDeadline ?? defaults.StartDeadline),
                    SuccessfulJobsHistoryLimit = defaults.SuccessHistory,
                    FailedJobsHistoryLimit = defaults.FailureHistory,
                    JobTemplate = new JobTemplateSpecArgs
                    {
                        Metadata = new ObjectMetaArgs { Labels = template.Labels },
                        Spec = new JobSpecArgs
                        {
                            BackoffLimit = args.Retries ?? defaults.Retries,
                            ActiveDeadlineSeconds = Seconds(args.Deadline ?? defaults.Deadline),
                            TtlSecondsAfterFinished = Seconds(defaults.KeepTime),
                            Template = template.Build((pod, _) => Complete(pod, defaults)),
                        },
                    },
                },
            },
            (name, child, options) => new Batch.CronJob(name, child, options),
            args.Customize.CronJob,
            new CustomResourceOptions { DependsOn = template.Prerequisites });
    }

    private static void Complete(PodSpecArgs pod, CronWorkloadDefaults defaults)
    {
        // Each try has a pod of its own, so that the log of one that failed stays.
        pod.RestartPolicy = "Never";
        pod.TerminationGracePeriodSeconds = Seconds(defaults.StopTimeout);
    }

    private static int Seconds(TimeSpan time) => (int)time.TotalSeconds;
}
