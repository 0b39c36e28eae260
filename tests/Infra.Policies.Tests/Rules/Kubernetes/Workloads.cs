namespace Infra.Policies.Tests.Rules;

/// <summary>Plans with one resource <c>x</c> that makes pods.</summary>
public static class Workloads
{
    /// <summary>The types that make pods, each in the versions, lists and patches that plans can have.</summary>
    public static TheoryData<string> Types =>
    [
        "core/v1:Pod", "core/v1:PodList", "core/v1:PodPatch", "core/v1:PodTemplate", "core/v1:ReplicationController",
        "apps/v1:Deployment", "apps/v1:DeploymentList", "apps/v1:DeploymentPatch", "apps/v1beta1:Deployment", "extensions/v1beta1:Deployment",
        "apps/v1:StatefulSet", "apps/v1:DaemonSet", "apps/v1:ReplicaSet", "batch/v1:Job", "batch/v1:CronJob", "batch/v1beta1:CronJob",
        "batch/v1:CronJobList",
    ];

    /// <summary>A plan from the type and the entries of the pod's specification, and of its metadata.</summary>
    public static string Plan(string type, string spec, string metadata = "")
    {
        var kind = type[(type.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var isList = kind.EndsWith("List", StringComparison.Ordinal);
        var template = $"metadata: {{ {metadata} }}, spec: {{ {spec} }}";
        var body = kind.Replace("List", "", StringComparison.Ordinal).Replace("Patch", "", StringComparison.Ordinal) switch
        {
            "Pod" => template,
            "PodTemplate" => $"template: {{ {template} }}",
            "CronJob" => $"spec: {{ jobTemplate: {{ spec: {{ template: {{ {template} }} }} }} }}",
            _ => $"spec: {{ template: {{ {template} }} }}",
        };
        return $$"""
            aws:s3/bucket:Bucket other: {}
            kubernetes:{{type}} x: { {{(isList ? $"items: [{{ {body} }}]" : body)}} }
            """;
    }

    /// <summary>A deployment.</summary>
    public static string Deployment(string spec, string metadata = "") => Plan("apps/v1:Deployment", spec, metadata);

    /// <summary>A patch of a deployment.</summary>
    public static string Patch(string spec) => Plan("apps/v1:DeploymentPatch", spec);
}
