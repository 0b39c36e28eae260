using BenchmarkDotNet.Running;
using Infra.Benchmarks.Processes;

// `processes` measures built programs from outside, as a user feels them; anything else goes to BenchmarkDotNet.
if (args is ["processes", .. var rest])
{
    return ProcessBenchmark.Run(rest);
}

BenchmarkSwitcher.FromAssembly(typeof(ProcessBenchmark).Assembly).Run(args);
return 0;
