using Pulumi;

namespace Infra.Kubernetes;

/// <summary>A secret that the cluster hands to a container when it starts.</summary>
public sealed class PodSecret
{
    private PodSecret(string secret, string key, Input<string>? value)
    {
        Secret = secret;
        Key = key;
        SecretValue = value;
    }

    /// <summary>The Secret's name in the namespace. Empty for a value.</summary>
    public string Secret { get; }

    /// <summary>The key within the Secret. Empty for a value.</summary>
    public string Key { get; }

    internal Input<string>? SecretValue { get; }

    /// <summary>A key of a Secret that something else keeps in the namespace, such as the External Secrets operator.</summary>
    /// <param name="secret">The Secret's name.</param>
    /// <param name="key">The key within it.</param>
    public static PodSecret Of(string secret, string key) => new(secret, key, value: null);

    /// <summary>
    /// A value that Pulumi knows, such as <c>config.RequireSecret("apiKey")</c>. It is encrypted in the state and kept in a Secret that cannot be
    /// changed: another value makes another Secret, and pods that name it.
    /// </summary>
    /// <param name="value">The value. Marked as secret if it is not yet.</param>
    public static PodSecret Value(Input<string> value) => new("", "", Output.CreateSecret(value.ToOutput()));
}
