namespace Pulumi;

public static class Log
{
    public static void Warn(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        throw new InvalidOperationException("No deployment is running.");
}
