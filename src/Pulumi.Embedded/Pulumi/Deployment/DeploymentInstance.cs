namespace Pulumi;

/// <summary>The running deployment, as a program sees it.</summary>
public sealed class DeploymentInstance
{
    private readonly Deployment _deployment;

    internal DeploymentInstance(Deployment deployment)
    {
        _deployment = deployment;
    }

    public string StackName => _deployment.Settings.StackName;

    public string ProjectName => _deployment.Settings.ProjectName;

    public string OrganizationName => _deployment.Settings.OrganizationName;

    /// <summary>The folder of the project's Pulumi.yaml.</summary>
    /// <exception cref="InvalidOperationException">The engine did not say.</exception>
    public string RootDirectory => _deployment.Settings.RootDirectory
        ?? throw new InvalidOperationException("The project's root directory is not known to this deployment.");

    /// <summary>True in a preview, which changes nothing.</summary>
    public bool IsDryRun => _deployment.Settings.IsDryRun;

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _deployment.Invokes.Invoke<T>(token, args, options, null);

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.Invokes.Invoke<T>(token, args, options, registerPackageRequest);

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        _deployment.Invokes.Invoke<T>(token, args, options, null);

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.Invokes.Invoke<T>(token, args, options, registerPackageRequest);

    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _deployment.Invokes.InvokeSingle<T>(token, args, options, null);

    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.Invokes.InvokeSingle<T>(token, args, options, registerPackageRequest);

    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        _deployment.Invokes.InvokeSingle<T>(token, args, options, null);

    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.Invokes.InvokeSingle<T>(token, args, options, registerPackageRequest);

    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _deployment.Invokes.InvokeAsync(token, args, options, null);

    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.Invokes.InvokeAsync(token, args, options, registerPackageRequest);

    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _deployment.Invokes.InvokeAsync<T>(token, args, options, null);

    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.Invokes.InvokeAsync<T>(token, args, options, registerPackageRequest);

    public Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _deployment.Invokes.InvokeSingleAsync<T>(token, args, options, null);

    public Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.Invokes.InvokeSingleAsync<T>(token, args, options, registerPackageRequest);

    public Output<T> Call<T>(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        _deployment.Methods.Call<T>(token, args, self, options, null);

    public Output<T> Call<T>(string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.Methods.Call<T>(token, args, self, options, registerPackageRequest);

    public void Call(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        _deployment.Methods.Call(token, args, self, options, null);

    public void Call(string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.Methods.Call(token, args, self, options, registerPackageRequest);

    /// <summary>Adds a function that may change every later call of a provider's function.</summary>
    public void RegisterInvokeTransform(InvokeTransform transform) => _deployment.Callbacks.AddInvokeTransform(transform);
}
