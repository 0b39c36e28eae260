#pragma warning disable IDE0005 // Outside its namespace the program sees it only so.
using Infra;
using Infra.Preview.Tests.Programs;

// The first argument names the scenario, the others are those of a stack's own program.
var flags = args[1..];
return args[0] switch
{
    "plain" => await StackRunner.RunAsync<PlainStack>(flags),
    _ when Failures.Find(args[0]) is { } failure => await StackRunner.RunAsync(flags, failure),
    _ when Waits.Find(args[0]) is { } wait => await StackRunner.RunAsync(flags, wait),
    _ => throw new NotSupportedException($"There is no scenario '{args[0]}'."),
};
