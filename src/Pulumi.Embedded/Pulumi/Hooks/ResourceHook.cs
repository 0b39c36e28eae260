namespace Pulumi;

/// <summary>A named function of the program that the engine runs around the operations of the resources it is bound to.</summary>
public class ResourceHook
{
    public ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions? options = null)
    {
        Name = name;
        Callback = callback;
        Options = options ?? new ResourceHookOptions();
        Registered = Deployment.Current.Callbacks.RegisterHook(this);
    }

    protected ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions options, Task registered)
    {
        Name = name;
        Callback = callback;
        Options = options;
        Registered = registered;
    }

    public string Name { get; }

    public ResourceHookCallback Callback { get; }

    public ResourceHookOptions Options { get; }

    /// <summary>Resources that are bound to the hook wait for this before their own registration.</summary>
    internal Task Registered { get; }
}
