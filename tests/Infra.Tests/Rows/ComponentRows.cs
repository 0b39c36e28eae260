using System.Collections.Immutable;

namespace Infra.Tests;

/// <summary>What components have without being asked. Nothing is taken off this list without a decision that says why.</summary>
internal static class ComponentRows
{
    public static ImmutableArray<ComponentRow> All { get; } =
    [
        // Network
        new("network/stable-addresses", "An address plan that another zone never renumbers"),
        new("network/zones", "Two zones in a sandbox, three elsewhere"),
        new("network/nat", "A regional NAT gateway, one zonal gateway in a sandbox"),
        new("network/tiers", "Public, private and isolated subnets; no task or database has a public address"),
        new("network/default-group", "A default security group that lets nothing through"),
        new("network/flow-logs", "Flow logs, of rejected connections only in a sandbox"),
        new("network/gateway-endpoints", "Endpoints for S3 and DynamoDB"),
        new("network/interface-endpoints", "Interface endpoints for what is linked, without NAT"),
        new("network/endpoint-policies", "Endpoints for roles of this account only"),
        new("network/service-connect", "Names between services by Service Connect") { Decision = "network-and-service-scope", NotDone = "Service Connect or a Cloud Map namespace" },

        // Service
        new("service/circuit-breaker", "A circuit breaker that rolls back"),
        new("service/rollback-fails", "A deployment that ECS rolled back fails"),
        new("service/rollback-alarm", "An alarm that rolls a deployment back"),
        new("service/canary", "A canary in production, rolling elsewhere"),
        new("service/capacity-kept", "100 to 200 % of the tasks during a deployment"),
        new("service/tasks", "A task for each zone in production"),
        new("service/zones-balanced", "Balancing of zones written out"),
        new("service/scaling", "Scaling by processor, memory and requests, which owns the count"),
        new("service/backlog", "Workers scale on the backlog of their queue"),
        new("service/capacity-providers", "Capacity providers, never a launch type"),
        new("service/read-only-root", "A read-only root and a writable /tmp"),
        new("service/no-root", "No root, no capabilities, an init process"),
        new("service/no-exec", "Nobody gets into a container; where allowed, sessions are encrypted and logged"),
        new("service/secrets", "Secrets by ARN only, for a role that reads exactly those"),
        new("service/image", "Images by digest or by a tag that does not move"),
        new("service/logs", "A log group of its own that ends, enhanced Container Insights"),
        new("service/restarts", "Crashed containers restart in their task"),
        new("service/stop", "Containers live longer than the load balancer waits"),
        new("service/awaited", "The end of a deployment is awaited, and Ctrl-C goes back"),
        new("service/shared-load-balancer", "Load balancers of their own and shared ones"),
        new("service/shared-in-sandbox", "A shared load balancer by default in a sandbox") { Decision = "network-and-service-scope", NotDone = "A shared load balancer by default in a sandbox" },
        new("service/load-balancer-protected", "A load balancer that cannot be deleted by mistake in production"),
        new("service/invalid-headers", "Invalid headers dropped, desync mitigation defensive"),
        new("service/tls-policy", "TLS 1.2 and 1.3 with forward secrecy only"),
        new("service/redirect", "Port 80 redirects; plain HTTP has to be said"),
        new("service/groups", "A load balancer reaches the port of its tasks and nothing else"),
        new("service/access-logs", "Access logs in production, in a private bucket"),
        new("service/firewall", "A firewall before what is public in production"),
        new("service/security-headers", "Security headers, and no word about the server"),
        new("service/content-policy", "A content policy at the load balancer") { Decision = "network-and-service-scope", NotDone = "Content-Security-Policy header on the load balancer" },
        new("service/zonal-shift", "A load balancer that can leave a zone, in production"),
        new("service/order", "Target groups that can be replaced, after their listener"),

        // Database
        new("database/deletion-protection", "Protection of cluster and instances"),
        new("database/final-snapshot", "A final snapshot with a name of its own; automated backups stay"),
        new("database/encryption", "Encryption at rest"),
        new("database/password", "A master password that AWS manages"),
        new("database/iam", "IAM logins for users that are not the master"),
        new("database/proxy", "A proxy for callers in bursts") { Decision = "data-scope", NotDone = "RDS Proxy by default" },
        new("database/capacity", "Serverless capacity by tier; a sandbox pauses"),
        new("database/reader", "A hot reader in another zone"),
        new("database/backups", "Backups by tier, with the tags of the cluster"),
        new("database/insights", "Insights, monitoring and exported logs"),
        new("database/tls", "Parameters of each major version, with TLS forced"),
        new("database/major-upgrade", "Major upgrades in two steps"),
        new("database/minor-upgrade", "Minor upgrades by AWS, no paid extended support"),
        new("database/replacement", "A change that would replace the data is blocked"),

        // Table
        new("table/on-demand", "Paid by request"),
        new("table/recovery", "Point-in-time recovery, and protection outside a sandbox"),
        new("table/indexes", "Indexes as resources of their own, one after the other"),
        new("table/signals", "Throttling, errors and latency are watched"),
        new("table/replacement", "Another key would replace the table and is blocked"),

        // Cache
        new("cache/valkey", "Valkey"),
        new("cache/tls", "TLS, encryption at rest, users of IAM"),
        new("cache/failover", "A replica in another zone that takes over"),
        new("cache/snapshots", "Snapshots, a final one, and a log of slow commands"),
        new("cache/serverless", "ElastiCache Serverless with limits") { Decision = "data-scope", NotDone = "nodes, not Serverless" },
        new("cache/signals", "Evictions, processor, memory and connections are watched"),

        // Queue and Topic
        new("queue/dead-letters", "A dead-letter queue: five attempts, fourteen days"),
        new("queue/encryption", "Encryption, TLS only, this account only"),
        new("queue/redrive", "Failures of this queue only, and how to hand them out again"),
        new("queue/signals", "Dead letters, age and time to drain are watched"),
        new("queue/visibility", "A visibility timeout that fits the consumers"),
        new("topic/encryption", "Topics encrypted, TLS only, this account only"),
        new("topic/publishers", "Services that publish are let into topic and key"),

        // Bucket
        new("bucket/private", "All public access blocked, the owner owns all objects"),
        new("bucket/tls", "TLS 1.2 or newer only"),
        new("bucket/encryption", "Encryption, and none with keys of customers"),
        new("bucket/versions", "Versions that end, and uploads that are given up"),
        new("bucket/objects-kept", "Objects are deleted with their bucket in a sandbox only"),
        new("bucket/access-logs", "Access logs in production"),
        new("bucket/cors", "No site may call unless it is named"),
        new("bucket/events", "Events by EventBridge, not by notifications"),
        new("bucket/notifications", "Notifications of buckets") { Decision = "storage-scope", NotDone = "Notifications to queues and functions" },

        // Cdn and StaticSite
        new("cdn/private-bucket", "Access to a private bucket for exactly this distribution"),
        new("cdn/tls-floor", "TLS 1.2 of 2025 as the floor"),
        new("cdn/redirect", "HTTPS only"),
        new("cdn/headers", "Security headers with a content policy"),
        new("cdn/firewall", "A firewall in production"),
        new("cdn/logs", "Access logs in production"),
        new("cdn/http3", "HTTP/2 and 3, IPv6, compression, managed cache policies"),
        new("cdn/vpc-origin", "Internal services are reached inside their network"),
        new("site/caching", "Files for ever, pages never, a fallback for single pages"),
        new("cdn/invalidation", "Invalidation by a deployment") { Decision = "domain-and-cdn-scope", NotDone = "Invalidations by a deployment" },

        // Domain
        new("domain/validated", "Certificates that DNS proves, awaited"),
        new("domain/us-east-1", "A copy in us-east-1 for CloudFront"),
        new("domain/records", "Records for IPv4 and IPv6 that overwrite nothing"),
        new("domain/expiry", "Days to expiry are watched"),

        // Alarms
        new("alarms/with-components", "Alarms come with the component, each with a severity"),
        new("alarms/burn-rate", "Burn rates in several windows"),
        new("alarms/limits", "CloudWatch's limits are known beforehand"),
        new("alarms/topic", "Encrypted topics that alarms may publish to, for pages and tickets"),
        new("alarms/mute", "Silence during maintenance"),
        new("alarms/mute-deployments", "Silence during deployments") { Decision = "alarms-and-backup-scope", NotDone = "Silence during deployments" },
        new("alarms/runbook", "A meaning and a runbook in every alarm"),
        new("alarms/dashboards", "A dashboard for each component and for the stack, status first"),
        new("alarms/tracing", "OpenTelemetry by default") { Decision = "alarms-and-backup-scope", NotDone = "Tracing and OpenTelemetry" },

        // Job
        new("job/schedule", "EventBridge Scheduler, with a time zone"),
        new("job/retries", "A few attempts to start, and a dead-letter queue"),
        new("job/dead-man", "Missed and failed runs are noticed, whatever the schedule"),
        new("job/rarer-than-quarterly", "A dead man's switch for jobs that run less often than every 85 days") { Decision = "worker-and-job-scope", NotDone = "every 85 days" },
        new("job/exit-code", "The exit code is the result"),
        new("job/no-overlap", "No run while an older one goes on, a deadline, a window"),
        new("job/role", "A role that runs the family and passes two roles"),

        // Secret and EncryptionKey
        new("key/rotation", "Rotation, thirty days to change one's mind, an alias"),
        new("key/policy", "Services use a key only as far as they are named"),
        new("secret/recovery", "Deleted secrets can be brought back, and made again at once"),
        new("secret/rotation", "Rotation where there is somebody to rotate, and copies"),
        new("secret/no-value", "No value in the program or the state"),
        new("secret/write-only", "Write-only values") { Decision = "messages-and-keys-scope", NotDone = "write-only" },
        new("secret/reference", "A secret cannot be taken for its value"),
    ];
}
