using Infra.Plans;

namespace Infra.Kubernetes.Tests;

/// <summary>Programs that use every component of a cluster in every form, and what is made of them.</summary>
internal static class KubernetesPrograms
{
    private static readonly Dictionary<string, Action> All = new(StringComparer.Ordinal)
    {
        ["smallest"] = () =>
        {
            var space = KubernetesStacks.Namespace();
            _ = KubernetesStacks.WebService(space: space);
            _ = KubernetesStacks.Worker(space: space);
            _ = KubernetesStacks.CronWorkload(space: space);
        },
        ["entries"] = () =>
        {
            var space = KubernetesStacks.Namespace();
            Serve("aws", Entry.AwsLoadBalancer("10.0.0.0/20"));
            Serve("nginx", Entry.Ingress("nginx", "ingress-nginx") with { Issuer = "letsencrypt" });
            Serve("gateway", Entry.Gateway("public", "gateways"));

            void Serve(string name, Entry entry) =>
                KubernetesStacks.WebService(name, args => (args.Domain, args.Entry) = ($"{name}.example.com", entry), space);
        },
        ["links"] = () =>
        {
            var space = KubernetesStacks.Namespace();
            var prices = KubernetesStacks.WebService("prices", space: space);
            _ = KubernetesStacks.WebService(change: args => args.Links.Add(prices), space: space);
            _ = KubernetesStacks.Worker(change: args => args.Links.Add(prices), space: space);
            _ = KubernetesStacks.CronWorkload(change: args => args.Links.Add(prices), space: space);
        },
        ["service with all options"] = () => KubernetesStacks.WebServiceWithAllOptions(),
        ["worker with all options"] = () => KubernetesStacks.WorkerWithAllOptions(),
        ["cron workload with all options"] = () => KubernetesStacks.CronWorkloadWithAllOptions(),
        ["namespace with all options"] = () => KubernetesStacks.NamespaceWithAllOptions(),
    };

    /// <summary>Every program in every tier.</summary>
    public static TheoryData<string, Tier> InEveryTier
    {
        get
        {
            var data = new TheoryData<string, Tier>();
            foreach (var name in All.Keys)
            {
                Enum.GetValues<Tier>().ToList().ForEach(tier => data.Add(name, tier));
            }

            return data;
        }
    }

    public static IEnumerable<string> Names => All.Keys;

    /// <summary>The plan of a program.</summary>
    public static Task<Plan> PreviewAsync(string name, Tier tier) => GoldenPlan.PreviewAsync(All[name], tier);

    /// <summary>The objects that a program makes.</summary>
    public static async Task<IReadOnlyList<Manifest>> ManifestsAsync(string name, Tier tier) => Manifest.Of(await PreviewAsync(name, tier));
}
