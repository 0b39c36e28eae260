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

        // What the selection leaves out again is decided when a backup starts.
        var limits = selection["conditions"].IsSet() | selection["notResources"].IsSet();
        return named.IsNo || limits.IsNo ? named : Truth.UnknownBecause(limits.Because);
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
                all |= pattern.Is($"arn:aws:{service}:*:*:{kind}{(service == "rds" ? ':' : '/')}*") | pattern.Is($"arn:aws:{service}:*:*:*");
            }
        }

        return all;
    }
}
