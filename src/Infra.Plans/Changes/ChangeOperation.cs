namespace Infra.Plans;

/// <summary>What a deployment does with a resource.</summary>
public enum ChangeOperation
{
    /// <summary>Nothing.</summary>
    Same,

    /// <summary>Makes it.</summary>
    Create,

    /// <summary>Changes it in place.</summary>
    Update,

    /// <summary>Makes a new one and deletes the old one.</summary>
    Replace,

    /// <summary>Deletes it.</summary>
    Delete,
}
