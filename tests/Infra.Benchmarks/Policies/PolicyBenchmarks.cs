using BenchmarkDotNet.Attributes;
using Infra.Plans;
using Infra.Policies;

namespace Infra.Benchmarks.Policies;

/// <summary>All rules over a plan, by the number of resources.</summary>
[MemoryDiagnoser]
public class PolicyBenchmarks
{
    private Plan _plan = null!;

    /// <summary>How many resources the plan has.</summary>
    [Params(1_000, 10_000)]
    public int Resources { get; set; }

    [GlobalSetup]
    public void Setup() => _plan = PolicyPlan.Of(Resources);

    [Benchmark]
    public int Judge() => PolicyEngine.Evaluate(_plan, new EvaluationOptions { Pack = BuiltInPacks.Strict }).Findings.Count;
}
