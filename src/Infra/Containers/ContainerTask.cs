using System.Globalization;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Ecs = Pulumi.Aws.Ecs;

namespace Infra;

/// <summary>
/// Everything that one task of a workload needs: logs, roles, a security group, a cluster, what is linked, and the task definition
/// that brings it together.
/// </summary>
internal sealed class ContainerTask
{
    private readonly Workload _workload;

    public ContainerTask(Workload workload)
    {
        _workload = workload;
        Logs = CreateLogGroup();
        Roles = new ContainerRoles(workload, Logs);
        var group = new TaskSecurityGroup(workload);
        SecurityGroup = group.Group;
        Cluster = ContainerCluster.Of(workload);
        var links = LinkResources.Create(workload.Component, workload.Settings.Links, Roles.Task, Roles.Execution, SecurityGroup.Id);
        var endpoints = workload.Network.RequireEndpoints(ContainerEndpoints.Needed(workload.Settings));
        Prerequisites = [workload.Network, Cluster.Prerequisite, Roles.ExecutionPolicy, group.Rule, .. AllowSessions(), .. links, .. endpoints];
        Definition = CreateDefinition();
    }

    public CloudWatch.LogGroup Logs { get; }

    public ContainerRoles Roles { get; }

    public Pulumi.Aws.Ec2.SecurityGroup SecurityGroup { get; }

    public ContainerCluster Cluster { get; }

    public Ecs.TaskDefinition Definition { get; }

    /// <summary>What a starting task needs but no argument mentions: a way out, permissions, rules.</summary>
    public IReadOnlyList<Resource> Prerequisites { get; }

    private IEnumerable<Resource> AllowSessions() => _workload.Settings.Sessions is { } sessions ? [sessions.Allow(_workload, Roles.Task)] : [];

    private CloudWatch.LogGroup CreateLogGroup() => _workload.Children.Create(
        "logs",
        tags => new CloudWatch.LogGroupArgs
        {
            Name = "/" + _workload.PhysicalName(NameRule.LogGroup, _workload.Kind.ToLowerInvariant()),
            RetentionInDays = _workload.Settings.Defaults.LogRetentionDays,
            Tags = tags,
        },
        (name, args, options) => new CloudWatch.LogGroup(name, args, options),
        _workload.Customize.LogGroup);

    private Ecs.TaskDefinition CreateDefinition() => _workload.Children.Create(
        "task",
        tags =>
        {
            var args = new Ecs.TaskDefinitionArgs
            {
                Family = _workload.PhysicalName(NameRule.Ecs),
                RequiresCompatibilities = { "FARGATE" },
                NetworkMode = "awsvpc",
                Cpu = _workload.Settings.Cpu.ToString(CultureInfo.InvariantCulture),
                Memory = _workload.Settings.MemoryMiB.ToString(CultureInfo.InvariantCulture),
                RuntimePlatform = new Ecs.Inputs.TaskDefinitionRuntimePlatformArgs
                {
                    OperatingSystemFamily = "LINUX",
                    CpuArchitecture = _workload.Settings.Args.Container.Architecture == CpuArchitecture.Arm64 ? "ARM64" : "X86_64",
                },
                ExecutionRoleArn = Roles.Execution.Arn,
                TaskRoleArn = Roles.Task.Arn,
                ContainerDefinitions = ContainerDefinition.ToJson(_workload, Logs.Name),
                SkipDestroy = _workload.Settings.Defaults.KeepRevisions,
                Tags = tags,
            };
            AddVolumes(args);
            return args;
        },
        (name, args, options) => new Ecs.TaskDefinition(name, args, options),
        _workload.Customize.TaskDefinition);

    private void AddVolumes(Ecs.TaskDefinitionArgs args)
    {
        foreach (var link in _workload.Settings.Links.Where(link => link.Volume is not null))
        {
            args.Volumes.Add(new Ecs.Inputs.TaskDefinitionVolumeArgs
            {
                Name = LinkSet.RoleOf(link),
                EfsVolumeConfiguration = new Ecs.Inputs.TaskDefinitionVolumeEfsVolumeConfigurationArgs
                {
                    FileSystemId = link.Volume!.FileSystemId,
                    // Access by role, which AWS allows over TLS only.
                    TransitEncryption = "ENABLED",
                    AuthorizationConfig = new Ecs.Inputs.TaskDefinitionVolumeEfsVolumeConfigurationAuthorizationConfigArgs
                    {
                        AccessPointId = link.Volume.AccessPointId,
                        Iam = "ENABLED",
                    },
                },
            });
        }
    }
}
