#pragma warning disable RS0030 // A program of a test: it misbehaves on purpose.
using Infra.Cli.Tests.Programs;
using Pulumi;

// The project's name says which program this is; the engine hands it over as the Pulumi CLI does.
switch (Environment.GetEnvironmentVariable("PULUMI_PROJECT"))
{
    case "network":
        return await Deployment.RunAsync(Estate.Network);
    case "shop":
        return await Deployment.RunAsync(Estate.Shop);
    case "mirror-a":
        return await Deployment.RunAsync(() => Estate.Mirror("mirror-b"));
    case "mirror-b":
        return await Deployment.RunAsync(() => Estate.Mirror("mirror-a"));
    case "failing":
        return await Deployment.RunAsync(Estate.Full);
    case "telling":
        return await Deployment.RunAsync(Estate.Ill);
    case "nested":
        return await Deployment.RunAsync(Estate.Nested);
    case "photos":
        return await Deployment.RunAsync(Estate.Store);
    case "hanging":
        return await Deployment.RunAsync(() => Thread.Sleep(Timeout.Infinite));
    case "waiting":
        return await Deployment.RunAsync(() =>
        {
            using var child = System.Diagnostics.Process.Start("sleep", "86399");
            Console.Error.WriteLine($"started {Environment.ProcessId} {child.Id}");
            Thread.Sleep(Timeout.Infinite);
        });
    case "crashing":
        throw new InvalidOperationException("The disk is on fire.");
    case "chatting":
        Console.WriteLine("hello from the program");
        return await Deployment.RunAsync(Estate.Network);
    case "garbage":
        for (var i = 0; i < 20_000; i++)
        {
            Console.Error.Write("\u001b[2J\u001b]0;gotcha\u0007\0 garbage \ud83d\ude00 ");
        }

        return 3;
    default:
        return 0;
}
