namespace Infra.Policies.Rules;

/// <summary>Functions are invoked by named callers only.</summary>
public sealed class FunctionIsInvokedByNamedCallers : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-284",
        Slug = "lambda-permission-scoped",
        Title = "Functions are invoked by named callers only",
        Pillars = [Pillar.Security],
        Severity = Severity.Critical,
        Why = "A permission for everyone, or for a service without saying which of its resources, lets other accounts invoke "
            + "the function; a URL without authorization lets the whole internet.",
        Fix = "Set sourceArn of the Permission (for S3 sourceAccount as well), name an account or role instead of *, and set "
            + "authorizationType of a FunctionUrl to AWS_IAM.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("Lambda.1")],
        Links = ["https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html"],
        Anchors = ["cdk-nag LambdaFunctionUrlAuth", "checkov CKV_AWS_258", "checkov CKV_AWS_301", "trivy AWS-0067"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.FunctionPermission, AwsTypes.FunctionUrl];

    /// <inheritdoc/>
    public override string Good => """
        aws:lambda/permission:Permission orders-events:
          action: lambda:InvokeFunction
          function: orders
          principal: sns.amazonaws.com
          sourceArn: arn:aws:sns:eu-west-1:111122223333:orders
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:lambda/permission:Permission orders-events:
          action: lambda:InvokeFunction
          function: orders
          principal: "*"
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        if (AwsTypes.FunctionUrl.Matches(resource.View.Type))
        {
            resource.Require(resource["authorizationType"].Is("AWS_IAM"), "The URL asks for no authorization.");
            return;
        }

        // An output of a resource, such as the ARN of a role, is neither everyone nor a service.
        var principal = resource["principal"];
        if (principal.IsReference)
        {
            resource.Require(Truth.Yes, "Everyone may invoke the function.");
            return;
        }

        var arn = resource["sourceArn"];
        var account = resource["sourceAccount"].IsSet();
        var source = (arn.IsSet() & !ResourcePattern.IsOfAnybody(arn)) | account;
        var everyone = principal.Is("*") & !(source | resource["principalOrgId"].IsSet());
        resource.Require(!everyone.At(principal), "Everyone may invoke the function.");
        if (everyone.IsNo)
        {
            var service = !principal.StartsWith("arn:") & (principal.EndsWith(".amazonaws.com") | principal.EndsWith(".amazonaws.com.cn"));
            resource.Require((!service | source).At(principal), "The service may invoke the function for every account.");

            // The ARN of a bucket names no account: whoever takes the name next may invoke the function.
            var bucket = principal.Is("s3.amazonaws.com") & source;
            resource.Require((!bucket | account).At(principal), "A bucket may invoke the function whatever account it is in.");
        }
    }
}
