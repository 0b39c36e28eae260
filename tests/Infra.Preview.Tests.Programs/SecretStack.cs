using Pulumi;
using Pulumi.Random;

namespace Infra.Preview.Tests.Programs;

/// <summary>Spills a secret from config wherever a program can: inputs, outputs, messages, errors. Which of them says <c>mode</c>.</summary>
internal sealed class SecretStack : Stack
{
    public SecretStack()
    {
        var config = new Config();
        var secret = config.RequireSecret("token");
        var plain = config.Require("token");
        _ = new RandomPet("kept", new() { Prefix = secret, Separator = plain });
        _ = new RandomPet("computed", new() { Prefix = Output.CreateSecret($"made-of-{plain}"), Keepers = new InputMap<string> { ["a"] = secret } });
        Log.Info($"info {plain}");
        Log.Warn($"warning {plain}");
        Kept = secret;
        Plain = Output.Create($"url?{plain}");
        switch (config.Get("mode"))
        {
            case "log":
                Log.Error($"error {plain}");
                break;
            case "throw":
                throw new InvalidOperationException($"thrown {plain}");
            case "apply":
                Kept = secret.Apply<string>(value => value.Length >= 0 ? throw new InvalidOperationException($"applied {value}") : value);
                break;
            case "type":
                config.RequireInt32("token");
                break;
            case "duplicate":
                _ = new RandomPet(plain);
                _ = new RandomPet(plain);
                break;
        }
    }

    [Output]
    public Output<string> Kept { get; private set; }

    [Output]
    public Output<string> Plain { get; private set; }
}
