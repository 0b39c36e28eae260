namespace Infra.Tests.RoundTrip;

/// <summary>Each component in production, and what one changed argument does to it.</summary>
internal static class RoundTrips
{
    public static IReadOnlyDictionary<Type, ChangeCase> All { get; } = new Dictionary<Type, ChangeCase>
    {
        [typeof(Alarms)] = new(changed => AlarmsStacks.Create(Tier.Production, args => Set(changed, () => args.Notify.Add(Notification.Email("second@example.com")))),
            "+ shop-page-email-second@example.com",
            "+ shop-ticket-email-second@example.com"),
        [typeof(Backup)] = new(changed => BackupStacks.Create(Tier.Production, args => Set(changed, () => args.DailyRetentionDays = 40)),
            "~ nightly-plan: rules[daily].lifecycle.deleteAfter"),
        [typeof(Bucket)] = new(changed => _ = new Bucket("invoices", new() { NoncurrentVersionDays = changed ? 45 : null }),
            "~ invoices-lifecycle: rules[clean-up].noncurrentVersionExpiration.noncurrentDays"),
        [typeof(Budget)] = new(changed => _ = new Budget("shop", new() { Amount = changed ? 600 : 500, Emails = { "team-shop@example.com" } }),
            "~ shop-budget: limitAmount"),
        [typeof(Cache)] = new(changed => CacheStacks.Create(Tier.Production, args => Set(changed, () => args.NodeType = "cache.r7g.xlarge")),
            "~ sessions-nodes: nodeType"),
        [typeof(Cdn)] = new(changed => CdnStacks.OfBucket(Tier.Production, args => Set(changed, () => args.NotFoundPage = "/404.html")),
            "~ web-distribution: customErrorResponses"),
        [typeof(Database)] = new(changed => DatabaseStacks.Create(Tier.Production, args => Set(changed, () => args.Maintenance = new() { BackupRetentionDays = 21 })),
            "~ orders-cluster: backupRetentionPeriod"),
        [typeof(Domain)] = new(changed => _ = new Domain("shop", new() { HostName = "shop.example.com", CertificateAuthorities = changed ? ["amazon.com"] : [] }),
            "+ shop-certificate-authorities"),
        [typeof(EcsCluster)] = new(
            changed => _ = new EcsCluster("shop", new() { SessionKey = changed ? EncryptionKey.FromExisting("data", "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab") : null }),
            "+ shop-sessions",
            "~ shop-cluster: configuration"),
        [typeof(EncryptionKey)] = new(changed => _ = new EncryptionKey("orders", new() { RotationDays = changed ? 180 : null }), "~ orders-key: rotationPeriodInDays"),
        [typeof(FileSystem)] = new(changed => FileSystemStacks.Create(Tier.Production, args => Set(changed, () => args.InfrequentAccessAfterDays = 7)),
            "~ uploads-files: lifecyclePolicies[0].transitionToIa"),
        [typeof(Function)] = new(changed => FunctionStacks.Create(args => Set(changed, () => args.MemoryMiB = 2048), Tier.Production),
            "~ thumbnails-function: memorySize"),
        [typeof(Job)] = new(changed => JobStacks.Create(Tier.Production, args => Set(changed, () => args.Retries = 5)),
            "~ cleanup-machine: definition.States.Run.Retry[2]"),
        [typeof(LoadBalancer)] = new(changed => LoadBalancerStacks.Create(Tier.Production, args => Set(changed, () => args.Domains.Add("*.example.org"))),
            "+ front-certificate-any-example-org",
            "+ front-certificate-record-any-example-org",
            "+ front-certificate-validation-any-example-org",
            "+ front-https-any-example-org"),
        [typeof(Network)] = new(changed => _ = new Network("main", new() { InterfaceEndpoints = changed ? ["sqs"] : [] }),
            "+ main-endpoints",
            "+ main-endpoints-from-network",
            "+ main-sqs-endpoint"),
        [typeof(Queue)] = new(changed => _ = new Queue("billing", new() { VisibilityTimeout = TimeSpan.FromSeconds(changed ? 120 : 60) }),
            "~ billing-queue: visibilityTimeoutSeconds"),
        [typeof(Registry)] = new(changed => _ = new Registry("api", new() { KeepImages = changed ? 50 : null }), "± api-lifecycle: policy.rules[1].selection.countNumber"),
        [typeof(Secret)] = new(changed => _ = new Secret("token", new() { Description = changed ? "Of the partner" : null }), "~ token-secret: description"),
        [typeof(Service)] = new(changed => ServiceStacks.Create(Tier.Production, args => args.Environment["LOG_LEVEL"] = changed ? "debug" : "info"),
            "~ api-service: taskDefinition",
            "± api-task: containerDefinitions[api].environment[LOG_LEVEL].value"),
        [typeof(StaticSite)] = new(changed => StaticSiteStacks.Create(Tier.Production, args => Set(changed, () => args.ContentSecurityPolicy = ContentSecurityPolicy.SameOrigin)),
            "~ shop-response-headers: securityHeadersConfig.contentSecurityPolicy.contentSecurityPolicy"),
        [typeof(Table)] = new(changed => TableStacks.Create(args => Set(changed, () => args.TimeToLiveAttribute = "expiresAt")), "~ orders-table: ttl"),
        [typeof(Topic)] = new(changed => _ = new Topic("orders", new() { Publishers = changed ? [TopicPublisher.EventBridge] : [] }),
            "+ orders-key-alias",
            "+ orders-key-key",
            "+ orders-key-policy",
            "~ orders-policy: policy.Statement[Publisher1]",
            "~ orders-topic: kmsMasterKeyId"),
        [typeof(Worker)] = new(changed => WorkerStacks.Create(Tier.Production, args => args.Environment["LOG_LEVEL"] = changed ? "debug" : "info"),
            "~ mailer-service: taskDefinition",
            "± mailer-task: containerDefinitions[mailer].environment[LOG_LEVEL].value"),
    };

    private static void Set(bool changed, Action set)
    {
        if (changed)
        {
            set();
        }
    }
}
