namespace Pulumi.Embedded.Tests.Samples;

/// <summary>A resource of another package.</summary>
public sealed class Gadget(string name, ResourceArgs? args = null, CustomResourceOptions? options = null)
    : CustomResource("other:index:Gadget", name, args, options);
