using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pulumi;

namespace Infra;

/// <summary>An IAM policy document: statements in the order given, written as JSON once its values are known.</summary>
public sealed class PolicyDocument
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<PolicyStatement> _statements = [];

    /// <summary>True when no statement was added.</summary>
    public bool IsEmpty => _statements.Count == 0;

    /// <summary>Adds a statement.</summary>
    public PolicyDocument Add(PolicyStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        _statements.Add(statement);
        return this;
    }

    /// <summary>Lets one AWS service assume a role, on behalf of one account only.</summary>
    /// <param name="service">The service's principal, e.g. <c>ecs-tasks.amazonaws.com</c>.</param>
    /// <param name="account">The account's id.</param>
    /// <param name="sourceArn">Which resources of the service may act, as an ARN pattern. Null for all of the account.</param>
    public static PolicyDocument Trust(string service, Input<string> account, Input<string>? sourceArn = null)
    {
        var statement = new PolicyStatement("Assume", "sts:AssumeRole") { Service = service };
        // Without these conditions any account could have the service use this role: the confused deputy.
        statement.Conditions.Add(new PolicyCondition("StringEquals", "aws:SourceAccount", account));
        if (sourceArn is not null)
        {
            statement.Conditions.Add(new PolicyCondition("ArnLike", "aws:SourceArn", sourceArn));
        }

        return new PolicyDocument().Add(statement);
    }

    /// <summary>The document as JSON.</summary>
    public Output<string> ToJson()
    {
        var statements = _statements.Select(statement => (Input<ImmutableDictionary<string, object>>)statement.ToMap());
        return Output.All(statements).Apply(maps => JsonSerializer.Serialize(
            new SortedDictionary<string, object>(StringComparer.Ordinal)
            {
                ["Version"] = "2012-10-17",
                ["Statement"] = maps.Select(Sorted),
            },
            Json));
    }

    private static SortedDictionary<string, object> Sorted(ImmutableDictionary<string, object> map) => new(map, StringComparer.Ordinal);
}
