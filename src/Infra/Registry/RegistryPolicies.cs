using System.Text.Json;
using Pulumi;

namespace Infra;

/// <summary>Writes who else may pull from a registry, and which images it deletes.</summary>
internal static class RegistryPolicies
{
    private static readonly string[] Pull = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"];

    /// <summary>Roles of this account pull by their own policies, so the document is empty unless somebody else is let in.</summary>
    public static PolicyDocument Access(RegistryArgs args, Deployed deployed)
    {
        var document = new PolicyDocument();
        foreach (var account in args.PullAccounts.Distinct(StringComparer.Ordinal))
        {
            document.Add(new PolicyStatement($"Pull{account}", Pull) { Principal = Output.Format($"arn:{deployed.Partition}:iam::{account}:root") });
        }

        if (args.Functions)
        {
            // https://docs.aws.amazon.com/lambda/latest/dg/images-create.html
            document.Add(new PolicyStatement("RunFunctions", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer")
            {
                Service = "lambda.amazonaws.com",
                Conditions = { new PolicyCondition("ArnLike", "aws:SourceArn", deployed.Arn("lambda", "function:*")) },
            });
        }

        return document;
    }

    // https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html : a rule for any tag has to come last.
    public static string Lifecycle(RegistryArgs args, RegistryDefaults defaults) => JsonSerializer.Serialize(new
    {
        rules = new object[]
        {
            new
            {
                rulePriority = 1,
                description = "Images without a tag",
                selection = new { tagStatus = "untagged", countType = "sinceImagePushed", countUnit = "days", countNumber = args.UntaggedDays ?? defaults.UntaggedDays },
                action = new { type = "expire" },
            },
            new
            {
                rulePriority = 2,
                description = "The oldest images",
                selection = new { tagStatus = "any", countType = "imageCountMoreThan", countNumber = args.KeepImages ?? defaults.KeepImages },
                action = new { type = "expire" },
            },
        },
    });
}
