namespace Pulumi;

/// <summary>An output of another stack; one of the two values is set, or none when there is no such output.</summary>
public class StackReferenceOutputDetails
{
    public object? Value { get; set; }

    public object? SecretValue { get; set; }
}
