namespace Pulumi;

/// <summary>Ends the program with a message about one resource.</summary>
public class ResourceException : Exception
{
    public ResourceException(string message, Resource? resource, bool hideStack = false)
        : base(message)
    {
        Resource = resource;
        HideStack = hideStack;
    }

    internal ResourceException(string message, Resource? resource, Exception innerException)
        : base(message, innerException)
    {
        Resource = resource;
        HideStack = true;
    }

    internal Resource? Resource { get; }

    internal bool HideStack { get; }
}
