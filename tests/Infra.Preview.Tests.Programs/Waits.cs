#pragma warning disable RS0030 // A program may write to its console.
using System.Diagnostics;
using Pulumi;
using Pulumi.Random;

namespace Infra.Preview.Tests.Programs;

/// <summary>Programs that take long or never end.</summary>
internal static class Waits
{
    // Silence of four seconds would be a hang.
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(6);

    public static Func<Task>? Find(string name) => name switch
    {
        "circle" => Circle,
        "never-set" => NeverSet,
        "child-waits-for-parent" => ChildWaitsForParent,
        "delay" => () => Apply(async value =>
        {
            await Task.Delay(Long);
            return value;
        }),
        "sleep" => () => Apply(value =>
        {
            Thread.Sleep(Long);
            return Task.FromResult(value);
        }),
        "compute" => () => Apply(value =>
        {
            for (var watch = Stopwatch.StartNew(); watch.Elapsed < Long;)
            {
                value = value.Length > 100 ? value[50..] : value + "x";
            }

            return Task.FromResult(value);
        }),
        "process" => () => Apply(async value =>
        {
            using var process = Process.Start("sleep", "6");
            await process.WaitForExitAsync();
            return value;
        }),
        "sleep-in-program" => () =>
        {
            Thread.Sleep(Long);
            return Task.CompletedTask;
        }
        ,
        "forever" => () =>
        {
            Console.Error.WriteLine("started");
            Thread.Sleep(Timeout.Infinite);
            return Task.CompletedTask;
        }
        ,
        "thread-forever" => () =>
        {
            new Thread(() => Thread.Sleep(Timeout.Infinite)).Start();
            Console.Error.WriteLine("started");
            return new TaskCompletionSource().Task;
        }
        ,
        _ => null,
    };

    private static Task Circle()
    {
        var later = new DeferredOutput<string>();
        var first = new RandomPet("first", new() { Prefix = later.Output });
        var second = new RandomPet("second", new() { Prefix = first.Id });
        later.Resolve(second.Id);
        return Task.CompletedTask;
    }

    private static Task NeverSet()
    {
        _ = new RandomPet("done");
        _ = new RandomPet("waiting", new() { Prefix = Output.Create(new TaskCompletionSource<string>().Task) });
        return Task.CompletedTask;
    }

    private static Task ChildWaitsForParent()
    {
        _ = new Parent("parent");
        return Task.CompletedTask;
    }

    private static Task Apply(Func<string, Task<string>> slow)
    {
        _ = new RandomPet("after", new() { Prefix = new RandomPet("before").Id.Apply(slow) });
        return Task.CompletedTask;
    }

    private sealed class Parent : ComponentResource
    {
        public Parent(string name)
            : base("test:index:Parent", name)
        {
            _ = new RandomPet("child", new(), new() { Parent = this, DependsOn = this });
            RegisterOutputs();
        }
    }
}
