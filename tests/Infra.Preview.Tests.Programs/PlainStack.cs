#pragma warning disable RS0030 // A program may write to its console.
using Pulumi;
using Pulumi.Random;

namespace Infra.Preview.Tests.Programs;

/// <summary>A stack that works: a component, a resource beside it, outputs of each kind, a warning, and a line on the console.</summary>
internal sealed class PlainStack : Stack
{
    public PlainStack()
    {
        var config = new Config();
        var names = new Names("shop", config.GetInt32("length") ?? 2);
        var token = new RandomPassword("token", new() { Length = 24 });
        Log.Warn("Two names are few.", names);
        Console.WriteLine($"hello from {Environment.CurrentDirectory}");
        Name = names.First;
        Token = token.Result;
        Greeting = config.Get("greeting") is { } greeting ? Output.Create(greeting) : Output.Format($"Hello {names.First}");
    }

    [Output("name")]
    public Output<string> Name { get; private set; }

    [Output("token")]
    public Output<string> Token { get; private set; }

    [Output("greeting")]
    public Output<string> Greeting { get; private set; }

    private sealed class Names : ComponentResource
    {
        public Names(string name, int length)
            : base("test:index:Names", name)
        {
            var pet = new RandomPet($"{name}-pet", new() { Length = length }, new() { Parent = this });
            _ = new RandomId($"{name}-id", new() { ByteLength = 4, Prefix = pet.Id }, new() { Parent = this });
            First = pet.Id;
            RegisterOutputs();
        }

        public Output<string> First { get; }
    }
}
