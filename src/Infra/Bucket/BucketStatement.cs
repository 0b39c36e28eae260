using Pulumi;

namespace Infra;

/// <summary>Makes a statement of a bucket's policy.</summary>
/// <param name="bucketArn">The bucket's ARN; that of its objects is <c>{bucketArn}/*</c>.</param>
public delegate PolicyStatement BucketStatement(Output<string> bucketArn);
