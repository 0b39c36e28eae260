namespace Infra.Kubernetes.Tests;

/// <summary>Gives components arguments that they refuse.</summary>
internal static class RefusedArgs
{
    /// <summary>Asserts the whole message of a web service with one problem.</summary>
    public static Task AssertAsync(Action<WebServiceArgs> change, string problem) => AssertAsync("WebService 'api'", problem, () => KubernetesStacks.WebService(change: change));

    /// <summary>Asserts the whole message of a component with one problem.</summary>
    public static async Task AssertAsync(string component, string problem, Action program)
    {
        Assert.Equal($"{component} has 1 invalid argument:\n  - {problem}", await TestStack.RefusedAsync(program));
    }
}
