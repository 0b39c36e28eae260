namespace Pulumi;

/// <summary>Ends the program with a message for its user, without a stack trace.</summary>
public class RunException : Exception
{
    public RunException(string message)
        : base(message)
    {
    }

    public RunException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames) =>
        new($"[Output] properties of a stack are of type Output<T>; these are not: {string.Join(", ", outputAttributeNames)}.");

    internal static RunException OutputsAreMissing(IEnumerable<string> outputAttributeNames) =>
        new($"[Output] properties of a stack are assigned in its constructor; these are null: {string.Join(", ", outputAttributeNames)}.");
}
