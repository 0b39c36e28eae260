namespace Infra.Policies;

/// <summary>Finds the volumes that a resource makes.</summary>
internal static class BlockDevices
{
    /// <summary>
    /// The volumes of a volume, an instance, a launch configuration or a launch template. Every machine has a root volume, said or not, but for
    /// an instance whose launch template speaks of it.
    /// </summary>
    public static IReadOnlyList<BlockDevice> Of(ResourceView resource)
    {
        if (AwsTypes.Volume.Matches(resource.Type))
        {
            return [new(name => resource[name], IsVolume: true)];
        }

        return AwsTypes.LaunchTemplate.Matches(resource.Type) ? OfTemplate(resource) : OfMachine(resource);
    }

    private static List<BlockDevice> OfMachine(ResourceView machine)
    {
        var devices = new List<BlockDevice>();
        var root = machine["rootBlockDevice"];
        if (!root.IsMissing || machine["launchTemplate"].IsMissing)
        {
            devices.Add(Inside(root));
        }

        foreach (var device in machine["ebsBlockDevices"].Items)
        {
            // The wish to have no volume where the image has one.
            if (!device["noDevice"].IsTrue().IsYes)
            {
                devices.Add(Inside(device));
            }
        }

        return devices;
    }

    private static List<BlockDevice> OfTemplate(ResourceView template)
    {
        var mappings = template["blockDeviceMappings"];
        if (mappings.IsMissing)
        {
            return [Inside(mappings)];
        }

        var devices = new List<BlockDevice>();
        foreach (var mapping in mappings.Items)
        {
            // Without a volume it is a disk of the machine itself, which AWS always encrypts, or the wish to have none.
            if (!mapping["ebs"].IsMissing)
            {
                devices.Add(Inside(mapping["ebs"]));
            }
        }

        return devices;
    }

    private static BlockDevice Inside(Property block) => new(name => block[name], IsVolume: false);
}
