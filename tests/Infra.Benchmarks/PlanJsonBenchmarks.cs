using System.Globalization;
using BenchmarkDotNet.Attributes;
using Infra.Plans;

namespace Infra.Benchmarks;

/// <summary>Writing and reading the plan file, by the number of resources.</summary>
[MemoryDiagnoser]
public class PlanJsonBenchmarks
{
    private Plan _plan = null!;
    private string _json = "";

    /// <summary>How many resources the plan has.</summary>
    [Params(1_000, 10_000)]
    public int Resources { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _plan = new Plan
        {
            Project = "benchmarks",
            Stack = "dev",
            Resources = [.. Enumerable.Range(0, Resources).Select(Queue)],
        };
        _json = PlanJson.ToText(_plan);
    }

    [Benchmark]
    public int Write() => PlanJson.ToBytes(_plan).Length;

    [Benchmark]
    public int Read() => PlanJson.Read(_json).Resources.Count;

    private static PlannedResource Queue(int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"queue-{number}");
        return new PlannedResource
        {
            Urn = $"urn:pulumi:dev::benchmarks::aws:sqs/queue:Queue::{name}",
            Type = "aws:sqs/queue:Queue",
            Name = name,
            Inputs = new MapValue(
            [
                new("visibilityTimeoutSeconds", new NumberValue(60)),
                new("sqsManagedSseEnabled", BoolValue.True),
                new("tags", new MapValue([new("owner", new StringValue("benchmarks")), new("name", new StringValue(name))])),
            ]),
        };
    }
}
