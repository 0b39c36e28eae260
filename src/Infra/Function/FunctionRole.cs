using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Iam = Pulumi.Aws.Iam;

namespace Infra;

/// <summary>The role of a function's code: logs, traces, its network and its failed events. What else it may do comes from links.</summary>
internal sealed class FunctionRole
{
    // https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
    private static readonly string[] NetworkInterfaces =
    [
        "ec2:AssignPrivateIpAddresses", "ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets",
        "ec2:UnassignPrivateIpAddresses",
    ];

    public FunctionRole(ComponentContext context, FunctionSettings settings, CloudWatch.LogGroup logs, Input<string>? failedEvents)
    {
        Role = context.Children.Create(
            "role",
            tags => new Iam.RoleArgs
            {
                Description = $"What the code of {context.Name} may do",
                AssumeRolePolicy = PolicyDocument.Trust("lambda.amazonaws.com", context.Deployed.Account).ToJson(),
                Tags = tags,
            },
            (name, args, options) => new Iam.Role(name, args, options),
            settings.Args.Customize.Role);
        Policy = RolePolicies.Attach(context.Children, "policy", Role, Document(settings, logs, failedEvents));
    }

    public Iam.Role Role { get; }

    public Iam.RolePolicy Policy { get; }

    private static PolicyDocument Document(FunctionSettings settings, CloudWatch.LogGroup logs, Input<string>? failedEvents)
    {
        var document = new PolicyDocument()
            .Add(new PolicyStatement("WriteLogs", "logs:CreateLogStream", "logs:PutLogEvents") { Resources = { logs.Arn.Apply(arn => $"{arn}:*") } })
            // AWS has no resource for traces.
            .Add(new PolicyStatement("WriteTraces", "xray:PutTelemetryRecords", "xray:PutTraceSegments") { Resources = { "*" } });
        if (failedEvents is not null)
        {
            document.Add(new PolicyStatement("KeepFailedEvents", "sqs:SendMessage") { Resources = { failedEvents } });
        }

        if (settings.Args.Network is not null)
        {
            document.Add(new PolicyStatement("JoinNetwork", NetworkInterfaces) { Resources = { "*" } });
            // Lambda itself needs these, and its calls do not name the function; the code's own calls do.
            document.Add(new PolicyStatement("JoinNetworkNotByCode", NetworkInterfaces)
            {
                Deny = true,
                Resources = { "*" },
                Conditions = { new PolicyCondition("Null", "lambda:SourceFunctionArn", "false") },
            });
        }

        return document;
    }
}
