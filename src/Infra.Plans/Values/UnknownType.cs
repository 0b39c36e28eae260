namespace Infra.Plans;

/// <summary>What an unknown value will be once the cloud has answered.</summary>
public enum UnknownType
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>Text.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>A list.</summary>
    List,

    /// <summary>A map or an object.</summary>
    Map,
}
