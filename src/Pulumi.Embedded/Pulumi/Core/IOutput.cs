namespace Pulumi;

/// <summary>An output whose type is not known statically.</summary>
internal interface IOutput
{
    /// <summary>True when the output has settled without a fault; nothing is allocated but the box of a value type.</summary>
    bool TryGetData(out OutputData<object?> data);

    /// <summary>As <see cref="TryGetData"/>, without the value.</summary>
    bool TryGetTraits(out OutputTraits traits);

    /// <summary>Completes when the output settles; faults when it faults.</summary>
    Task Settled { get; }
}
