namespace Infra.Policies.Rules;

/// <summary>No container of a task is privileged, writable, without logs or with secrets in its environment.</summary>
public sealed class TaskIsHardened : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-360",
        Slug = "ecs-task-hardened",
        Title = "Containers of tasks are isolated, logged and without plain secrets",
        Pillars = [Pillar.Security, Pillar.Observability],
        Severity = Severity.High,
        Why = "A container that is privileged, shares namespaces of its host or can write to its own image gives whoever "
            + "breaks into it more than its program. A password in the environment can be read by everyone who may list task "
            + "definitions.",
        Fix = "Use the Infra Service component, which does all of it and takes passwords as Secrets; on a raw TaskDefinition "
            + "set readonlyRootFilesystem and logConfiguration for each container, and secrets in place of environment.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("ECS.1"), Fsbp("ECS.3"), Fsbp("ECS.4"), Fsbp("ECS.5"), Fsbp("ECS.8"), Fsbp("ECS.9")],
        Links = ["https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html"],
        Anchors = ["cdk-nag ECS2", "cdk-nag ECS7", "checkov CKV_AWS_334", "checkov CKV_AWS_335", "checkov CKV_AWS_336", "trivy AWS-0036"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.TaskDefinition];

    /// <inheritdoc/>
    public override string Good => """
        aws:ecs/taskDefinition:TaskDefinition orders:
          networkMode: awsvpc
          containerDefinitions: !json
            - name: orders
              image: acme/orders:1.4.2
              readonlyRootFilesystem: true
              logConfiguration: { logDriver: awslogs }
              environment: [{ name: LOG_LEVEL, value: info }]
              secrets: [{ name: DB_PASSWORD, valueFrom: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders" }]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:ecs/taskDefinition:TaskDefinition orders:
          containerDefinitions: !json
            - name: orders
              image: acme/orders:1.4.2
              privileged: true
              readonlyRootFilesystem: true
              logConfiguration: { logDriver: awslogs }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        resource.Require(!resource["networkMode"].Is("host"), "The task uses the network of its host.");
        resource.Require(!resource["pidMode"].Is("host"), "The task sees the processes of its host.");
        resource.Require(!resource["ipcMode"].Is("host"), "The task shares memory with its host.");

        var windows = resource["runtimePlatform"]["operatingSystemFamily"].StartsWith("WINDOWS");
        foreach (var container in resource["containerDefinitions"].Json().Items)
        {
            if (container.IsUnknown)
            {
                resource.Require(Truth.UnknownBecause(container), "A container is not isolated.");
                continue;
            }

            resource.Require(!container["privileged"].IsTrue(), "A container is privileged.");
            resource.Require(windows | container["readonlyRootFilesystem"].IsTrue(), "A container can write to its root file system.");
            resource.Require(container["logConfiguration"]["logDriver"].IsSet(), "A container has no log configuration.");
            foreach (var variable in container["environment"].Items)
            {
                // Where a task logs in with its role, the connection string has a user and no secret.
                var isOpen = variable["value"].Text is { } text && ConnectionText.HasUserOnly(text);
                var plain = SecretNames.Look(variable["name"]) & variable["value"].IsSet() & Truth.Of(!isOpen);
                resource.Require(!plain.At(variable["name"]), "An environment variable named like a secret has a plain value.");
            }
        }
    }
}
