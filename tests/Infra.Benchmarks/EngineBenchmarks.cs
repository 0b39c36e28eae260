using System.Globalization;
using BenchmarkDotNet.Attributes;
using Google.Protobuf.WellKnownTypes;
using Infra.Preview.Engine;
using Infra.Protocol;
using Infra.Protocol.Messages;

namespace Infra.Benchmarks;

/// <summary>The engine alone: a client registers resources one after another over the wire, then takes the plan.</summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    /// <summary>How many resources the client registers.</summary>
    [Params(100, 1_000)]
    public int Resources { get; set; }

    [Benchmark]
    public async Task<int> Register()
    {
        await using var engine = await PreviewEngine.StartAsync(new PreviewEngineOptions { Project = "benchmarks", Stack = "dev" });
        using var channel = new GrpcChannel(engine.MonitorAddress);
        for (var i = 0; i < Resources; i++)
        {
            var request = new RegisterResourceRequest
            {
                Type = "aws:sqs/queue:Queue",
                Name = string.Create(CultureInfo.InvariantCulture, $"queue-{i}"),
                Custom = true,
                AcceptSecrets = true,
                Object = new Struct { Fields = { ["visibilityTimeoutSeconds"] = Value.ForNumber(60), ["sqsManagedSseEnabled"] = Value.ForBool(true) } },
            };
            await channel.CallAsync(ResourceMonitorMethods.RegisterResource, request);
        }

        return engine.Complete().Resources.Count;
    }
}
