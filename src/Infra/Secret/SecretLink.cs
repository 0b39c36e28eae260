namespace Infra;

/// <content>What a workload gets that needs the value.</content>
public sealed partial class Secret
{
    /// <summary>
    /// The value, in <c>Secrets__PaymentToken</c> for a secret named <c>payment-token</c>. Whoever starts the workload reads it; the workload's own role
    /// may not.
    /// </summary>
    public Link ReadOnly() => CreateLink([]);

    /// <summary>
    /// Single values of a secret whose value is a JSON object: <c>ReadOnly("username", "password")</c> sets <c>Secrets__PaymentToken__Username</c> and
    /// <c>Secrets__PaymentToken__Password</c>.
    /// </summary>
    /// <param name="jsonKeys">The keys of the object: letters, digits, <c>_</c> and <c>-</c>; at least one.</param>
    /// <exception cref="ArgumentException">There is no key, or one cannot be part of a variable's name.</exception>
    public Link ReadOnly(params string[] jsonKeys)
    {
        ArgumentNullException.ThrowIfNull(jsonKeys);
        if (jsonKeys.Length == 0 || jsonKeys.Any(key => string.IsNullOrEmpty(key) || !key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')))
        {
            throw new ArgumentException("Keys of a secret are letters, digits, _ and -, and there is at least one.", nameof(jsonKeys));
        }

        return CreateLink(jsonKeys);
    }

    /// <inheritdoc />
    public Link ToLink() => ReadOnly();

    private Link CreateLink(string[] jsonKeys)
    {
        var secrets = Link.None;
        foreach (var key in jsonKeys.Distinct(StringComparer.Ordinal))
        {
            // What ECS takes: the ARN, a key, and no certain version.
            secrets = secrets.Add(LinkVariable.Create("Secrets", Name, LinkVariable.Pascal(key)), Arn.Apply(arn => $"{arn}:{key}::"));
        }

        return new(this, LinkAccess.ReadOnly)
        {
            StartPermissions = _key is null ? [] : [_key.DecryptThrough("secretsmanager")],
            Secrets = jsonKeys.Length > 0 ? secrets : secrets.Add(LinkVariable.Create("Secrets", Name), Arn),
            AwsServices = ["secretsmanager"],
        };
    }
}
