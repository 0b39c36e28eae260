using Infra.Cli;
using Infra.Preview.Running;

using var signals = new InterruptSignals();
return await InfraTool.RunAsync(args, ToolHost.OfProcess(), signals.Token);
