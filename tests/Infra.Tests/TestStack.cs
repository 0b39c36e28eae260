using System.Text.Json;
using Pulumi;
using Pulumi.Testing;

[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Infra.Tests;

/// <summary>Runs a program as a stack. Configuration is the process's, as it is for Pulumi, so tests take turns.</summary>
internal static class TestStack
{
    public static readonly IReadOnlyDictionary<string, string> Config = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["infra:owner"] = "payments",
        ["infra:tier"] = "sandbox",
    };

    /// <summary>Runs a program and gives what it registered.</summary>
    public static async Task<RecordedStack> RunAsync(Action program, IReadOnlyDictionary<string, string>? config = null, string[]? zones = null)
    {
        Environment.SetEnvironmentVariable("PULUMI_CONFIG", JsonSerializer.Serialize(config ?? Config));
        var mocks = zones is null ? new RecordingMocks() : new RecordingMocks { Zones = zones };
        await Deployment.TestAsync(mocks, new TestOptions { ProjectName = "shop", StackName = "test", IsPreview = false }, program);
        return mocks.Recorded;
    }

    /// <summary>Runs a program that gives a component arguments it refuses, and gives the message.</summary>
    public static async Task<string> RefusedAsync(Action program, IReadOnlyDictionary<string, string>? config = null)
    {
        string? message = null;
        await RunAsync(
            () =>
            {
                try
                {
                    program();
                }
                catch (InvalidArgumentsException exception)
                {
                    message = exception.Message;
                }
            },
            config);
        return message ?? throw new Xunit.Sdk.XunitException("The arguments were accepted.");
    }
}
