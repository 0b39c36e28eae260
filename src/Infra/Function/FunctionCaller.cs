using Pulumi;

namespace Infra;

/// <summary>Something of AWS that calls a <see cref="Function"/> by itself. Code that calls with a role is linked instead, and queues are consumed by links.</summary>
public sealed class FunctionCaller
{
    private FunctionCaller(string service, Input<string> sourceArn)
    {
        Service = service;
        SourceArn = sourceArn;
    }

    /// <summary>One rule of EventBridge that has the function (<see cref="Function.Arn"/>) as its target.</summary>
    /// <param name="arn">The rule's ARN.</param>
    public static FunctionCaller EventRule(Input<string> arn) => Of("events.amazonaws.com", arn);

    /// <summary>One bucket of this account that notifies the function.</summary>
    /// <param name="arn">The bucket's ARN.</param>
    public static FunctionCaller Bucket(Input<string> arn) => Of("s3.amazonaws.com", arn);

    /// <summary>Another service, for one of its resources of this account.</summary>
    /// <param name="service">The service's principal, e.g. <c>secretsmanager.amazonaws.com</c>.</param>
    /// <param name="sourceArn">Which of the service's resources, as an ARN pattern.</param>
    public static FunctionCaller Of(string service, Input<string> sourceArn)
    {
        ArgumentException.ThrowIfNullOrEmpty(service);
        ArgumentNullException.ThrowIfNull(sourceArn);
        return new(service, sourceArn);
    }

    internal string Service { get; }

    internal Input<string> SourceArn { get; }
}
