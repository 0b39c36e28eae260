using Infra.Protocol.Messages;

namespace Pulumi;

/// <summary>Timeouts on the wire are Go durations: 1h30m, 90s, 1.5s.</summary>
internal static class TimeoutWriter
{
    internal static RegisterResourceRequest.Types.CustomTimeouts? Write(CustomTimeouts? timeouts) => timeouts is null ? null : new()
    {
        Create = GoDuration.Format(timeouts.Create),
        Update = GoDuration.Format(timeouts.Update),
        Delete = GoDuration.Format(timeouts.Delete),
    };

    internal static CustomTimeouts? Read(RegisterResourceRequest.Types.CustomTimeouts? timeouts) => timeouts is null ? null : new()
    {
        Create = GoDuration.Parse(timeouts.Create),
        Update = GoDuration.Parse(timeouts.Update),
        Delete = GoDuration.Parse(timeouts.Delete),
    };
}
