using Infra.Cli;
using Infra.Preview.Running;

using var signals = new InterruptSignals();
var host = ToolHost.OfProcess();
var exitCode = await InfraTool.RunAsync(args, host, signals.Token);
await host.Terminal.Out.FlushAsync();
return exitCode;
