namespace Infra;

/// <content>What a workload gets that calls the function.</content>
public sealed partial class Function
{
    /// <summary>Call the function. Its ARN is in <c>Functions__Thumbnails__Arn</c> for a function named <c>thumbnails</c>.</summary>
    public Link Call() => new(this, LinkAccess.Call)
    {
        Permissions = [new PolicyStatement("CallFunction", "lambda:InvokeFunction") { Resources = { Arn } }],
        Environment = Link.None.Add(LinkVariable.Create("Functions", Name, "Arn"), Arn),
        AwsServices = ["lambda"],
    };

    /// <inheritdoc />
    public Link ToLink() => Call();
}
