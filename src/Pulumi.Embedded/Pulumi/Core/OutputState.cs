namespace Pulumi;

/// <summary>What all closed types of Output&lt;T&gt; share.</summary>
internal static class OutputState
{
    internal static readonly object Settled = new();

    private const string FailSetting = "PULUMI_ERROR_OUTPUT_STRING";

    /// <summary>The text an output has instead of its value; logs a warning, or throws when the user asked for errors.</summary>
    internal static string DescribeToString()
    {
        const string Message =
            "An Output<T> has no text of its own: its value may come later, or never in a preview. " +
            "Use output.Apply(value => ...) or Output.Format($\"...\") to build a string from it.";

        // The one place in this library that reads this setting, as late as the official SDK does.
        var setting = Environment.GetEnvironmentVariable(FailSetting);
        if (setting == "1" || string.Equals(setting, "true", StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException(Message);

        Log.Warn(Message);
        return Message;
    }
}
