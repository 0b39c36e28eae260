namespace Infra.Protocol.Tests;

/// <summary>How long a test waits for what must happen before it calls it missing. Never a measure of speed.</summary>
internal static class Patience
{
    public static readonly TimeSpan Long = TimeSpan.FromMinutes(1);
}
