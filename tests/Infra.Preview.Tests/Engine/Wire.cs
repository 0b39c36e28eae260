namespace Infra.Preview.Tests.Engine;

/// <summary>Special values as JSON, in the form the protocol sends them.</summary>
internal static class Wire
{
    public const string Unknown = "\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"";

    private const string Key = "\"4dabf18193072939515e22adb298388d\"";

    public static string Secret(string json) => $$"""{ {{Key}}: "1b47061264138c4ac30d75fd1eb44270", "value": {{json}} }""";

    public static string Output(string? json, bool secret = false, string dependencies = "[]")
    {
        var value = json is null ? "" : $", \"value\": {json}";
        return $$"""{ {{Key}}: "d0e6a833031e9bbcd3f4e8bde6ca49a4", "secret": {{(secret ? "true" : "false")}}, "dependencies": {{dependencies}}{{value}} }""";
    }

    public static string Resource(string urn, string id) => $$"""{ {{Key}}: "5cf8f73096256a8f31e491e813e4eb8e", "urn": "{{urn}}", "id": "{{id}}" }""";

    public static string Asset(string kind, string content) => $$"""{ {{Key}}: "c44067f5952c0a294b673a41bacd8c17", "{{kind}}": "{{content}}", "hash": "abc" }""";

    public static string Archive(string kind, string json) => $$"""{ {{Key}}: "0def7320c3a5731c473e5ecbe6d01bc7", "{{kind}}": {{json}} }""";
}
