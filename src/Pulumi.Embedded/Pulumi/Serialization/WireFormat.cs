namespace Pulumi.Serialization;

/// <summary>The signatures and property names of Pulumi's wire format for property values.</summary>
internal static class WireFormat
{
    internal const string UnknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>The key that marks an object as one of the kinds below.</summary>
    internal const string SignatureKey = "4dabf18193072939515e22adb298388d";

    internal const string AssetSignature = "c44067f5952c0a294b673a41bacd8c17";
    internal const string ArchiveSignature = "0def7320c3a5731c473e5ecbe6d01bc7";
    internal const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";
    internal const string ResourceSignature = "5cf8f73096256a8f31e491e813e4eb8e";
    internal const string OutputValueSignature = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    internal const string TextProperty = "text";
    internal const string PathProperty = "path";
    internal const string UriProperty = "uri";
    internal const string AssetsProperty = "assets";
    internal const string HashProperty = "hash";

    internal const string ValueProperty = "value";
    internal const string SecretProperty = "secret";
    internal const string DependenciesProperty = "dependencies";

    internal const string UrnProperty = "urn";
    internal const string IdProperty = "id";
    internal const string PackageVersionProperty = "packageVersion";

    /// <summary>Keys with this prefix are a provider's own business and never reach a program.</summary>
    internal const string InternalKeyPrefix = "__";
}
