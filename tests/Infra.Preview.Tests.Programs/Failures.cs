using Pulumi;
using Pulumi.Random;

namespace Infra.Preview.Tests.Programs;

/// <summary>Programs that fail, each in one way.</summary>
internal static class Failures
{
    public static Func<IDictionary<string, object?>>? Find(string name) => name switch
    {
        "throws" => () => throw new InvalidOperationException("The orders table needs a key."),
        "throws-deep" => () => new Dictionary<string, object?> { ["x"] = Outer() },
        "throws-in-apply" => () => new Dictionary<string, object?> { ["x"] = new RandomPet("pet").Id.Apply<string>(Explode) },
        "throws-run-exception" => () => throw new RunException("Choose a region first."),
        "missing-config" => () => new Dictionary<string, object?> { ["x"] = new Config().Require("domain") },
        "missing-secret" => () => new Dictionary<string, object?> { ["x"] = new Config("aws").RequireSecret("token") },
        "wrong-config-type" => () => new Dictionary<string, object?> { ["x"] = new Config().RequireInt32("replicas") },
        "wrong-config-object" => () => new Dictionary<string, object?> { ["x"] = new Config().RequireObject<Dictionary<string, int>>("sizes") },
        "missing-input" => () =>
        {
            _ = new RandomPassword("token", new());
            return new Dictionary<string, object?>();
        }
        ,
        "unsupported-input" => () =>
        {
            _ = new Thing("thing", new ThingArgs { When = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) });
            return new Dictionary<string, object?>();
        }
        ,
        "duplicate" => () =>
        {
            _ = new RandomPet("pet");
            _ = new RandomPet("pet");
            return new Dictionary<string, object?>();
        }
        ,
        "logs-error" => () =>
        {
            Log.Error("The quota is used up.");
            return new Dictionary<string, object?>();
        }
        ,
        "many-errors" => () =>
        {
            for (var i = 0; i < 12; i++)
            {
                Log.Error($"Problem {i:00}.");
            }

            return new Dictionary<string, object?>();
        }
        ,
        "exit-code" => () => throw new RunException(""),
        "hostile" => () =>
        {
            _ = new RandomPet("red\u001b[31m\nnext\u202Eline");
            return new Dictionary<string, object?> { ["out\u001b]0;title\u0007"] = "\u001b[2J" };
        }
        ,
        _ => null,
    };

    private static string Outer()
    {
        try
        {
            return Explode("x");
        }
        catch (NotSupportedException problem)
        {
            throw new InvalidOperationException("The name cannot be made.", problem);
        }
    }

    private static string Explode(string value) => throw new NotSupportedException($"No pets called {value.Length}.");

    private sealed class Thing(string name, ThingArgs args) : CustomResource("test:index:Thing", name, args, options: null);

    private sealed class ThingArgs : ResourceArgs
    {
        [Input("when")]
        public DateTime When { get; set; }

        [Input("tags")]
        public InputMap<string> Tags { get; set; } = new();
    }
}
