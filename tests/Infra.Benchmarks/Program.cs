using BenchmarkDotNet.Running;
using Infra.Benchmarks.Policies;
using Infra.Benchmarks.Processes;

// `processes` measures built programs from outside, as a user feels them, `policies` the rules by size; anything else goes to BenchmarkDotNet.
switch (args)
{
    case ["processes", .. var rest]:
        return ProcessBenchmark.Run(rest);
    case ["policies", .. var rest]:
        return PolicyScale.Run(rest);
}

BenchmarkSwitcher.FromAssembly(typeof(ProcessBenchmark).Assembly).Run(args);
return 0;
