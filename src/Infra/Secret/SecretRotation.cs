using Pulumi;

namespace Infra;

/// <summary>Who renews the value of a <see cref="Secret"/>, and how often.</summary>
public sealed class SecretRotation
{
    /// <summary>
    /// The ARN of the function that renews the value, in this account and Region. It needs <c>GetSecretValue</c>, <c>PutSecretValue</c>,
    /// <c>DescribeSecret</c> and <c>UpdateSecretVersionStage</c> on the secret.
    /// </summary>
    public required Input<string> FunctionArn { get; set; }

    /// <summary>After how many days: 1 to 1000. Default: <see cref="SecretDefaults.RotationDays"/>.</summary>
    public int? AfterDays { get; set; }

    /// <summary>True to renew the value at once, besides later. Default: false, the function is only tested.</summary>
    public bool Immediately { get; set; }
}
