using BenchmarkDotNet.Running;
using Infra.Benchmarks.Policies;
using Infra.Benchmarks.Processes;
using Infra.Benchmarks.Reports;

// `processes` measures built programs from outside, as a user feels them, `policies` the rules and `reports` the reports by size; anything else goes to BenchmarkDotNet.
switch (args)
{
    case ["processes", .. var rest]:
        return ProcessBenchmark.Run(rest);
    case ["policies", .. var rest]:
        return PolicyScale.Run(rest);
    case ["reports", .. var rest]:
        return ReportScale.Run(rest);
}

BenchmarkSwitcher.FromAssembly(typeof(ProcessBenchmark).Assembly).Run(args);
return 0;
