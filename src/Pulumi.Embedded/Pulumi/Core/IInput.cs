namespace Pulumi;

/// <summary>An input whose type is not known statically.</summary>
internal interface IInput
{
    /// <summary>The input as one value: a collection is secret or unknown as a whole when one of its elements is.</summary>
    IOutput ToOutput();

    /// <summary>
    /// The input for serialization. Collections give their elements as inputs, so that one secret or unknown element stays just that on the
    /// wire.
    /// </summary>
    IOutput ToElementwiseOutput();
}
