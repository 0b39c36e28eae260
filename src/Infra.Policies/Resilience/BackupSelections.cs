using Infra.Plans;

namespace Infra.Policies;

/// <summary>What the selections of AWS Backup take in.</summary>
internal static class BackupSelections
{
    // The service and the kind of resource, as ARNs of each type have them.
    private static readonly (ResourceType Type, string Service, string Kind)[] Arns =
    [
        (AwsTypes.DatabaseInstance, "rds", "db"),
        (AwsTypes.DatabaseCluster, "rds", "cluster"),
        (AwsTypes.DocumentCluster, "rds", "cluster"),
        (AwsTypes.NeptuneCluster, "rds", "cluster"),
        (AwsTypes.Table, "dynamodb", "table"),
        (AwsTypes.FileSystem, "elasticfilesystem", "file-system"),
        (AwsTypes.Volume, "ec2", "volume"),
    ];

    /// <summary>Is the resource in a selection of the plan?</summary>
    public static Truth Cover(ResourceView resource, PlanGraph graph)
    {
        var covered = Truth.No;
        foreach (var selection in graph.OfType(AwsTypes.BackupSelection))
        {
            covered |= Covers(selection, resource, graph);
        }

        return covered;
    }

    private static Truth Covers(ResourceView selection, ResourceView resource, PlanGraph graph)
    {
        var named = graph.RefersTo(selection["resources"], resource)
            | selection["resources"].Any(pattern => IsForAll(pattern, resource))
            | selection["selectionTags"].Any(tag => HasTag(resource, tag["key"], tag["value"]));

        if (named.IsNo)
        {
            return named;
        }

        // What the selection leaves out again is decided when a backup starts.
        var leavesOut = selection["notResources"].IsSet();
        return leavesOut.IsNo ? named & MeetsConditions(selection["conditions"], resource) : Truth.UnknownBecause(leavesOut.Because);
    }

    // All must hold. Tags that a resource must have can be read here; patterns, and tags that it must not have, are left to AWS.
    private static Truth MeetsConditions(Property conditions, ResourceView resource)
    {
        if (!conditions.IsSet().IsYes)
        {
            return conditions.IsSet().IsNo ? Truth.Yes : Truth.UnknownBecause(conditions);
        }

        return conditions.Value is ListValue ? conditions.All(condition => MeetsCondition(condition, resource)) : Truth.UnknownBecause(conditions);
    }

    private static Truth MeetsCondition(Property condition, ResourceView resource)
    {
        string[] others = ["stringLikes", "stringNotEquals", "stringNotLikes"];
        return others.All(kind => condition[kind].IsSet().IsNo) && condition["stringEquals"].IsSet().IsYes
            ? condition["stringEquals"].All(tag => HasTag(resource, tag))
            : Truth.UnknownBecause(condition);
    }

    private static Truth HasTag(ResourceView resource, Property condition)
    {
        const string Prefix = "aws:ResourceTag/";
        return condition["key"].Text is { } key && key.StartsWith(Prefix, StringComparison.Ordinal) && condition["value"].Text is { } value
            ? resource.Tag(key[Prefix.Length..]).Is(value)
            : Truth.UnknownBecause(condition);
    }

    /// <summary>Does the resource have the tag that something selects by?</summary>
    public static Truth HasTag(ResourceView resource, Property key, Property value)
    {
        if (key.Text is { } name && value.Text is { } text)
        {
            return resource.Tag(name).Is(text);
        }

        return key.IsUnknown || value.IsUnknown ? Truth.UnknownBecause(key.IsUnknown ? key : value) : Truth.No;
    }

    private static Truth IsForAll(Property pattern, ResourceView resource)
    {
        // The ARN of a certain resource is no pattern.
        if (pattern.IsReference)
        {
            return Truth.Of(false, pattern);
        }

        var all = pattern.Is("*");
        foreach (var (type, service, kind) in Arns)
        {
            if (type.Matches(resource.Type))
            {
                // ARNs of databases part the kind from the name with a colon, all others with a slash.
                all |= pattern.EndsWith($":{service}:*:*:{kind}{(service == "rds" ? ':' : '/')}*") | pattern.EndsWith($":{service}:*:*:*");
            }
        }

        return all;
    }
}
