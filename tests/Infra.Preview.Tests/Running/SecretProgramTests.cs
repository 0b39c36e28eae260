using FsCheck;
using FsCheck.Fluent;
using Infra.Preview.Running;
using Infra.Testing;
using Pulumi;
using Pulumi.Random;

namespace Infra.Preview.Tests.Running;

/// <summary>A secret from config shows nowhere, whatever a program does with it. The program runs in this process, so these tests run alone.</summary>
[Collection(nameof(ProcessCollection))]
public sealed class SecretProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SecretProgramTests() => _folder.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\nconfig:\n  token:\n    secret: true\n");

    public void Dispose() => _folder.Dispose();

    private static readonly Gen<string> Secrets = Gen
        .Elements("abcdefghijkmnopqrstuvwxyzABCXYZ0123456789-_=+/!?$%&*()[]{}<>'\"\\ \u00e9\u6f22\n".ToCharArray())
        .ArrayOf()
        .Select(characters => new string(characters).Trim())
        .Where(text => text.Length is >= 8 and <= 60)
        .Select(text => $"q{text}");

    [Fact]
    public void No_mode_of_use_shows_it()
    {
        var modes = new[] { "none", "log", "throw", "apply", "type", "duplicate", "name" };
        var cases = from secret in Secrets from mode in Gen.Elements(modes) select (Secret: secret, Mode: mode);
        Prop.ForAll(cases.ToArbitrary(), test => AssertHidden(test.Secret, test.Mode)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("none")]
    [InlineData("log")]
    [InlineData("throw")]
    [InlineData("apply")]
    [InlineData("type")]
    [InlineData("duplicate")]
    [InlineData("name")]
    public void A_password_is_hidden_in_every_mode(string mode) => AssertHidden("hunter2-hunter2", mode);

    private void AssertHidden(string secret, string mode)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = new RunnerHost { Out = output, Error = error, CurrentDirectory = _folder.Path };
        var json = _folder.PathOf("plan.json");
        File.Delete(json);
        var exitCode = new PreviewRun(host)
            .RunAsync(["--config", $"token={secret}", "--json", json], () => Deployment.RunAsync(() => Program(mode)))
            .GetAwaiter().GetResult();

        var everything = output.ToString() + error + (File.Exists(json) ? File.ReadAllText(json) : "");
        // Lines are wrapped to the terminal's width, which may cut a secret in two.
        var joined = string.Concat(everything.Split('\n').Select(line => line.Trim()));
        foreach (var text in new[] { everything, joined })
        {
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
            Assert.DoesNotContain(System.Text.Json.JsonSerializer.Serialize(secret).Trim('"'), text, StringComparison.Ordinal);
        }

        Assert.Equal(mode is "none" ? ExitCode.Success : mode is "type" ? ExitCode.BadUsage : ExitCode.Failed, exitCode);
    }

    private static Dictionary<string, object?> Program(string mode)
    {
        var config = new Pulumi.Config();
        var (secret, plain) = (config.RequireSecret("token"), config.Require("token"));
        var kept = secret;
        _ = new RandomPet("kept", new() { Prefix = secret, Separator = plain });
        _ = new RandomPet("computed", new() { Prefix = Output.CreateSecret($"made-of-{plain}"), Keepers = new InputMap<string> { ["a"] = secret } });
        Log.Info($"info {plain}");
        Log.Warn($"warning {plain}");
        switch (mode)
        {
            case "log":
                Log.Error($"error {plain}");
                break;
            case "throw":
                throw new InvalidOperationException($"thrown {plain}");
            case "apply":
                kept = secret.Apply<string>(value => value.Length >= 0 ? throw new InvalidOperationException($"applied {value}") : value);
                break;
            case "type":
                config.RequireInt32("token");
                break;
            case "duplicate":
                _ = new RandomPet(plain);
                _ = new RandomPet(plain);
                break;
            case "name":
                _ = new RandomPet(plain);
                break;
        }

        return new Dictionary<string, object?> { ["kept"] = kept, ["plain"] = $"https://example.com?{plain}", [$"key-{plain}"] = 1 };
    }
}
